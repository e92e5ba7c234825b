/** The registers as a whole: loaded once on an empty database, read as at a month. */
import { and, gt, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { setImmediate } from 'node:timers/promises';
import { registers as registersSchema, type Registers } from '#lib/domain/registers.ts';
import type { Month } from '#lib/domain/month.ts';
import type { Actor } from './actor.ts';
import { record } from './audit.ts';
import { database } from './db/open.ts';
import { scoped, type Scoped } from './db/scoped.ts';
import * as tables from './db/tables.ts';
import type { Write } from './db/writer.ts';
import { Busy, Conflict } from './errors.ts';
import { allow } from './policy.ts';
import { Recent } from './recent.ts';

/** SQLite takes 32,766 values in a statement; fewer keep each one short. */
const VALUES_A_STATEMENT = 6000;

/** How often the registers are read anew when they were changed meanwhile. */
const TRIES = 5;

/** Registers in the order in which rows may refer to rows before them. */
const TABLES = {
	regions: tables.region,
	icbs: tables.icb,
	networks: tables.network,
	trusts: tables.trust,
	sites: tables.site,
	posts: tables.post,
	programmes: tables.programme,
	cohorts: tables.cohort,
	units: tables.unit,
	activity: tables.activity,
	demand: tables.demand,
	placements: tables.placement,
	assumptions: tables.assumption,
	targets: tables.target
} satisfies Record<Exclude<keyof Registers, 'asAt'>, SQLiteTable>;

/** Those of the nation are tens of megabytes. */
const kept = new Recent<Registers>(2);

type Name = keyof typeof TABLES;
const NAMES = Object.keys(TABLES) as Name[];

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
	const columns = Object.keys(rows[0] ?? {}).length + 1;
	const size = Math.floor(VALUES_A_STATEMENT / columns);
	for (let from = 0; from < rows.length; from += size) {
		await write.insert(table).values(rows.slice(from, from + size));
		await setImmediate();
	}
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
 * Read the registers as they stood in a month: trusts open then with what is theirs, posts valid then, units not yet
 * removed, activity up to then, and the rest as it is now.
 * @returns empty registers where nothing was ever loaded
 * @throws Busy when they were changed again and again while they were read
 */
export async function asAt(actor: Actor, month: Month): Promise<Registers> {
	allow(actor, 'read');
	for (let tries = 0; tries < TRIES; tries++) {
		const before = await revision(actor);
		const found = await readAll(scoped(actor), month);
		if ((await revision(actor)) === before) return found;
	}
	throw new Busy('The registers are being changed: try again in a moment');
}

/**
 * Read the registers as at a month, anew only when they have changed since.
 * @throws Busy as `asAt`
 */
export async function latest(actor: Actor, month: Month): Promise<Registers> {
	allow(actor, 'read');
	return kept.get(`${await revision(actor)} ${month}`, () => asAt(actor, month));
}

/** Requests get their turn between registers, so a change may come between as well: the caller looks. */
async function readAll({ read, within }: Scoped, month: Month): Promise<Registers> {
	const { trust } = tables;
	const open = read
		.select({ code: trust.code })
		.from(trust)
		.where(within(trust.code, and(started(trust.opened, month), notEnded(trust.closed, month))));
	const valid = validIn(month);
	const rows: Partial<Record<Name, unknown>> = {};
	for (const name of NAMES) {
		const table = TABLES[name];
		const owner = name === 'trusts' ? trust.code : 'trust' in table ? table.trust : undefined;
		const found = await read
			.select()
			.from(table)
			.where(and(owner === undefined ? undefined : inArray(owner, open), valid[name]))
			.orderBy(sql`rowid`);
		rows[name] = registersSchema.shape[name].parse(found.map(withoutVersion));
		await setImmediate();
	}
	return { asAt: month, ...rows } as Registers;
}

/** Which rows count in a month, beyond belonging to a trust that is open. */
function validIn(month: Month): Partial<Record<Name, SQL | undefined>> {
	const { activity, post, unit } = tables;
	return {
		posts: and(started(post.from, month), notEnded(post.to, month)),
		units: notEnded(unit.removed, month),
		activity: lte(activity.month, month)
	};
}

/** A beginning that is not known lies before every month. */
function started(from: SQLiteColumn, month: Month): SQL | undefined {
	return or(isNull(from), lte(from, month));
}

/** An end that is not known lies after every month. */
function notEnded(to: SQLiteColumn, month: Month): SQL | undefined {
	return or(isNull(to), gt(to, month));
}

function withoutVersion(row: Record<string, unknown>): Record<string, unknown> {
	const { version: _version, ...fields } = row;
	return fields;
}
