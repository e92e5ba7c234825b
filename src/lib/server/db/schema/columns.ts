/** Column forms the tables share. Columns carry the names the domain gives its fields. */
import { sql } from 'drizzle-orm';
import { check, integer, real, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { PROVENANCES } from '#lib/domain/vocabulary.ts';

/** Rises with every change of the row, so that a stale edit is seen. */
export const version = () => integer().notNull().default(1);

/** What every row that people edit carries: the month from which its present values hold, and its version. */
export const kept = () => ({ since: text().notNull().default(''), version: version() });
export const provenance = () => text({ enum: PROVENANCES }).notNull();
export const flag = () => integer({ mode: 'boolean' }).notNull();
export const amount = () => real().notNull();
export const words = () => text().notNull();

/** Describe a document kept whole: checked by its zod schema when it is read. */
export const document = <Shape>() => text({ mode: 'json' }).$type<Shape>().notNull();

/** Let a column hold only the values of one list, the same list zod uses. */
export function oneOf(name: string, column: AnySQLiteColumn, values: readonly string[]) {
	const list = values.map((value) => `'${value}'`).join(', ');
	return check(name, sql`${column} in (${sql.raw(list)})`);
}

/** Let a number not be negative. */
export function notNegative(name: string, column: AnySQLiteColumn) {
	return check(name, sql`${column} >= 0`);
}
