import { expect, test } from 'vitest';
import { readFirst } from './first-scenario.ts';

const typed = (changes: Record<string, string> = {}) => ({ asAt: '2026-11', months: '120', ...changes });
const problemsOf = (changes: Record<string, string>) => {
	const answered = readFirst(typed(changes), 'Ada');
	return 'problems' in answered ? answered.problems : [];
};

test('the first scenario does nothing from the month typed, for as long as typed', () => {
	expect(readFirst(typed(), 'Ada')).toMatchObject({
		read: { id: 'do-nothing', asAt: '2026-11', horizonMonths: 120, owner: 'Ada', status: 'approved' }
	});
});

test.each(['', 'ten', '0', '601', '12.5'])('“%s” months are asked for again, once', (months) => {
	expect(problemsOf({ months })).toHaveLength(1);
	expect(problemsOf({ months })[0]!.field).toBe('months');
});

test('every field that cannot be read is told at once', () => {
	const fields = problemsOf({ asAt: 'November', months: '0' }).map(({ field }) => field);
	expect(fields).toEqual(['asAt', 'months']);
});
