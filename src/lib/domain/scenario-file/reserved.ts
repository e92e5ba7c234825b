/** Names of an object's own workings, which no field and no key of a scenario may have. */
import { isRecord } from './places.ts';
import type { Problem } from './problems.ts';

/** No field of the format lies deeper; what does is an unknown field and reported as one. */
const DEEPEST_FIELD = 12;
const RESERVED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Report reserved names wherever they stand.
 * @param value as parsed from JSON, or an object in memory
 */
export function findReservedNames(value: unknown): Problem[] {
	const problems: Problem[] = [];
	const visit = (from: unknown, steps: (string | number)[]) => {
		if (typeof from !== 'object' || from === null || steps.length > DEEPEST_FIELD) return;
		const named = isRecord(from);
		for (const key of Object.keys(from)) {
			steps.push(key);
			if (named && RESERVED.has(key)) {
				problems.push({
					path: steps.join('/'),
					message: `"${key}" is a reserved name`,
					allowed: 'any other name'
				});
			}
			visit(Reflect.get(from, key), steps);
			steps.pop();
		}
	};
	visit(value, []);
	return problems;
}
