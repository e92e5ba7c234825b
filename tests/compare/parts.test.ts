/** Parts of a gap on screen: what is read can be added up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showCauses, showDifference, type PartsView } from '#lib/domain/compare/parts-sentence.ts';
import { numberWords } from '#lib/domain/wording.ts';
import { barsOf } from '#lib/ui/compare/bars.ts';

const causes = (...gaps: [cause: string, gap: number | null][]) =>
	gaps.map(([cause, gap]) => ({ cause, gap }));
const sentence = (view: PartsView | undefined) => view?.sentence;

describe('a gap and its causes', () => {
	test('the largest cause is named first, what was not planned for last', () => {
		const view = showCauses(
			{
				notPlanned: 82,
				causes: causes(['drop-out from training', 150], ['leaving', 180], ['growth of demand', 0]),
				gapAtDue: 412
			},
			'heads'
		);
		expect(sentence(view)).toBe(
			'The gap of 412 heads is 180 leaving, 150 drop-out from training and 82 not planned for.'
		);
		expect(view?.parts.map(({ label }) => label)).toEqual(['leaving', 'drop-out from training']);
	});

	// 10.4 + 10.4 + 10.4 = 31.2: thirds rounded each by itself would make 30.
	test('rounded parts still add up to the rounded gap', () => {
		const view = showCauses(
			{ notPlanned: 10.4, causes: causes(['leaving', 10.4], ['retirement', 10.4]), gapAtDue: 31.2 },
			'heads'
		);
		expect(sentence(view)).toBe('The gap of 31 heads is 11 leaving, 10 retirement and 10 not planned for.');
	});

	test('a cause that closes the gap is taken off', () => {
		const view = showCauses(
			{ notPlanned: -60, causes: causes(['leaving', 500], ['growth of demand', -40]), gapAtDue: 400 },
			'scans a month'
		);
		expect(sentence(view)).toBe(
			'The gap of 400 scans a month is 500 leaving, less 40 growth of demand and 60 to spare without these causes.'
		);
	});

	test('where there is something to spare the sentence says what it would be', () => {
		const view = showCauses({ notPlanned: -300, causes: causes(['leaving', 212]), gapAtDue: -88 }, 'heads');
		expect(sentence(view)).toBe('88 heads to spare: 300 without these causes, less 212 leaving.');
	});

	test.each([
		{ notPlanned: null, causes: causes(['leaving', 1]), gapAtDue: 2 },
		{ notPlanned: 1, causes: causes(['leaving', null]), gapAtDue: 2 },
		{ notPlanned: 1, causes: causes(['leaving', 1]), gapAtDue: null }
	])('nothing is said of parts that are undefined: %j', (parts) => {
		expect(showCauses(parts, 'days')).toBeUndefined();
	});
});

describe('the way from one scenario to another', () => {
	const names = { from: 'Do nothing', to: 'Grow' };

	test('says both ends and what moves it, either way', () => {
		const parts = causes(['added posts', -200], ['growth of demand', 28], ['starts of programmes', -150]);
		expect(sentence(showDifference({ from: 412, to: 90, parts }, { names, unit: 'heads' }))).toBe(
			'From a gap of 412 heads under Do nothing to a gap of 90 heads under Grow: ' +
				'200 less through added posts and 150 less through starts of programmes; 28 more through growth of demand.'
		);
	});

	test('a gap that is closed with room is to spare', () => {
		const view = showDifference(
			{ from: 1, to: -30.5, parts: causes(['purchases', -31.5]) },
			{ names, unit: 'days' }
		);
		expect(sentence(view)).toBe(
			'From a gap of 1 day under Do nothing to 30.5 days to spare under Grow: 31.5 less through purchases.'
		);
	});

	test('where nothing moves it, it says so', () => {
		expect(sentence(showDifference({ from: 5, to: 5, parts: [] }, { names, unit: 'units' }))).toBe(
			'From a gap of 5 units under Do nothing to a gap of 5 units under Grow: nothing that differs moves it.'
		);
	});
});

test('whatever the parts, their figures on screen add up to those of the ends, in every unit', () => {
	const amount = fc.double({ min: -5000, max: 5000, noNaN: true });
	const few = fc.double({ min: -40, max: 40, noNaN: true });
	const amounts = fc.oneof(fc.array(amount, { maxLength: 12 }), fc.array(few, { maxLength: 12 }));
	fc.assert(
		fc.property(
			few,
			amounts,
			fc.constantFrom('heads', 'FTE', 'days', 'scans a month'),
			(from, gaps, unit) => {
				const to = gaps.reduce((sum, gap) => sum + gap, from);
				const view = showDifference(
					{ from, to, parts: gaps.map((gap, i) => ({ cause: `cause ${i}`, gap })) },
					{ names: { from: 'a', to: 'b' }, unit }
				);
				const read = (shown: number) => Number(numberWords(shown, unit).replaceAll(',', ''));
				const sum = view!.parts.reduce((all, part) => all + read(part.amount), read(view!.start.amount));
				expect(sum).toBeCloseTo(read(view!.end.amount), 6);
				for (const part of view!.parts)
					expect(Math.abs(part.amount - gaps[Number(part.label.slice(6))]!)).toBeLessThanOrEqual(1);
			}
		),
		{ numRuns: 2000, seed: 20261124 }
	);
});

test('each bar of the waterfall begins where the one before it ends, and no gap is within the picture', () => {
	const { bars, zero } = barsOf({
		start: { label: 'a', amount: 40 },
		parts: [
			{ label: 'less', amount: -60 },
			{ label: 'more', amount: 10 }
		],
		end: { label: 'b', amount: -10 }
	});
	// From -20 to 40: 60 wide, so 0 lies a third across.
	expect(zero).toBeCloseTo(100 / 3);
	expect(bars.map(({ sum }) => sum)).toEqual([40, -20, -10, -10]);
	expect(bars.map(({ from, to }) => [Math.round(from), Math.round(to)])).toEqual([
		[33, 100],
		[0, 100],
		[0, 17],
		[17, 33]
	]);
});
