/** What is sound of a broken scenario file, so that one wrong field hides nothing about the others. */
import type { z } from 'zod';
import type { Scenario } from './schema.ts';

type PartialRows<Block> = Block extends (infer Row)[] ? Partial<Row>[] : Block;
type PartialBlock<Block> = Block extends unknown[]
	? PartialRows<Block>
	: Block extends object
		? { [Field in keyof Block]?: PartialRows<NonNullable<Block[Field]>> | undefined }
		: Block;

/** A scenario of which blocks, and fields of rows, may be missing; what is there fits the format. */
export type SoundParts = {
	[Block in keyof Scenario]?: PartialBlock<NonNullable<Scenario[Block]>> | undefined;
};

/** A file as far as it is sound. `broken` names what was left out, `routes/3/maxIntake`. */
export interface Sound {
	parts: SoundParts;
	broken: Set<string>;
}

type Steps = PropertyKey[];

/** A row of a block is at most this deep: `plan/joins/3`. */
const DEEPEST_ROW = 3;

/**
 * Leave out of a file everything that does not fit the format: a field of a row, or of a block without rows.
 * @param file as read, which stays as it is
 * @param issues what zod found in it
 */
export function takeSoundParts(file: unknown, issues: z.core.$ZodIssue[]): Sound {
	const parts = copyRows(file, DEEPEST_ROW + 1);
	const broken = new Set<string>();
	for (const issue of issues) {
		// An unknown field is wrong, but nothing else about its row is.
		if (issue.code === 'unrecognized_keys') continue;
		const steps = cut(issue);
		broken.add(steps.join('/'));
		leaveOut(parts, steps);
	}
	return { parts: parts as SoundParts, broken };
}

function copyRows(value: unknown, depth: number): unknown {
	if (depth === 0 || typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((row: unknown) => copyRows(row, depth - 1));
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyRows(inner, depth - 1)]));
}

/** Without its kind (`type` of a lever, `dist` of a parameter) nothing of a row could be checked. */
function cut(issue: z.core.$ZodIssue): Steps {
	const { path } = issue;
	if (issue.code === 'invalid_union' && issue.errors.length === 0) return path.slice(0, -1);
	if (path[0] === 'uncertainty' && path[1] === 'u') return path.slice(0, 2);
	const row = path.slice(0, DEEPEST_ROW).findIndex((step) => typeof step === 'number');
	return path.slice(0, row < 0 ? DEEPEST_ROW : row + 2);
}

/** Rows keep their numbers: one that is broken as a whole becomes empty. */
function leaveOut(parts: unknown, steps: Steps): void {
	const holder = steps.slice(0, -1).reduce<unknown>(stepInto, parts);
	const last = steps.at(-1);
	if (typeof holder !== 'object' || holder === null || last === undefined) return;
	if (Array.isArray(holder)) holder[Number(last)] = {};
	else Reflect.deleteProperty(holder, last);
}

function stepInto(value: unknown, key: PropertyKey): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
