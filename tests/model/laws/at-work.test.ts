/** The random scenarios meet every rule; with few of them, while faults are planted, chance would decide. */
import { expect, test } from 'vitest';
import { live, SIGNS } from './at-work.ts';
import { randomScenarios, SCENARIOS } from './scenarios.ts';

const LEAST_PERCENT = 5;

test.skipIf(SCENARIOS < 200)('every rule was at work in at least 5% of the scenarios', () => {
	const runs = randomScenarios().map(({ scenario }) => live(scenario));
	const shares = Object.entries(SIGNS).map(([rule, sign]) => {
		const met = runs.filter(({ output, scenario, world }) => sign(output, scenario, world)).length;
		return { rule, percent: (100 * met) / runs.length };
	});
	const list = shares.map(({ rule, percent }) => `${rule} ${percent.toFixed(0)}%`).join(', ');
	console.log(`${runs.length} scenarios; at work in: ${list}`);
	expect(shares.filter(({ percent }) => percent < LEAST_PERCENT)).toEqual([]);
});
