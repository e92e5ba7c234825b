/** The scenario file, `imaging-workforce/1`: the only door to the engine. */
import { findContradictions } from './scenario-file/consistency.ts';
import { findHostile } from './scenario-file/hostile.ts';
import { takeApart } from './scenario-file/parts.ts';
import { findIdlePaths } from './scenario-file/paths.ts';
import { problemsOf, type Problem } from './scenario-file/problems.ts';
import { findBrokenReferences } from './scenario-file/references.ts';
import { scenarioSchema, type Scenario } from './scenario-file/schema.ts';
import { isRecord } from './scenario-file/sound.ts';

export { problemLine, type Problem } from './scenario-file/problems.ts';
export type { Scenario } from './scenario-file/schema.ts';
export type { Flow, Level } from './scenario-file/values.ts';

/** Either a scenario the engine may run, or everything that is wrong. */
export type Checked = { scenario: Scenario; warnings: Problem[] } | { problems: Problem[] };

/**
 * Check a scenario file: every problem is found, not the first only.
 * @param value as parsed from JSON
 * @returns the scenario with its fields in file order, and warnings; or the problems
 */
export function checkScenario(value: unknown): Checked {
	const problems = findHostile(value);
	if (!isRecord(value)) {
		return {
			problems: [{ path: '', message: 'is not an object', allowed: 'a scenario file, one JSON object' }]
		};
	}
	if (problems.length > 0) return { problems };
	const parts = takeApart(value, problems);
	findBrokenReferences(parts, problems);
	findContradictions(parts, problems);
	if (problems.length > 0) return { problems };
	const parsed = scenarioSchema.safeParse(value);
	if (!parsed.success) return { problems: problemsOf(parsed.error, '', value) };
	return { scenario: parsed.data, warnings: findIdlePaths(parsed.data) };
}

/**
 * Write a scenario so that the same scenario is always the same bytes: fields in the order of the format, keys of
 * records sorted, rows in their own order and one on each line.
 * @throws ZodError when it does not fit the format
 */
export function writeScenario(scenario: Scenario): string {
	const blocks = Object.entries(scenarioSchema.parse(scenario)).map(
		([name, block]) => `${JSON.stringify(name)}: ${writeBlock(block)}`
	);
	return `{\n${blocks.join(',\n')}\n}\n`;
}

function writeBlock(block: unknown): string {
	if (!Array.isArray(block) || block.length === 0) return JSON.stringify(block);
	return `[\n${block.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}
