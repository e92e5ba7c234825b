/** What differs in results and costs. */
import { describe, expect, test } from 'vitest';
import { compare } from '#lib/domain/compare/comparison.ts';
import { compareCosts } from '#lib/domain/compare/costs.ts';
import { resultWords } from '#lib/domain/compare/result-words.ts';
import { compareResults, type ResultSide } from '#lib/domain/compare/results.ts';
import { NATION } from '#lib/domain/scope.ts';
import type { Spread } from '#lib/domain/uncertainty.ts';
import { anInput, aProjection, aTarget, aTargetRow, NO_COST, someRegisters } from '../overview/build.ts';

const TARGETS = [aTarget(), aTarget({ id: 'old-units', label: 'No old units', direction: 'atMost' })];

function aSide(
	rows: Parameters<typeof aTargetRow>[1][],
	changes: { spread?: Spread; horizonMonths?: number } = {}
): ResultSide {
	const { scenario } = anInput();
	return {
		registers: someRegisters({ targets: TARGETS }),
		scenario: { ...scenario, horizonMonths: changes.horizonMonths ?? scenario.horizonMonths },
		projection: aProjection({
			targets: TARGETS.map(({ id }, i) => aTargetRow(`${id}@nation`, rows[i]))
		}),
		spread: changes.spread
	};
}

function aSpread(probability: number): Spread {
	const row = {
		...{ probability, wilson: [0.4, 0.6] as [number, number], rankCorrelation: {} },
		...{ p10: [], p50: [], p90: [], mean: [] }
	};
	return {
		...{ draws: 1000, seed: 2026, months: [], due: [] },
		targets: TARGETS.map(({ id }) => ({ id: `${id}@nation`, ...row }))
	};
}

describe('results', () => {
	test('a target that comes out the same is only counted', () => {
		const { rows, same } = compareResults([aSide([{}, {}]), aSide([{ gapAtDue: 4 }, {}])], NATION);
		expect(rows.map(({ target }) => target.id)).toEqual(['radiographers']);
		expect(same).toEqual(['No old units']);
	});

	test('a target due outside one run is not projected there', () => {
		const { rows } = compareResults([aSide([]), aSide([], { horizonMonths: 2 })], NATION);
		expect(rows.map(({ cells }) => cells[1])).toEqual([null, null]);
	});

	test('probabilities are told when all are drawn, and then colours go by them', () => {
		const drawn = [aSide([], { spread: aSpread(0.9) }), aSide([], { spread: aSpread(0.5) })];
		const words = compareResults(drawn, NATION).rows[0]!.cells.map((cell) => resultWords(cell!, TARGETS[0]!));
		expect(words.map(({ rag }) => rag)).toEqual(['green', 'amber']);
		expect(words[1]).toMatchObject({
			projected: '115 against at least 120 heads',
			gap: 'short by 5 heads',
			held: 'Not held by July 2026',
			chance: 'probability 50% (95% interval 40.0% to 60.0%)'
		});
	});

	test('while one of them is not drawn, no probability is told', () => {
		const { rows, same } = compareResults([aSide([], { spread: aSpread(0.9) }), aSide([])], NATION);
		expect(rows).toEqual([]);
		expect(same).toHaveLength(2);
	});
});

test('costs are added up over the run, and only lines that differ are told', () => {
	const dearer = { ...NO_COST, salary: [1, 2, 3, 4], total: [1, 2, 3, 4], npv: 9.5 };
	const { rows, same } = compareCosts([NO_COST, dearer]);
	expect(rows).toEqual([
		{ line: 'salary', name: 'Salaries', cells: [0, 10] },
		{ line: 'total', name: 'Total over the run', cells: [0, 10] },
		{ line: 'npv', name: 'Total, discounted', cells: [0, 9.5] }
	]);
	expect(same).toHaveLength(7);
});

test('a place is compared by its own decisions: what is decided elsewhere is left out', () => {
	const posts = ['R1', 'R3'].map((trust) => ({
		...{ trust, role: 'radiographer' as const, fteByMonth: { '2026-05': 1 } }
	}));
	const [side] = [aSide([])];
	const busy = {
		...side!,
		scenario: { ...side!.scenario, decisions: { ...side!.scenario.decisions, posts } }
	};
	const { decisions, sameRun } = compare([side!, busy], { kind: 'network', code: 'N1', name: 'West' });
	expect(decisions.rows.map(({ differ }) => differ.map(({ place }) => place))).toEqual([['Trust R1']]);
	expect(sameRun).toBe(true);
});
