/** Draws, causes and back-tests worked by hand, the sums beside the figures: docs/model.md 5, 6, 9. */
import { describe, expect, test } from 'vitest';
import { attributeGaps } from '#lib/engine/attribution.ts';
import { scoreForecasts } from '#lib/engine/backtest.ts';
import { drawParameters } from '#lib/engine/draws.ts';
import { drawScenario } from '#lib/engine/uncertainty.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { aScenario } from './build.ts';

type Parameter = NonNullable<Scenario['uncertainty']>['params'][number];
/** Its distribution alone. */
type Shape = Parameter extends infer P ? (P extends Parameter ? Omit<P, 'path' | 'op'> : never) : never;
type Neutral = NonNullable<Scenario['attribution']>['causes'][number]['neutralise'][number];

const HEADS = 'staff/A:rad/heads';
/** What the quantile is worth ten times: 0.4 is 4. */
const tenfold = (path: string, op?: Parameter['op']): Parameter => ({
	...{ path, dist: 'uniform', min: 0, max: 10 },
	...(op && { op })
});
const upTo = (max: number, path: string): Parameter => ({ path, dist: 'uniform', min: 0, max });

/** Radiographers of trust A, nobody comes or goes; the target counts them. */
function radiographers(heads: number, parts: Partial<Scenario> = {}): Partial<Scenario> {
	return {
		roles: [{ id: 'rad' }],
		staff: [{ trust: 'A', role: 'rad', heads }],
		targets: [{ id: 't', metric: 'heads', value: 4, due: '2025-04' }],
		...parts
	};
}

function drawn(params: Parameter[], u: number[][], parts = radiographers(6)) {
	const uncertainty = { draws: u.length, seed: 1, params, u };
	return drawScenario(aScenario({ months: 3, ...parts, uncertainty })).targets[0]!;
}

const close = (expected: number) => expect.closeTo(expected, 9) as number;

describe('drawing', () => {
	test('6.2 the stream of a seed and a path puts one number in each stratum, whatever else is drawn', () => {
		const uncertainty = { draws: 5, seed: 2025, params: [upTo(1, 'roles/rad/leaveRate'), upTo(1, HEADS)] };
		const { values } = drawParameters(aScenario({ ...radiographers(6), uncertainty }));
		// Given by a program of another language, written from the pages alone.
		expect(Array.from(values[1]!)).toEqual(
			[0.002274985099, 0.223932663444, 0.567619325919, 0.980075182393, 0.68369954424].map(close)
		);
	});

	test.each<[string, Shape, u: number, expected: number]>([
		['uniform', { dist: 'uniform', min: 10, max: 20 }, 0.25, 12.5],
		// rising: sqrt(1/8 x 20 x 10) = 5; falling: 20 - sqrt(1/8 x 20 x 10) = 15
		['triangular, rising', { dist: 'triangular', min: 0, mode: 10, max: 20 }, 0.125, 5],
		['triangular, falling', { dist: 'triangular', min: 0, mode: 10, max: 20 }, 0.875, 15],
		['triangular from its mode on', { dist: 'triangular', min: 0, mode: 0, max: 10 }, 0.75, 5],
		['triangular without a width', { dist: 'triangular', min: 7, mode: 7, max: 7 }, 0.3, 7],
		// beta(3, 3) is 10 x^3 - 15 x^4 + 6 x^5: at a quarter 0.15625 - 0.05859375 + 0.005859375
		['pert', { dist: 'pert', min: 0, mode: 5, max: 10 }, 0.103515625, 2.5],
		// lambda 1 at the mode: beta(1, 2) is 1 - (1 - x)^2
		['pert with lambda', { dist: 'pert', min: 0, mode: 0, max: 10, lambda: 1 }, 0.75, 5],
		['beta', { dist: 'beta', alpha: 2, beta: 1 }, 0.25, 0.5], // x^2
		['beta between bounds', { dist: 'beta', alpha: 1, beta: 2, min: 10, max: 20 }, 0.75, 15],
		['normal', { dist: 'normal', mean: 100, sd: 10 }, 0.975, 119.599639845],
		// exp(sigma x 1.96) = 2
		['lognormal', { dist: 'lognormal', median: 2, sigma: Math.LN2 / 1.95996398454 }, 0.975, 4]
	])('6.1 %s', (_, dist, u, expected) => {
		const params = [{ path: HEADS, ...dist }];
		const scenario = aScenario({ ...radiographers(6), uncertainty: { draws: 1, seed: 1, params, u: [[u]] } });
		expect(drawParameters(scenario).values[0]![0]).toBeCloseTo(expected, 9);
	});
});

describe('putting draws in', () => {
	const trusts = [{ id: 'A' }, { id: 'B' }];
	const staff = [
		{ trust: 'A', role: 'rad', heads: 10 },
		{ trust: 'B', role: 'rad', heads: 20 }
	];
	const all = tenfold('staff/*/heads', 'add');
	const one = tenfold(HEADS, 'scale');
	test.each<[string, Parameter[], number]>([
		['add, then scale', [all, one], 55], // (10 + 5) x 2 + (20 + 5)
		['scale, then add', [one, all], 50] // (10 x 2 + 5) + (20 + 5)
	])('in the order of the file: %s', (_, params, expected) => {
		const u = [params.map(({ path }) => (path === HEADS ? 0.2 : 0.5))];
		expect(drawn(params, u, radiographers(0, { trusts, staff })).p50[2]).toBeCloseTo(expected, 9);
	});

	test.each<[string, establishment: number | number[] | Record<string, number>, Parameter, number[]]>([
		['a number', 5, tenfold('staff/*/establishment', 'scale'), [10, 10, 10]],
		['every month of a list', [5, 7], tenfold('staff/*/establishment', 'scale'), [10, 14, 14]],
		['every date', { '2025-04': 5, '2025-06': 8 }, tenfold('staff/*/establishment', 'add'), [7, 7, 10]],
		['one month of a list', [5, 7], tenfold('staff/A:rad/establishment/1'), [5, 2, 2]],
		['a date that was not there', { '2025-04': 5 }, tenfold('staff/*/establishment/2025-05'), [5, 2, 2]],
		[
			'no date that was not there',
			{ '2025-04': 5 },
			tenfold('staff/*/establishment/2025-05', 'add'),
			[5, 5, 5]
		],
		['nothing that does not match', 5, tenfold('staff/B:rad/establishment'), [5, 5, 5]]
	])('a path changes %s', (_, establishment, parameter, expected) => {
		const parts = radiographers(6, {
			staff: [{ trust: 'A', role: 'rad', heads: 6, establishment }],
			targets: [{ id: 't', metric: 'establishment', value: 4, due: '2025-04' }]
		});
		expect(drawn([parameter], [[0.2]], parts).p50).toEqual(expected.map(close));
	});

	test('set makes a field that is missing, scale does not', () => {
		const all: Parameter = { path: 'roles/*/leaveRate', dist: 'uniform', min: 1, max: 1 };
		expect(drawn([all], [[0.5]]).p50[0]).toBe(0); // all 6 leave
		expect(drawn([{ ...all, op: 'scale' }], [[0.5]]).p50[0]).toBe(6);
	});
});

describe('summing up draws', () => {
	test('6.3 quantiles are of type 7, the interval is of Wilson', () => {
		const { p10, p50, p90, mean, probability, wilson } = drawn(
			[tenfold(HEADS)],
			[[0.2], [0.8], [0.1], [0.4]] // 1, 2, 4, 8
		);
		expect(p10[0]).toBeCloseTo(1.3, 9); // 3 x 0.1 of the way: 1 + 0.3 x (2 - 1)
		expect(p50[0]).toBeCloseTo(3, 9); // 2 + 0.5 x (4 - 2)
		expect(p90[0]).toBeCloseTo(6.8, 9); // 4 + 0.7 x (8 - 4)
		expect(mean[0]).toBeCloseTo(3.75, 9);
		expect(probability).toBe(0.5); // 4 and 8 reach 4
		// z^2 = 3.841459: 0.5 -+ 1.959964 x sqrt(1/16 + z^2/64) / (1 + z^2/4) = 0.5 -+ 0.349961
		expect(wilson).toEqual([close(0.15003898915), close(0.84996101085)]);
	});

	test('6.4 ranks that are equal share their mean; what is constant has no correlation', () => {
		const params = [tenfold(HEADS), tenfold('roles/rad/salary'), upTo(0, 'roles/rad/scanHours')];
		// Heads rank 1 2 3 4, salaries 3.5 3.5 1.5 1.5: -4 / sqrt(5 x 4)
		const u = [
			[0.1, 0.5, 0.1],
			[0.2, 0.5, 0.2],
			[0.4, 0.1, 0.3],
			[0.8, 0.1, 0.4]
		];
		expect(drawn(params, u).rankCorrelation).toEqual({
			[HEADS]: close(1),
			'roles/rad/salary': close(-4 / Math.sqrt(20)),
			'roles/rad/scanHours': 0
		});
	});

	test('5 a doubled baseline is fixed once, never drawn again', () => {
		const targets = [{ id: 't', metric: 'heads' as const, value: { times: 2 }, due: '2025-06' }];
		// Twice the 4 of the file: of 7, 8 and 9 two reach 8. Doubled anew, none would reach 14, 16, 18.
		const u = [[0.7], [0.8], [0.9]];
		expect(drawn([tenfold(HEADS)], u, radiographers(4, { targets })).probability).toBeCloseTo(2 / 3, 9);
	});
});

function causes(list: Neutral[]) {
	return { causes: list.map((neutral, i) => ({ id: `cause ${i}`, neutralise: [neutral] })) };
}

describe('causes', () => {
	const filled: Neutral = { fill: 'vacancies' };
	const staying: Neutral = { path: 'roles/*/leaveRate', value: 0 };

	test('5 parts that only hurt together are shared; what changes nothing is exactly 0', () => {
		// 8 of 10 posts filled, half of those there leave in the month, 5 wait for a post; the target is 1.5 x 8 = 12.
		//   as it is       8 - 4 = 4, room 6, 5 join: 9, short by 3
		//   posts filled  10 - 5 = 5, room 5, 5 join: 10, short by 2
		//   nobody leaves  8,         room 2, 2 join: 10, short by 2
		//   both          10,         room 0:         10, short by 2
		// Either cause: 1/2 x (2 - 2) + 1/2 x (3 - 2).
		const { attribution, bridge } = attributeGaps(
			aScenario({
				months: 1,
				roles: [{ id: 'rad', leaveRate: 1 - 0.5 ** 12 }],
				staff: [{ trust: 'A', role: 'rad', heads: 8, establishment: 10 }],
				routes: [
					{
						...{ id: 'hire', kind: 'recruit', to: 'rad', stages: [{ months: 1 }] },
						...{ destinations: { A: 1 }, waiting: { A: 5 } }
					}
				],
				targets: [{ id: 't', metric: 'heads', value: { times: 1.5 }, due: '2025-04' }],
				attribution: causes([filled, staying, { path: 'roles/*/reportHours', value: 1 }])
			})
		);
		const parts = [0.5, 0.5, 0].map((gap, i) => ({ cause: `cause ${i}`, gap: gap === 0 ? 0 : close(gap) }));
		expect(attribution).toEqual([{ id: 't', gapAtDue: close(3), notPlanned: close(2), causes: parts }]);
		expect(bridge).toEqual([
			{
				...{ id: 't', start: 8, joins: close(5), leavers: close(4), retirements: 0, promotedOut: 0 },
				...{ end: close(9), gap: close(3) }
			}
		]);
	});

	test('5 vacancies are filled to the funded FTE of the first month; who is over it stays', () => {
		const row = (role: string, heads: number, extra: object) => ({ trust: 'A', role, heads, ...extra });
		const { attribution } = attributeGaps(
			aScenario({
				months: 1,
				roles: ['half', 'over', 'free', 'own'].map((id) => ({ id, participation: id === 'half' ? 0.5 : 1 })),
				staff: [
					row('half', 8, { establishment: [5, 9] }), // 5 / 0.5 = 10
					row('over', 12, { establishment: 10 }), // 12
					row('free', 7, {}), // 7
					row('own', 1, { establishment: { '2025-04': 2 }, participation: 0.8 }) // 2 / 0.8 = 2.5
				],
				targets: [{ id: 't', metric: 'heads', value: 40, due: '2025-04' }],
				attribution: causes([filled])
			})
		);
		// 40 - (8 + 12 + 7 + 1) = 12; 40 - (10 + 12 + 7 + 2.5) = 8.5
		expect(attribution).toEqual([
			{
				id: 't',
				gapAtDue: close(12),
				notPlanned: close(8.5),
				causes: [{ cause: 'cause 0', gap: close(3.5) }]
			}
		]);
	});

	test('5 a target that asks for less is short by what is too much', () => {
		const { attribution } = attributeGaps(
			aScenario({
				months: 1,
				...radiographers(8, {
					staff: [{ trust: 'A', role: 'rad', heads: 8, establishment: 10 }],
					targets: [{ id: 't', metric: 'vacancy', value: 0.5, direction: 'atMost', due: '2025-04' }]
				}),
				attribution: causes([filled])
			})
		);
		// 2 FTE unfilled, 0.5 allowed: 1.5 too many; none when filled: 0.5 to spare
		expect(attribution).toEqual([
			{
				id: 't',
				gapAtDue: close(1.5),
				notPlanned: close(-0.5),
				causes: [{ cause: 'cause 0', gap: close(2) }]
			}
		]);
	});

	test('5 eight causes, in random orders, add up; where they do not meet each is what it is alone', () => {
		const trusts = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ id: `T${n}` }));
		const { attribution } = attributeGaps(
			aScenario({
				months: 1,
				trusts,
				...radiographers(0),
				staff: trusts.map(({ id }, i) => ({ trust: id, role: 'rad', heads: i })), // 0 + 1 + .. + 7 = 28
				targets: [{ id: 't', metric: 'heads', value: 100, due: '2025-04' }],
				attribution: causes(
					trusts.map(({ id }) => ({ path: `staff/${id}:rad/heads`, op: 'scale', value: 3 }))
				)
			})
		);
		// 100 - 28 = 72; 100 - 3 x 28 = 16; each cause keeps 2 x heads away
		expect(attribution[0]!.gapAtDue).toBeCloseTo(72, 9);
		expect(attribution[0]!.notPlanned).toBeCloseTo(16, 9);
		expect(attribution[0]!.causes.map(({ gap }) => gap)).toEqual([0, 2, 4, 6, 8, 10, 12, 14].map(close));
		expect(attribution[0]!.causes[0]!.gap).toBe(0);
	});
});

test('9 a forecast of 1, 2, 4 or 8 scored at 3 and at 9', () => {
	const [score] = scoreForecasts(
		aScenario({
			months: 3,
			...radiographers(1),
			uncertainty: { draws: 4, seed: 1, params: [tenfold(HEADS)], u: [[0.2], [0.8], [0.1], [0.4]] },
			actuals: [{ id: 't', values: { '2025-06': 9, '2025-04': 3, '2026-01': 5 } }] // 2026-01 is after the run
		})
	);
	// P10 1.3, P50 3, P90 6.8; 3 is inside, 9 is not. mean |x - x'| = 2 x (1 + 3 + 7 + 2 + 6 + 4) / 16 = 2.875
	expect(score).toMatchObject({
		...{ id: 't', points: 2, coverage: close(0.5) },
		pinball: [
			close(0.47), // 0.1 x 1.7 = 0.17, 0.1 x 7.7 = 0.77
			close(1.5), // 0, 0.5 x 6 = 3
			close(1.18) // 0.1 x 3.8 = 0.38, 0.9 x 2.2 = 1.98
		],
		crps: close(2.3125), // 9/4 - 2.875/2 = 0.8125, 21/4 - 2.875/2 = 3.8125
		...{ mae: close(3), naiveMae: close(5), skill: close(0.4) } // 0 and 6; no change is 1: 2 and 8
	});
});
