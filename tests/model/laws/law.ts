/** A law of the model, held against every random scenario. */
import { expect, test } from 'vitest';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { randomScenarios } from './scenarios.ts';

/** Where and by how much a law is broken; undefined when it holds. */
export type Breach = string | undefined;

const scenarios = randomScenarios();

/**
 * Test a law on every random scenario; a breach names the seed that makes the scenario again.
 * @param words the law, as the title of the test
 * @param oneIn a law that runs a scenario many times meets every so-manieth of them only
 */
export function law(
	words: string,
	breachOf: (scenario: Scenario, seed: number) => Breach,
	{ oneIn = 1 }: { oneIn?: number } = {}
): void {
	test(words, () => {
		for (const { seed, scenario } of scenarios.filter((_, i) => i % oneIn === 0)) {
			const breach = breachOf(scenario, seed);
			if (breach !== undefined) expect.fail(`seed ${seed}: ${breach} (add the seed to tests/seeds.json)`);
		}
	});
}
