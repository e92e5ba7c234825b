/** A scenario with something else at the end of a path: what is drawn, and what is made neutral (docs/model.md 5, 6). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { isRecord, keysMatching } from '#lib/domain/scenario-file/places.ts';

/** What is put at the end of a path, or what is there multiplied or added to. `op` is `set` where it is absent. */
export interface Change {
	path: string;
	op?: 'set' | 'scale' | 'add' | undefined;
	value: unknown;
}

/**
 * Change a scenario at every place a path names. `scale` and `add` go through every number of a series; `set` creates
 * a last field that is missing; a path that matches nothing changes nothing.
 * @returns the scenario with new rows along the path and the very same ones elsewhere, so that it can be told what
 * changed; the given one is left as it was
 * @source docs/model.md 6.1
 */
export function change(scenario: Scenario, { path, op = 'set', value }: Change): Scenario {
	return along(scenario, path.split('/'), { op, value }) as Scenario;
}

interface Step {
	op: NonNullable<Change['op']>;
	value: unknown;
}

function along(from: unknown, steps: string[], asked: Step): unknown {
	const [step, ...rest] = steps as [string, ...string[]];
	const last = rest.length === 0;
	const keys = keysMatching(from, step);
	if (keys.length === 0) {
		const created = last && asked.op === 'set' && isRecord(from) && step !== '*';
		return created ? { ...from, [step]: asked.value } : from;
	}
	const changed: object = Array.isArray(from) ? [...(from as unknown[])] : { ...(from as object) };
	let differs = false;
	for (const key of keys) {
		const before: unknown = Reflect.get(changed, key);
		const after = last ? combine(before, asked) : along(before, rest, asked);
		if (after === before) continue;
		Reflect.set(changed, key, after);
		differs = true;
	}
	return differs ? changed : from;
}

function combine(before: unknown, { op, value }: Step): unknown {
	if (op === 'set') return value;
	if (typeof before === 'number' && typeof value === 'number')
		return op === 'scale' ? before * value : before + value;
	if (Array.isArray(before)) return before.map((entry) => combine(entry, { op, value }));
	if (!isRecord(before)) return before;
	return Object.fromEntries(
		Object.entries(before).map(([key, entry]) => [key, combine(entry, { op, value })])
	);
}
