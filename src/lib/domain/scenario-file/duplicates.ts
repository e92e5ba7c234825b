/** What may stand only once in a scenario file. Rows of the plan are not among it: they add up. */
import { isRecord, visitPlaces } from './places.ts';
import type { Problem } from './problems.ts';

/** Lists, and the fields that together name a row. */
const KEYS: [list: string, fields: string[]][] = [
	['networks', ['id']],
	['trusts', ['id']],
	['roles', ['id']],
	['staff', ['trust', 'role']],
	['modalities', ['id']],
	['equipment', ['id']],
	['demand', ['trust', 'modality']],
	['routes', ['id']],
	['placements', ['trust']],
	['budgets', ['id']],
	['targets', ['id']],
	['uncertainty/params', ['path']],
	['attribution/causes', ['id']],
	['actuals', ['id']],
	['planner/levers', ['id']]
];

/** Lists of plain names. The trusts of a scope are not among them: a trust named twice is in it once. */
const NAMES = ['budgets/*/items', 'targets/*/roles', 'planner/targets', 'planner/levers/*/months'];

/**
 * Report rows and names that stand twice.
 * @param file as read
 */
export function findDuplicates(file: Record<string, unknown>): Problem[] {
	const problems: Problem[] = [];
	const once = (list: unknown, path: string, keyOf: (row: unknown) => string | undefined) => {
		if (!Array.isArray(list)) return;
		const first = new Map<string, number>();
		list.forEach((row: unknown, at) => {
			const key = keyOf(row);
			if (key === undefined) return;
			const earlier = first.get(key);
			if (earlier === undefined) first.set(key, at);
			else {
				problems.push({
					path: `${path}/${at}`,
					message: `"${key}" stands twice: it is also at ${path}/${earlier}`,
					allowed: 'each once'
				});
			}
		});
	};
	for (const [list, fields] of KEYS) {
		visitPlaces(file, list, (rows, steps) => once(rows, steps.join('/'), (row) => keyOf(row, fields)));
	}
	for (const list of NAMES) {
		visitPlaces(file, list, (names, steps) =>
			once(names, steps.join('/'), (name) => (typeof name === 'string' ? name : undefined))
		);
	}
	return problems;
}

function keyOf(row: unknown, fields: string[]): string | undefined {
	if (!isRecord(row)) return undefined;
	const parts = fields.map((field) => row[field]);
	return parts.every((part) => typeof part === 'string') ? parts.join(':') : undefined;
}
