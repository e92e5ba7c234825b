import { expect, test } from 'vitest';
import { readDemand, typedFromDemand } from './form.ts';

const WIRRAL = { trust: 'RBL', modality: 'CT' as const };
const TYPED = {
	...{ scansPerMonth: '4,600', growth: '4.5%', waiting: '1200', unreported: '300', rule: '' },
	...{ hold: 'changed', since: '2026-04', reason: 'Count of the year', version: '3', formKey: 'k' }
};
const problemsOf = (typed: Record<string, string>) => {
	const read = readDemand({ ...TYPED, ...typed }, WIRRAL);
	return 'problems' in read ? read.problems : [];
};

test('a whole form becomes the trust’s own figures, with why and from when', () => {
	expect(readDemand(TYPED, WIRRAL)).toEqual({
		read: {
			row: {
				...WIRRAL,
				...{ scansPerMonth: 4600, growth: 0.045, waiting: 1200, unreported: 300 },
				...{ rule: null, provenance: 'local' }
			},
			edit: { since: '2026-04', version: 3, why: { reason: 'Count of the year', formKey: 'k' } }
		}
	});
});

test('without a growth of its own a trust grows by the assumption of the modality', () => {
	const read = readDemand({ ...TYPED, growth: '' }, WIRRAL);
	expect('read' in read && read.read.row.growth).toBeNull();
});

test('what a row says comes back as it was typed', () => {
	const read = readDemand(TYPED, WIRRAL);
	if ('problems' in read) throw new Error('it reads');
	expect(typedFromDemand(read.read.row)).toEqual({
		...{ scansPerMonth: '4600', growth: '4.5%', waiting: '1200', unreported: '300', rule: '' }
	});
});

test('fewer than no scans, a growth of 450% and words for a number are refused at their fields', () => {
	expect(problemsOf({ scansPerMonth: '-5' })).toEqual([
		{ field: 'scansPerMonth', message: 'Scans asked for a month, -5, cannot be: give 0 to 5,000,000.' }
	]);
	expect(problemsOf({ growth: '4.5' })).toEqual([
		{
			field: 'growth',
			message: 'The growth a year, 4.5, cannot be: give −50% to under 100%, for example 4.5% or 0.045.'
		}
	]);
	expect(problemsOf({ waiting: '🙂 many' })[0]).toMatchObject({
		field: 'waiting',
		message: 'Scans waiting is “🙂 many”, which is not a number: write digits, for example 0.08 or 1,200.'
	});
	expect(problemsOf({ unreported: '' })[0]!.message).toContain('is missing');
});

test('a month that is none, and a reason as long as a book, are refused at their fields', () => {
	expect(problemsOf({ since: '29/02/2027' }).map(({ field }) => field)).toEqual(['since']);
	expect(problemsOf({ reason: 'x'.repeat(2001) }).map(({ field }) => field)).toEqual(['reason']);
	expect(problemsOf({ rule: 'x'.repeat(2001) }).map(({ field }) => field)).toEqual(['rule']);
});
