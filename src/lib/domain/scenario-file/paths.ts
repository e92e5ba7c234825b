/** Paths of uncertainty and attribution: fields and row keys joined by `/`, `*` for all. */
import type { Problem } from './problems.ts';
import type { Scenario } from './schema.ts';
import { isRecord } from './sound.ts';

/**
 * List the paths that match nothing. The engine leaves them without effect, so they are warnings.
 * @param scenario a file without problems
 */
export function findIdlePaths(scenario: Scenario): Problem[] {
	const warnings: Problem[] = [];
	const check = (path: string, at: string) => {
		if (leadsSomewhere(scenario, path.split('/'))) return;
		warnings.push({ path: at, message: `"${path}" matches nothing, so it changes nothing` });
	};
	scenario.uncertainty?.params.forEach(({ path }, i) => check(path, `uncertainty/params/${i}/path`));
	scenario.attribution?.causes.forEach(({ neutralise }, i) =>
		neutralise.forEach((row, j) => {
			if ('path' in row) check(row.path, `attribution/causes/${i}/neutralise/${j}/path`);
		})
	);
	return warnings;
}

/** The last field may be missing (`set` creates it); its parents may not. */
function leadsSomewhere(value: unknown, steps: string[]): boolean {
	if (steps.length <= 1) return typeof value === 'object' && value !== null;
	const [step, ...rest] = steps;
	return children(value, step!).some((child) => leadsSomewhere(child, rest));
}

function children(value: unknown, step: string): unknown[] {
	if (Array.isArray(value)) {
		return value.filter((row: unknown, i) => step === '*' || rowKey(row) === step || String(i) === step);
	}
	if (!isRecord(value)) return [];
	if (step === '*') return Object.values(value);
	return Object.hasOwn(value, step) ? [value[step]] : [];
}

/** A row's key: its id, or `trust:role` or `trust:modality` for rows without one. */
function rowKey(row: unknown): string | undefined {
	if (!isRecord(row)) return undefined;
	if (typeof row.id === 'string') return row.id;
	const second = row.role ?? row.modality;
	return typeof second === 'string' ? `${String(row.trust)}:${second}` : String(row.trust);
}
