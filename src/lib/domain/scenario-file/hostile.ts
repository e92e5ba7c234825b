/** Values no scenario may hold anywhere: names of an object's own workings, numbers that are not finite, bottomless nesting. */
import type { Problem } from './problems.ts';

const MAX_DEPTH = 40;
const RESERVED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Walk a whole file and report what could do harm wherever it stands.
 * @param value as parsed from JSON, or an object in memory
 */
export function findHostile(value: unknown): Problem[] {
	const problems: Problem[] = [];
	visit(value, '', problems, 0);
	return problems;
}

function visit(value: unknown, path: string, problems: Problem[], depth: number): void {
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) problems.push({ path, message: `is ${value}`, allowed: 'a finite number' });
		return;
	}
	if (typeof value !== 'object' || value === null) return;
	if (depth > MAX_DEPTH) {
		problems.push({ path, message: 'is nested too deep', allowed: `at most ${MAX_DEPTH} levels` });
		return;
	}
	if (Array.isArray(value)) {
		value.forEach((inner, i) => visit(inner, path === '' ? String(i) : `${path}/${i}`, problems, depth + 1));
		return;
	}
	for (const key of Object.keys(value)) {
		const inner = path === '' ? key : `${path}/${key}`;
		if (RESERVED.has(key)) problems.push({ path: inner, message: `"${key}" is a reserved name` });
		visit(Reflect.get(value, key), inner, problems, depth + 1);
	}
}
