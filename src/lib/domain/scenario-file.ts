/** The scenario file, `imaging-workforce/1`: the only door to the engine. */
import { findDuplicates } from './scenario-file/duplicates.ts';
import { findExitProblems } from './scenario-file/exit-rules.ts';
import { findMonthProblems } from './scenario-file/month-rules.ts';
import { findIdlePaths } from './scenario-file/paths.ts';
import { isRecord, rowKey } from './scenario-file/places.ts';
import { problemsOf, type Problem } from './scenario-file/problems.ts';
import { findQuestionProblems } from './scenario-file/question-rules.ts';
import { findBrokenReferences } from './scenario-file/references.ts';
import { findReservedNames } from './scenario-file/reserved.ts';
import { findPostProblems, findRouteProblems } from './scenario-file/route-rules.ts';
import { MAX_TRUSTS, scenarioSchema, type Scenario } from './scenario-file/schema.ts';
import { takeSoundParts, type Sound } from './scenario-file/sound.ts';

export { onOneLine, problemLine, type Problem } from './scenario-file/problems.ts';
export type { Scenario } from './scenario-file/schema.ts';
export type { Flow, Level } from './scenario-file/values.ts';

/** Either a scenario the engine may run, or everything that is wrong. */
export type Checked = { scenario: Scenario; warnings: Problem[] } | { problems: Problem[] };

/**
 * Check a scenario file: every problem is found, not the first only.
 * @param file as parsed from JSON
 * @returns the scenario, fields and keys in the order in which they are written, and warnings; or the problems
 */
export function checkScenario(file: unknown): Checked {
	if (!isRecord(file)) {
		const allowed = 'a scenario file: one object with settings and trusts';
		return { problems: [{ path: '', message: 'is not an object', allowed }] };
	}
	const parsed = scenarioSchema.safeParse(file);
	const reserved = findReservedNames(file);
	const known = new Set(reserved.map(({ path }) => path));
	const issues = parsed.success ? [] : parsed.error.issues;
	const sound = parsed.success
		? { parts: parsed.data, broken: new Set<string>() }
		: takeSoundParts(file, parsed.error.issues);
	const problems = [
		...reserved,
		...problemsOf(issues, file).filter(({ path }) => !known.has(path)),
		...countTrusts(file.trusts),
		...findBrokenReferences(file),
		...findDuplicates(file),
		...findContradictions(sound)
	];
	if (parsed.success && problems.length === 0) {
		return { scenario: parsed.data, warnings: findIdlePaths(parsed.data) };
	}
	return { problems: problems.map((problem) => nameRow(problem, file)) };
}

function findContradictions(sound: Sound): Problem[] {
	return [
		...findRouteProblems(sound),
		...findPostProblems(sound),
		...findExitProblems(sound.parts),
		...findMonthProblems(sound.parts),
		...findQuestionProblems(sound.parts)
	];
}

/** Counted here: once a list is longer than its schema allows, zod looks at none of its rows. */
function countTrusts(trusts: unknown): Problem[] {
	if (!Array.isArray(trusts) || trusts.length <= MAX_TRUSTS) return [];
	return [{ path: 'trusts', message: `has ${trusts.length} rows`, allowed: `at most ${MAX_TRUSTS} rows` }];
}

/** A row number alone is hard to find in a long file: say which row it is, if the message does not. */
function nameRow(problem: Problem, file: unknown): Problem {
	let found = file;
	for (const step of problem.path.split('/')) {
		if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return problem;
		const isRow = Array.isArray(found);
		found = Reflect.get(found, step);
		const key = isRow ? rowKey(found) : undefined;
		if (key === undefined) continue;
		const named = problem.message.startsWith(key) || problem.message.includes(`"${key}"`);
		return named ? problem : { ...problem, message: `${problem.message} (${key})` };
	}
	return problem;
}

/**
 * Write a scenario so that the same scenario is always the same bytes: fields in the order of the format, keys of
 * records sorted, rows in their own order and one on each line.
 * @throws ZodError when it does not fit the format
 */
export function writeScenario(scenario: Scenario): string {
	const blocks = Object.entries(scenarioSchema.parse(scenario))
		.filter(([, block]) => block !== undefined)
		.map(([name, block]) => `${JSON.stringify(name)}: ${writeBlock(block)}`);
	return `{\n${blocks.join(',\n')}\n}\n`;
}

function writeBlock(block: unknown): string {
	if (!Array.isArray(block) || block.length === 0) return JSON.stringify(block);
	return `[\n${block.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}
