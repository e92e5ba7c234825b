/** What draws and causes add to an overview. */
import { describe, expect, test } from 'vitest';
import { forScreen } from '#lib/domain/overview/for-screen.ts';
import { overview } from '#lib/domain/overview/overview.ts';
import { chanceWords, drawsSentence, ragOf, withStudies } from '#lib/domain/overview/sureness.ts';
import { listFigures } from '#lib/domain/overview/figures.ts';
import { numberWords } from '#lib/domain/wording.ts';
import type { Spread, TargetSpread } from '#lib/domain/uncertainty.ts';
import { bandPath, linesOf, rangeOf } from '#lib/ui/overview/lines.ts';
import { anInput, aProjection, aTargetRow, aTargetView } from './build.ts';

const FAN: TargetSpread = {
	id: 'radiographers@nation',
	p10: [99, 104, 108, 109],
	p50: [101, 110, 116, 116],
	p90: [103, 116, 124, 125],
	mean: [101, 110, 116, 116],
	probability: 0.3,
	wilson: [0.27, 0.33],
	rankCorrelation: {}
};

/** England as projected: short by 5 of 20, so red; West is short by 1, so amber. */
const view = overview(
	anInput({
		projection: aProjection({
			targets: [
				aTargetRow('radiographers@nation'),
				aTargetRow('radiographers@network:N1', { gapAtDue: 1, rag: 'amber' }),
				aTargetRow('radiographers@network:N2')
			]
		})
	})
);

function aSpread(changes: Partial<Spread> = {}): Spread {
	const due = { id: 'radiographers@network:N1', p10: 1, p50: 2, p90: 3 };
	return {
		...{ draws: 1000, seed: 2026, months: view.months, targets: [FAN] },
		due: [{ ...due, probability: 0.85, wilson: [0.83, 0.87] }],
		...changes
	};
}

describe('the colour of a target', () => {
	test.each([
		[1, 'green'],
		[0.8, 'green'],
		[0.7999, 'amber'],
		[0.5, 'amber'],
		[0.4999, 'red'],
		[0, 'red']
	])('with a probability of %s is %s', (probability, rag) => {
		expect(ragOf(probability)).toBe(rag);
	});

	test('goes by the projection before draws, by probability with them, and each place by its own', () => {
		expect(view.sureness).toBeNull();
		expect(view.targets[0]!.rag).toBe('red');
		const likely = { ...FAN, probability: 0.6 };
		const drawn = withStudies(view, { spread: aSpread({ targets: [likely] }), causes: undefined });
		expect(drawn.targets[0]!.rag).toBe('amber');
		expect(drawn.heat.rows.map(({ name, cells: [cell] }) => [name, cell!.rag, cell!.probability])).toEqual([
			['East', 'red', null],
			['West', 'green', 0.85]
		]);
		expect(drawn.causes).toBeNull();
	});
});

test('the fan of a target stands in the file of figures beside what is projected', () => {
	const rows = listFigures(withStudies(view, { spread: aSpread(), causes: undefined }));
	expect(rows[0]!.slice(8, 11)).toEqual(['P10', 'P50', 'P90']);
	expect(rows[2]!.slice(8, 11)).toEqual([104, 110, 116]);
	expect(listFigures(view)[2]!.slice(8, 11)).toEqual([null, null, null]);
});

test('causes are those of the scope’s own targets', () => {
	const part = (id: string) => ({ id, gapAtDue: 5, notPlanned: 2, causes: [{ cause: 'leaving', gap: 3 }] });
	const attribution = [part('radiographers@network:N1'), part('radiographers@nation')];
	const { causes } = withStudies(view, { spread: undefined, causes: { attribution, bridge: [] } });
	expect(causes).toEqual({ radiographers: part('radiographers@nation') });
});

test.each([
	[0, 'under 1%'],
	[0.0099, 'under 1%'],
	[0.29, '29%'],
	[0.799, '79%'],
	[0.999, '99%'],
	[1, 'over 99%']
])('a probability of %s is written %s, so that it never contradicts its colour', (probability, words) => {
	expect(chanceWords(probability)).toBe(words);
});

test('the draws are counted, with how far they can be trusted', () => {
	expect(drawsSentence(FAN, 1000)).toBe(
		'Met when due in 300 of 1,000 draws: probability 30.0%, 95% interval 27.0% to 33.0% (Wilson)'
	);
});

describe('a fan', () => {
	const box = { width: 102, height: 12, margin: 1 };
	const range = { low: 0, high: 10 };

	test('is drawn there and back, and breaks off where either edge has no value', () => {
		expect(bandPath({ low: [0, 0], high: [10, 5] }, range, box)).toBe('M1 1L101 6L101 11L1 11Z');
		expect(bandPath({ low: [0, 0, null, 0], high: [10, null, 10, 10] }, range, box)).toBe(
			'M1 1L1 11ZM101 1L101 11Z'
		);
		expect(bandPath({ low: [null], high: [null] }, range, box)).toBe('');
	});

	test('lies within the range of its chart', () => {
		expect(rangeOf(linesOf(aTargetView({ doNothing: [] }), FAN)).high).toBe(125);
		expect(rangeOf(linesOf(aTargetView({ doNothing: [] }), undefined)).high).toBe(120);
	});
});

describe('a page', () => {
	const shownOf = (line: (number | null)[]) => {
		const spread = aSpread({ targets: [{ ...FAN, p10: line }] });
		const shown = forScreen(withStudies(view, { spread, causes: undefined }));
		return shown.sureness?.byTarget.radiographers?.p10 ?? [];
	};

	test('carries as many digits as anybody can see', () => {
		expect(shownOf([1 / 3, null, -12_345.678_99, 0])).toEqual([0.3333, null, -12_345.6789, 0]);
		expect(forScreen(view).targets[0]?.projected).toEqual(view.targets[0]?.projected);
		expect(forScreen(view).sureness).toBeNull();
	});

	test.each(['heads', 'FTE', 'days'])('shows the figures of the file, in %s', (unit) => {
		const close = [19_219.499_99, 0.499_999, 99.999_99, 5.000_03, 5, 0.004_999_9, -0.500_01, 12.349_999];
		expect(shownOf(close).map((value) => numberWords(value, unit))).toEqual(
			close.map((value) => numberWords(value, unit))
		);
	});
});
