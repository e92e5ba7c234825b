import { describe, expect, test } from 'vitest';
import { writeCsv } from '#lib/domain/csv.ts';
import { listFigures } from '#lib/domain/overview/figures.ts';
import { largestGaps } from '#lib/domain/overview/gaps.ts';
import { overview } from '#lib/domain/overview/overview.ts';
import { bindsSentence, metSentence, shortBy, targetSentence } from '#lib/domain/overview/sentences.ts';
import type { Binds } from '#lib/domain/overview/view.ts';
import { amountWords, monthWords, numberWords, percentWords, secondsWords } from '#lib/domain/wording.ts';
import { pathOf, rangeOf } from '#lib/ui/overview/lines.ts';
import { anInput, aProjection, aTargetRow, aTargetView } from './build.ts';

test.each([
	[1234567.4, '', '1,234,567'],
	[23.66, 'days', '23.7'],
	[6, 'days', '6'],
	[99.96, '', '100.0'],
	[51.4, 'heads', '51'],
	[0.6, 'FTE', '0.60'],
	[-0.04, '', '0.0'],
	[-12.34, '', '-12.3'],
	[null, 'heads', '–']
])('%s %s is written %s', (value, unit, words) => {
	expect(numberWords(value, unit)).toBe(words);
});

test.each([
	[1, 'units', '1 unit'],
	[2, 'units', '2 units'],
	[0.4, 'heads', 'less than 1 head'],
	[0, 'heads', '0 heads'],
	[1, 'scans a month', '1 scan a month'],
	[1.1, 'centres', '1.1 centres']
])('%s of %s is %s', (value, unit, words) => {
	expect(amountWords(value, unit)).toBe(words);
});

test('months, shares and seconds are written as people write them', () => {
	expect(monthWords('2027-04')).toBe('April 2027');
	expect(percentWords(0.0456)).toBe('4.6%');
	expect(percentWords(null)).toBe('–');
	expect(secondsWords(0.4149)).toBe('0.41 seconds');
});

describe('how a target stands', () => {
	test.each([
		[{}, 'short by 5 heads'],
		[{ gapAtDue: -5 }, '5 heads to spare'],
		[{ direction: 'atMost' as const, unit: 'days' }, 'over by 5 days'],
		[{ direction: 'atMost' as const, unit: 'days', gapAtDue: -5 }, '5 days below the limit'],
		[{ gapAtDue: 1e-9 }, 'just met'],
		[{ gapAtDue: null }, 'cannot be told']
	])('%o is %s', (changes, words) => {
		expect(shortBy(aTargetView(changes))).toBe(words);
	});

	test('is one sentence with the figures', () => {
		expect(targetSentence(aTargetView())).toBe(
			'More radiographers: 115 projected against 120 heads by June 2026: short by 5 heads.'
		);
		expect(targetSentence(aTargetView({ rag: 'green', projectedAtDue: 130, gapAtDue: -10 }))).toBe(
			'More radiographers: 130 projected against 120 heads by June 2026: met.'
		);
		expect(targetSentence(aTargetView({ gapAtDue: null }))).toBe(
			'More radiographers: cannot be told for June 2026.'
		);
	});

	test.each([
		[{ metFrom: '2026-07' }, 'Held from July 2026'],
		[{ projectedAtDue: 120 }, 'Met when due, but not held to March 2036'],
		[{ projectedAtDue: 119 }, 'Not held by March 2036']
	])('%o: %s', (changes, words) => {
		expect(metSentence(aTargetView(changes), '2036-03')).toBe(words);
	});
});

test('what binds is said with its share, its place and its beginning', () => {
	const binds: Binds = {
		...{ limit: 'staff', share: 0.625, since: '2027-04' },
		...{ whereMissed: false, trusts: 3, ofTrusts: 3 }
	};
	expect(bindsSentence(binds)).toBe('Staff to run the scanners, for 62.5% of demand, since April 2027');
	expect(bindsSentence({ ...binds, limit: 'reporting', whereMissed: true, trusts: 2 })).toBe(
		'Readers’ minutes, for 62.5% of demand where it is missed (2 of 3 trusts), since April 2027'
	);
});

test('the largest gaps come first as a share of the way, what cannot be told before all, what is met not at all', () => {
	const order = largestGaps([
		aTargetView({ id: 'quarter', gapAtDue: 5, baseline: 100, value: 120 }), // 5 / 20
		aTargetView({ id: 'met', rag: 'amber', projectedAtDue: 125, gapAtDue: -5 }),
		aTargetView({ id: 'tenth', gapAtDue: 5, baseline: 100, value: 150 }), // 5 / 50
		aTargetView({ id: 'already at value', gapAtDue: 60, baseline: 120, value: 120 }), // 60 / 120
		aTargetView({ id: 'unknown', gapAtDue: null })
	]).map(({ id }) => id);
	expect(order).toEqual(['unknown', 'already at value', 'quarter', 'tenth']);
});

test('the file of figures has every month of every target, the numbers as they are', () => {
	const targets = [aTargetRow('radiographers@nation', { projected: [0.1 + 0.2, null, 3, 4] })];
	const rows = listFigures(overview(anInput({ projection: aProjection({ targets }) })));
	expect(rows).toHaveLength(1 + 4);
	expect(rows[1]?.slice(0, 6)).toEqual([
		...['England', 'Plan', 'More radiographers', 'heads'],
		...['2026-04', 0.1 + 0.2]
	]);
	expect(rows[2]?.[5]).toBeNull();
	expect(writeCsv(rows)).toContain(',2026-04,0.30000000000000004,');
});

test('a spreadsheet does not run the text of a cell, and negative numbers stay numbers', () => {
	expect(writeCsv([['=1+1', '@a', -5, null, 'a "b", c']])).toBe('\uFEFF\'=1+1,\'@a,-5,,"a ""b"", c"\r\n');
});

test('a line breaks off where there is no value', () => {
	const box = { width: 102, height: 12, margin: 1 };
	expect(pathOf([0, null, 10], { low: 0, high: 10 }, box)).toBe('M1 11M101 1');
	expect(pathOf([0, 5, 10], { low: 0, high: 10 }, box)).toBe('M1 11L51 6L101 1');
});

test('the range of a chart holds zero unless the lines lie far from it', () => {
	expect(rangeOf([[3, 10]])).toEqual({ low: 0, high: 10 });
	expect(rangeOf([[90, 100, null]])).toEqual({ low: 88, high: 100 });
	expect(rangeOf([[0, 0]])).toEqual({ low: -1, high: 1 });
	expect(rangeOf([[null]])).toEqual({ low: 0, high: 1 });
});
