import { describe, expect, test } from 'vitest';
import { Recent } from './recent.ts';

function counted(recent: Recent<string>) {
	const made: string[] = [];
	const get = (key: string) =>
		recent.get(key, () => {
			made.push(key);
			return Promise.resolve(key.toUpperCase());
		});
	return { made, get };
}

describe('recent results', () => {
	test('everyone who asks at the same time shares one result', async () => {
		const { made, get } = counted(new Recent(2));
		expect(await Promise.all([get('a'), get('a'), get('a')])).toEqual(['A', 'A', 'A']);
		expect(made).toEqual(['a']);
	});

	test('the one asked for longest ago is forgotten first', async () => {
		const { made, get } = counted(new Recent(2));
		for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
		expect(made).toEqual(['a', 'b', 'c', 'b']);
	});

	test('a failure is not kept', async () => {
		const recent = new Recent<string>(2);
		await expect(recent.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await recent.get('a', () => Promise.resolve('yes'))).toBe('yes');
	});
});
