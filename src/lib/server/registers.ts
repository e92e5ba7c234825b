/** The registers as a whole: loaded once on an empty database, read as at a month. */
import { eq, getTableColumns, max, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { setImmediate } from 'node:timers/promises';
import { registers as registersSchema, type Registers } from '#lib/domain/registers.ts';
import type { Month } from '#lib/domain/month.ts';
import { NATION, scopeKey } from '#lib/domain/scope.ts';
import type { Actor } from './actor.ts';
import { record } from './audit.ts';
import { now } from './clock.ts';
import { database } from './db/open.ts';
import { scoped, type Scoped } from './db/scoped.ts';
import * as tables from './db/tables.ts';
import type { Write } from './db/writer.ts';
import { Busy, Conflict } from './errors.ts';
import { NAMES, readAsAt, TABLES } from './keeping/as-at.ts';
import { readPostsAsAt } from './keeping/post-rows.ts';
import { allow } from './policy.ts';
import { Recent } from './recent.ts';

/** SQLite takes 32,766 values in a statement; fewer keep each one short. */
const VALUES_A_STATEMENT = 6000;
/** Rows of one text: a statement takes some milliseconds. */
const ROWS_A_TEXT = 2000;

/** How often the registers are read anew when they were changed meanwhile. */
const TRIES = 5;

/** Those of the nation are tens of megabytes. */
const kept = new Recent<Registers>(2);

/**
 * Load whole registers into an empty database, all or nothing.
 * @param onProgress told after each register how many rows it has
 * @throws Conflict when there are trusts already, ZodError when the rows do not fit
 */
export async function load(
	actor: Actor,
	given: Registers,
	onProgress: (register: string, rows: number) => void = () => undefined
): Promise<void> {
	allow(actor, 'write');
	const rows = registersSchema.parse(given);
	await database().write(async (write) => {
		const [first] = await write.select({ code: tables.trust.code }).from(tables.trust).limit(1);
		if (first !== undefined)
			throw new Conflict('The registers are not empty', { theirs: first, yours: null });
		for (const name of NAMES) {
			await insertAll(write, TABLES[name], rows[name]);
			onProgress(name, rows[name].length);
		}
		await bumpRevision(write);
		const counts = Object.fromEntries(NAMES.map((name) => [name, rows[name].length]));
		await record(write, actor, { action: 'load', subject: 'registers', after: counts });
	});
}

async function insertAll(write: Write, table: SQLiteTable, rows: Record<string, unknown>[]): Promise<void> {
	const columns = Object.entries(getTableColumns(table));
	const packed = columns.every(([, column]) => column.getSQLType() !== 'real');
	const size = packed ? ROWS_A_TEXT : Math.floor(VALUES_A_STATEMENT / columns.length);
	for (let from = 0; from < rows.length; from += size) {
		const some = rows.slice(from, from + size);
		await (packed ? insertPacked(write, table, some) : write.insert(table).values(some));
		await setImmediate();
	}
}

/** Rows as one text: a value bound by itself costs microseconds. Not for fractions, whose last bit might not survive it. */
async function insertPacked(
	write: Write,
	table: SQLiteTable,
	rows: Record<string, unknown>[]
): Promise<void> {
	const values = Object.entries(getTableColumns(table)).map(([name, column]) =>
		name in rows[0]! ? sql`value ->> ${`$.${name}`}` : sql`${column.default}`
	);
	await write
		.insert(table)
		.select(sql`select ${sql.join(values, sql`, `)} from json_each(${JSON.stringify(rows)})`);
}

/** Say that the registers have changed, inside the transaction that changes them. */
export async function bumpRevision(write: Write): Promise<void> {
	await write.update(tables.revision).set({ registers: sql`${tables.revision.registers} + 1` });
}

/** Give a number that rises with every change of the registers. */
export async function revision(actor: Actor): Promise<number> {
	allow(actor, 'read');
	const [row] = await scoped(actor).read.select().from(tables.revision);
	return row?.registers ?? 0;
}

/**
 * Read the registers as they stood in a month: what rows said then, trusts open then with what is theirs, posts valid
 * then, units not yet removed, activity up to then.
 * @returns empty registers where nothing was ever loaded
 * @throws Busy when they were changed again and again while they were read
 */
export async function asAt(actor: Actor, month: Month): Promise<Registers> {
	allow(actor, 'read');
	return unchanged(actor, (scope) => readAsAt(scope, { month }));
}

/**
 * Read the registers as at a month as plans need them, like posts together; anew only when they have changed since, and
 * of the posts only those that have.
 * @throws Busy as `asAt`
 */
export async function latest(actor: Actor, month: Month): Promise<Registers> {
	allow(actor, 'read');
	const whose = scopeKey(actor.scope.kind === 'nation' ? NATION : actor.scope);
	return kept.get(`${await revision(actor)} ${month}`, () =>
		unchanged(actor, async (scope) => {
			const { posts } = await readPostsAsAt(scope, whose, month);
			return readAsAt(scope, { month, posts });
		})
	);
}

/** Read until nothing has changed meanwhile. */
async function unchanged(actor: Actor, read: (scope: Scoped) => Promise<Registers>): Promise<Registers> {
	for (let tries = 0; tries < TRIES; tries++) {
		const before = await revision(actor);
		const found = await read(scoped(actor));
		if ((await revision(actor)) === before) return found;
	}
	throw new Busy('The registers are being changed: try again in a moment');
}

/**
 * Give the month the plans in hand stand on: what is typed is counted by them when it holds from then.
 * @returns the latest as-at month of the scenarios that are not archived, else the present month
 */
export async function workingMonth(actor: Actor): Promise<Month> {
	allow(actor, 'read');
	const { scenario } = tables;
	const [row] = await scoped(actor)
		.read.select({ month: max(scenario.asAt) })
		.from(scenario)
		.where(eq(scenario.archived, false));
	return row?.month ?? now().slice(0, 7);
}
