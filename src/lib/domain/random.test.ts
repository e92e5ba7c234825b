import { expect, test } from 'vitest';
import { fnv1a32, stream } from './random.ts';

test('hashes text as FNV-1a of 32 bits does', () => {
	// Test vectors of the authors of FNV.
	expect(['', 'a', 'foobar'].map(fnv1a32)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
	// Bytes of UTF-8, not characters: é is c3 a9.
	expect(fnv1a32('é')).toBe(Math.imul(Math.imul(0x811c9dc5 ^ 0xc3, 0x01000193) ^ 0xa9, 0x01000193) >>> 0);
});

test('the same seed and name give the same numbers, another name gives others', () => {
	const take = (next: () => number) => Array.from({ length: 5 }, next);
	expect(take(stream(1, 'a'))).toEqual(take(stream(1, 'a')));
	expect(take(stream(1, 'a'))).not.toEqual(take(stream(1, 'b')));
	expect(take(stream(1, 'a'))).not.toEqual(take(stream(2, 'a')));
});

test('numbers lie evenly from 0 to below 1', () => {
	const next = stream(7, 'even');
	const tenths = Array.from({ length: 10 }, () => 0);
	for (let i = 0; i < 10_000; i++) {
		const value = next();
		expect(value).toBeGreaterThanOrEqual(0);
		expect(value).toBeLessThan(1);
		tenths[Math.floor(value * 10)]! += 1;
	}
	// Five standard deviations of a tenth of 10,000 draws are 150.
	for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
