/** Places of a scenario file: fields and row numbers joined by `/`, as every problem names them. */

/** A step of a pattern that stands for every row of a list. */
const EVERY = '*';
/** A last step that stands for the keys of an object instead of what they lead to. */
const KEYS = '=';

/**
 * Visit every place that a pattern names, broken rows included.
 * @param value a scenario file as read
 * @param pattern fields joined by `/`, with `*` for every row of a list and a last `=` for the keys of an object
 * @param visit called with what stands there and the steps that led to it; the steps change after the call
 */
export function visitPlaces(
	value: unknown,
	pattern: string,
	visit: (found: unknown, steps: readonly (string | number)[]) => void
): void {
	const asked = pattern.split('/');
	const steps: (string | number)[] = [];
	const descend = (from: unknown, depth: number) => {
		const step = asked[depth];
		if (step === undefined) return visit(from, steps);
		if (typeof from !== 'object' || from === null) return;
		for (const key of keysNamed(from, step)) {
			steps.push(key);
			if (step === KEYS) visit(key, steps);
			else descend(Reflect.get(from, key), depth + 1);
			steps.pop();
		}
	};
	descend(value, 0);
}

function keysNamed(from: object, step: string): Iterable<string | number> {
	if (Array.isArray(from)) return step === EVERY ? from.keys() : [];
	if (step === KEYS) return Object.keys(from);
	return Object.hasOwn(from, step) ? [step] : [];
}

/** Tell whether a value is an object with fields (not a list). */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Name a row: its id, or `trust:role` or `trust:modality` for rows without one, or its trust alone. */
export function rowKey(row: unknown): string | undefined {
	if (!isRecord(row)) return undefined;
	if (typeof row.id === 'string') return row.id;
	if (typeof row.trust !== 'string') return undefined;
	const second = row.role ?? row.modality;
	return typeof second === 'string' ? `${row.trust}:${second}` : row.trust;
}

/**
 * List the keys of a row or list that a step of a path names: a field, a row's key (or its
 * number, where no row has that key), or `*` for all.
 * @returns nothing where the parent has no such thing
 */
export function keysMatching(parent: unknown, step: string): (string | number)[] {
	if (Array.isArray(parent)) {
		const all = [...parent.keys()];
		if (step === EVERY) return all;
		const named = all.filter((i) => rowKey(parent[i]) === step);
		return named.length > 0 ? named : all.filter((i) => String(i) === step);
	}
	if (!isRecord(parent)) return [];
	if (step === EVERY) return Object.keys(parent);
	return Object.hasOwn(parent, step) ? [step] : [];
}

/**
 * List all that the steps of a path lead to.
 * @returns nothing where they lead nowhere
 */
export function followSteps(from: unknown, steps: readonly string[]): unknown[] {
	return steps.reduce(descend, [from]);
}

function descend(parents: unknown[], step: string): unknown[] {
	return parents.flatMap((parent) =>
		keysMatching(parent, step).map((key) => Reflect.get(parent as object, key) as unknown)
	);
}
