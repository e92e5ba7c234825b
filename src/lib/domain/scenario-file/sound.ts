/** Rows that are whole in themselves, with the place each has in the file; broken ones become problems. */
import type { z } from 'zod';
import { problemsOf, type Problem } from './problems.ts';

/** A row and its number in the file. */
export interface Placed<Row> {
	at: number;
	row: Row;
}

/**
 * Parse each row of a list by itself, so that one broken row hides nothing about the others.
 * @param value the list as read; anything but a list is a problem
 * @param problems receives what is wrong
 */
export function soundRows<Schema extends z.ZodType>(
	schema: Schema,
	value: unknown,
	found: { path: string; problems: Problem[] }
): Placed<z.output<Schema>>[] {
	if (value === undefined) return [];
	if (!Array.isArray(value)) {
		found.problems.push({ path: found.path, message: 'is not a list', allowed: 'a list of rows' });
		return [];
	}
	return value.flatMap((row: unknown, at) => {
		const parsed = schema.safeParse(row);
		if (parsed.success) return [{ at, row: parsed.data }];
		found.problems.push(...problemsOf(parsed.error, `${found.path}/${at}`, row));
		return [];
	});
}

/** Tell whether a value is an object with fields (not a list). */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
