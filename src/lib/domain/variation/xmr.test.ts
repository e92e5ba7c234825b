import { expect, test } from 'vitest';
import { xmr } from './xmr.ts';

/**
 * Worked example of the NHS-R community's package for Making Data Count ("Deviations from Excel defaults", CRAN
 * NHSRplotthedots 0.2.2): mean 1.94, limits 4.6 and −0.72, one point out, twelve common.
 */
const EXAMPLE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

test('limits are those of the published example, in which one value stands out', () => {
	const found = xmr(EXAMPLE)!;
	// 35 / 18; moving ranges 15 × 1, 8 and 9: their mean 32 / 17 = 1.88 leaves out 8 and 9 (over 6.15), so the mean is 1
	expect(found.mean).toBeCloseTo(1.94, 2);
	expect(found.upper).toBeCloseTo(4.6, 2);
	expect(found.lower).toBeCloseTo(-0.72, 2);
	expect(found.signals.flatMap((signals, i) => (signals.length > 0 ? [[i, signals]] : []))).toEqual([
		[4, ['beyond']]
	]);
});

test('seven values on one side of the mean are a shift, six are not', () => {
	const shifted = (low: number) =>
		[...Array<number>(low).fill(9), ...Array<number>(8).fill(11)].map((v, i) => v + (i % 2) / 2);
	expect(
		xmr(shifted(7))!
			.signals.slice(0, 7)
			.every((signals) => signals.includes('shift'))
	).toBe(true);
	expect(
		xmr(shifted(6))!
			.signals.slice(0, 6)
			.some((signals) => signals.includes('shift'))
	).toBe(false);
});

test('seven values that rise one after the other are a trend, six are not', () => {
	const rising = (count: number) => [50, ...Array.from({ length: count }, (_, i) => i * 10), 20];
	const trends = (count: number) =>
		xmr(rising(count))!.signals.filter((signals) => signals.includes('trend')).length;
	expect(trends(7)).toBe(7);
	expect(trends(6)).toBe(0);
});

test('two of three values near one limit are marked, on different sides they are not', () => {
	// Steps of 8 with a few larger: mean 101.3, limits 28.3 away, near from 18.9 on.
	const calm = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 96 : 104));
	const near = xmr([...calm, 122, 106, 122, 96, 104, 122, 96, 78, 104])!;
	const marked = near.signals.flatMap((signals, i) => (signals.includes('near') ? [i] : []));
	expect(marked).toEqual([30, 32]);
});

test('a series that never changes has no signals, and one value has no chart', () => {
	expect(xmr([5, 5, 5, 5])!.signals.flat()).toEqual([]);
	expect(xmr([5])).toBeUndefined();
});
