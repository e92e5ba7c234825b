/** Draws against closed forms (docs/model.md 6): where a probability is known, the share drawn comes near it. */
import { expect, test } from 'vitest';
import { checkScenario, type Scenario } from '#lib/domain/scenario-file.ts';
import { drawScenario } from '#lib/engine/uncertainty.ts';
import { SCENARIOS } from './scenarios.ts';

/** Fewer while faults are planted, as the other laws. */
const SEEDS = Math.min(200, SCENARIOS);
const DRAWS = 200;
const HEADS = 1000;

type Parameter = NonNullable<Scenario['uncertainty']>['params'][number];

/** A thousand heads who leave at an uncertain rate for a year: 1000 (1 - a) are left. */
function leavers(parameter: Parameter, { seed, wanted }: { seed: number; wanted: number }): Scenario {
	const checked = checkScenario({
		settings: { start: '2026-04', months: 12 },
		trusts: [{ id: 'A' }],
		roles: [{ id: 'r', leaveRate: 0.1 }],
		staff: [{ trust: 'A', role: 'r', heads: HEADS }],
		targets: [{ id: 't', metric: 'heads', value: wanted, due: '2027-03' }],
		uncertainty: { draws: DRAWS, seed, params: [parameter] }
	});
	if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
	return checked.scenario;
}

/** P(X >= k) of a binomial, which is the share of beta(k, n + 1 - k) below p. */
function binomialTail(n: number, k: number, p: number): number {
	let [term, sum] = [(1 - p) ** n, 0];
	for (let i = 0; i <= n; i++) {
		if (i >= k) sum += term;
		term *= ((n - i) / (i + 1)) * (p / (1 - p));
	}
	return sum;
}

/** Abramowitz and Stegun 7.1.26: within 1.5 in 10^7, far below what 200 draws can tell. */
function normalShare(z: number): number {
	const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
	const poly =
		t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
	const above = (poly * Math.exp((-z * z) / 2)) / 2;
	return z > 0 ? 1 - above : above;
}

test.each<[string, Parameter, number, number]>([
	[
		// 10 of 100 left: beta(11, 91). 1000 (1 - a) >= 900 is a <= 0.1.
		'a beta with counts behind it',
		{ path: 'roles/r/leaveRate', dist: 'beta', alpha: 11, beta: 91 },
		900,
		binomialTail(101, 11, 0.1)
	],
	[
		// a ~ N(0.1, 0.02); 1000 (1 - a) >= 910 is a <= 0.09, half a standard deviation below.
		'a normal rate',
		{ path: 'roles/r/leaveRate', dist: 'normal', mean: 0.1, sd: 0.02 },
		910,
		normalShare(-0.5)
	]
])(
	'with %s the share of draws is within three standard errors for 99%% of 200 seeds',
	(_, parameter, wanted, known) => {
		const error = Math.sqrt((known * (1 - known)) / DRAWS);
		const near = Array.from({ length: SEEDS }, (__, seed) => {
			const [target] = drawScenario(leavers(parameter, { seed, wanted })).targets;
			return Math.abs(target!.probability - known) <= 3 * error;
		});
		expect(near.filter(Boolean).length).toBeGreaterThanOrEqual(0.99 * SEEDS);
	}
);
