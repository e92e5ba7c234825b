/** Reads whole registers as they stood in a month: rows that changed since say again what they said then. */
import { and, eq, getTableColumns, gt, lte, sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { setImmediate } from 'node:timers/promises';
import type { Month } from '#lib/domain/month.ts';
import { groupPosts, type PostRow } from '#lib/domain/post.ts';
import { registers as registersSchema, type Registers } from '#lib/domain/registers.ts';
import { BANDS, ROLES } from '#lib/domain/vocabulary.ts';
import type { Scoped } from '../db/scoped.ts';
import * as tables from '../db/tables.ts';
import { idOf, KINDS, type Kind } from './kinds.ts';

type Row = Record<string, unknown>;
export type Name = Exclude<keyof Registers, 'asAt'>;

/** Registers in the order in which rows may refer to rows before them. */
export const TABLES = {
	regions: tables.region,
	icbs: tables.icb,
	networks: tables.network,
	trusts: tables.trust,
	sites: tables.site,
	connections: tables.connection,
	maturity: tables.maturity,
	posts: tables.post,
	programmes: tables.programme,
	cohorts: tables.cohort,
	trainees: tables.trainee,
	units: tables.unit,
	stoppages: tables.stoppage,
	activity: tables.activity,
	demand: tables.demand,
	turnaround: tables.turnaround,
	placements: tables.placement,
	assumptions: tables.assumption,
	targets: tables.target
} satisfies Record<Name, SQLiteTable>;

export const NAMES = Object.keys(TABLES) as Name[];

/** Rows read or parsed between which requests get their turn. */
const TURN = 1000;

/** Where a row stands in its table, beside its fields. */
const PLACE = 'rowid';

/** Registers whose rows begin and end. */
const PERIODS: Partial<Record<Name, { from?: string; to: string }>> = {
	trusts: { from: 'opened', to: 'closed' },
	posts: { from: 'from', to: 'to' },
	units: { to: 'removed' }
};

/**
 * Read every register; requests get their turn in between, so a change may come between as well: the caller looks.
 * @param posts as they stood in the month, where somebody holds them: like ones are put together, as plans need them
 */
export async function readAsAt(
	scope: Scoped,
	{ month, posts }: { month: Month; posts?: readonly PostRow[] }
): Promise<Registers> {
	const rows: Partial<Record<Name, Row[]>> = {};
	for (const name of NAMES) {
		const held = name === 'posts' ? posts : undefined;
		const found = (held as readonly Row[] | undefined) ?? (await rowsOf(scope, name, month));
		const open = rows.trusts && new Set(rows.trusts.map(({ code }) => code));
		const there = found.filter(
			(row) => holds(name, row, month) && (open === undefined || !('trust' in row) || hasPlace(row, open))
		);
		rows[name] = await parse(name, held === undefined ? there : together(there, [...open!]));
	}
	return { asAt: month, ...rows } as unknown as Registers;
}

/** Put like posts together, role by role in the order of trusts: the same whatever order they were held in. */
function together(posts: Row[], trusts: unknown[]): Row[] {
	const place = new Map(trusts.map((code, i) => [code, i]));
	return groupPosts(posts as PostRow[]).sort(
		(a, b) =>
			ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
			place.get(a.trust)! - place.get(b.trust)! ||
			BANDS.indexOf(a.band) - BANDS.indexOf(b.band)
	);
}

/** A trainee need not have a trust yet; everything else that names one belongs to it. */
function hasPlace({ trust }: Row, open: Set<unknown>): boolean {
	return trust === null || open.has(trust);
}

async function rowsOf(scope: Scoped, name: Name, month: Month): Promise<Row[]> {
	const found = await readAll(scope, name, month);
	const kind = Object.values(KINDS).find((one) => (one.table as SQLiteTable) === TABLES[name]);
	if (kind === undefined) return found;
	const then = await pastRows(scope.read, kind, month);
	return found.flatMap((row): Row[] => {
		if ((row['since'] as string) <= month) return [row];
		const earlier = then.get(idOf(kind, row as never));
		return earlier === undefined ? [] : [earlier];
	});
}

async function readAll({ read, within }: Scoped, name: Name, month: Month): Promise<Row[]> {
	const table = TABLES[name];
	const owner = name === 'trusts' ? tables.trust.code : 'trust' in table ? table.trust : undefined;
	const until = name === 'activity' ? lte(tables.activity.month, month) : undefined;
	const wanted = owner === undefined ? until : within(owner, until);
	const place = sql<number>`${table}.rowid`;
	const rows: Row[] = [];
	for (let last = -1; ;) {
		const some = await read
			.select({ ...getTableColumns(table), [PLACE]: place })
			.from(table)
			.where(and(gt(place, last), wanted))
			.orderBy(place)
			.limit(TURN);
		rows.push(...some);
		if (some.length < TURN) return rows;
		last = some.at(-1)![PLACE] as number;
		await setImmediate();
	}
}

async function pastRows(
	read: Scoped['read'],
	{ name }: Kind<never>,
	month: Month
): Promise<Map<string, Row>> {
	const { past } = tables;
	const covering = and(eq(past.register, name), lte(past.since, month), gt(past.until, month)) as SQL;
	const rows = await read.select().from(past).where(covering);
	return new Map(rows.map(({ id, row }) => [id, row]));
}

/** A beginning that is not known lies before every month, an end that is not known after. */
function holds(name: Name, row: Row, month: Month): boolean {
	const period = PERIODS[name];
	if (period === undefined) return true;
	const from = (period.from === undefined ? null : row[period.from]) as Month | null;
	const to = row[period.to] as Month | null;
	return (from === null || from <= month) && (to === null || to > month);
}

async function parse(name: Name, rows: Row[]): Promise<Row[]> {
	const schema = registersSchema.shape[name];
	const parsed: unknown[] = [];
	for (let from = 0; from === 0 || from < rows.length; from += TURN) {
		parsed.push(...(schema.parse(rows.slice(from, from + TURN).map(withoutKept)) as unknown[]));
		await setImmediate();
	}
	return parsed as Row[];
}

function withoutKept({ version: _version, since: _since, [PLACE]: _place, ...fields }: Row): Row {
	return fields;
}
