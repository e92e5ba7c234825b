/** The registers as a whole: loaded once on an empty database, read as at a month. */
import { sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { setImmediate } from 'node:timers/promises';
import { registers as registersSchema, type Registers } from '#lib/domain/registers.ts';
import type { Month } from '#lib/domain/month.ts';
import type { Actor } from './actor.ts';
import { record } from './audit.ts';
import { database } from './db/open.ts';
import { scoped } from './db/scoped.ts';
import * as tables from './db/tables.ts';
import type { Write } from './db/writer.ts';
import { Conflict } from './errors.ts';
import { allow } from './policy.ts';

/** SQLite takes 32,766 values in a statement; fewer keep each one short. */
const VALUES_A_STATEMENT = 6000;

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
 * Read the registers as they stood in a month: posts valid then, trusts open then, and all the rest.
 * @returns empty registers where nothing was ever loaded
 */
export async function asAt(actor: Actor, month: Month): Promise<Registers> {
	allow(actor, 'read');
	const { read, within } = scoped(actor);
	const { post, trust } = tables;
	const rows = await Promise.all(
		NAMES.map(async (name) => {
			const table = TABLES[name];
			const valid =
				name === 'posts'
					? sql`${post.from} <= ${month} and (${post.to} is null or ${post.to} > ${month})`
					: name === 'trusts'
						? sql`${trust.closed} is null or ${trust.closed} > ${month}`
						: undefined;
			const owner = name === 'trusts' ? trust.code : 'trust' in table ? table.trust : undefined;
			const found = await read
				.select()
				.from(table)
				.where(owner === undefined ? valid : within(owner, valid))
				.orderBy(sql`rowid`);
			return [name, found.map(withoutVersion)] as const;
		})
	);
	return registersSchema.parse({ asAt: month, ...Object.fromEntries(rows) });
}

function withoutVersion(row: Record<string, unknown>): Record<string, unknown> {
	const { version: _version, ...fields } = row;
	return fields;
}
