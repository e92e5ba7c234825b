/** Targets: a dated library. One can be added, ended and superseded; what it asks for never changes. */
import { and, eq, sql } from 'drizzle-orm';
import type { SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
import { isAskedIn, targetsOf, type Run } from '#lib/domain/catalogue/in-force.ts';
import { findTargetProblems } from '#lib/domain/catalogue/target-form.ts';
import { MONTH_PATTERN, type Month } from '#lib/domain/month.ts';
import { targetRow, type TargetRow } from '#lib/domain/target.ts';
import { listScopes, scopeKey, type Scope } from '#lib/domain/scope.ts';
import type { Actor } from './actor.ts';
import * as audit from './audit.ts';
import { database } from './db/open.ts';
import { scoped } from './db/scoped.ts';
import { icb, network, region, target, trust } from './db/tables.ts';
import type { Write } from './db/writer.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { allow } from './policy.ts';
import { bumpRevision } from './registers.ts';

/** A target and the version an edit must name. */
export type Target = TargetRow & { version: number };

/** A scope a target can be for. */
export type Place = Scope & { key: string };

/** List the library, in the order in which it was filled. */
export async function list(actor: Actor): Promise<Target[]> {
	allow(actor, 'read');
	return scoped(actor)
		.read.select()
		.from(target)
		.orderBy(sql`rowid`);
}

/**
 * Read one target.
 * @throws NotFound
 */
export async function get(actor: Actor, id: string): Promise<Target> {
	allow(actor, 'read');
	const [found] = await scoped(actor).read.select().from(target).where(eq(target.id, id));
	if (found === undefined) throw new NotFound(`There is no target "${id}"`);
	return found;
}

/** List the organisations a target can be for: those of today, the nation first. */
export async function places(actor: Actor): Promise<Place[]> {
	allow(actor, 'read');
	const { read } = scoped(actor);
	const [regions, icbs, networks, trusts] = await Promise.all([
		read.select().from(region),
		read.select().from(icb),
		read.select().from(network),
		read.select().from(trust)
	]);
	const open = trusts.filter(({ closed }) => closed === null);
	return listScopes({ regions, icbs, networks, trusts: open }).map((scope) => ({
		...scope,
		key: scopeKey(scope)
	}));
}

/**
 * List the targets a scope is held against in a run: in force at its start, due within it, and asked of the scope.
 * @returns none where there is no such scope
 */
export async function askedIn(actor: Actor, key: string, run: Run): Promise<Target[]> {
	allow(actor, 'read');
	const [all, known, trusts] = await Promise.all([
		list(actor),
		places(actor),
		scoped(actor).read.select().from(trust)
	]);
	const scope = known.find((place) => place.key === key);
	if (scope === undefined) return [];
	return targetsOf(all, run).filter((one) => isAskedIn(one, scope, trusts));
}

/**
 * Add a target.
 * @throws Conflict when its id is taken, Invalid naming what cannot be
 */
export async function add(actor: Actor, given: TargetRow): Promise<void> {
	allow(actor, 'write');
	const row = await readNew(actor, given);
	await database().write(async (write) => {
		await insert(write, row);
		await bumpRevision(write);
		await audit.record(write, actor, { action: 'add', subject: subjectOf(row.id), after: row });
	});
}

/**
 * Put a new target in the place of one that is in force; the old one keeps its value and dates and is linked.
 * @param old its id, and the version that was read
 * @throws as `add`; NotFound, Conflict when somebody changed the old one first, Invalid when it is not in force
 */
export async function supersede(
	actor: Actor,
	old: { id: string; version: number },
	given: TargetRow
): Promise<void> {
	allow(actor, 'write');
	const row = await readNew(actor, given);
	await database().write(async (write) => {
		await insert(write, row);
		const before = await revise(write, old, { supersededBy: row.id });
		await bumpRevision(write);
		await audit.record(write, actor, { action: 'add', subject: subjectOf(row.id), after: row });
		const after = { ...before, supersededBy: row.id };
		await audit.record(write, actor, { action: 'supersede', subject: subjectOf(old.id), before, after });
	});
}

/**
 * Let a target count no longer from a month on.
 * @throws NotFound, Conflict with both sides, Invalid when it is not in force or no reason is given
 */
export async function end(
	actor: Actor,
	old: { id: string; version: number },
	{ from, reason }: { from: Month; reason: string }
): Promise<void> {
	allow(actor, 'write');
	if (!MONTH_PATTERN.test(from) || reason.trim() === '')
		throw new Invalid('A target ends from a month on, for a reason', ['Give a month and a reason.']);
	await database().write(async (write) => {
		const before = await revise(write, old, { ended: from });
		await bumpRevision(write);
		const after = { ...before, ended: from, reason };
		await audit.record(write, actor, { action: 'end', subject: subjectOf(old.id), before, after });
	});
}

/**
 * Correct the note of a target: words beside it, nothing it asks for.
 * @throws NotFound, Conflict with both sides
 */
export async function correctNote(
	actor: Actor,
	old: { id: string; version: number },
	note: string
): Promise<void> {
	allow(actor, 'write');
	await database().write(async (write) => {
		const before = await find(write, old.id);
		await set(write, { old, before }, { note });
		await bumpRevision(write);
		const after = { ...before, note };
		await audit.record(write, actor, { action: 'correct', subject: subjectOf(old.id), before, after });
	});
}

/** List who did what to a target, the latest first. */
export async function history(actor: Actor, id: string): Promise<audit.Entry[]> {
	allow(actor, 'read');
	return audit.history(actor, subjectOf(id));
}

function subjectOf(id: string): string {
	return `target ${id}`;
}

/** Whatever is added is in force, and is for an organisation there is. */
async function readNew(actor: Actor, given: TargetRow): Promise<TargetRow> {
	const row = { ...targetRow.parse(given), supersededBy: null, ended: null };
	const problems = findTargetProblems(row).map(({ message }) => message);
	const known = await places(actor);
	if (!known.some(({ key }) => key === row.scope)) problems.push(`There is no organisation "${row.scope}".`);
	if (problems.length > 0) throw new Invalid('This cannot be a target', problems);
	return row;
}

async function insert(write: Write, row: TargetRow): Promise<void> {
	const [taken] = await write.select().from(target).where(eq(target.id, row.id));
	if (taken !== undefined)
		throw new Conflict(`There is a target "${row.id}" already`, { theirs: taken, yours: row });
	await write.insert(target).values(row);
}

async function find(write: Write, id: string): Promise<Target> {
	const [found] = await write.select().from(target).where(eq(target.id, id));
	if (found === undefined) throw new NotFound(`There is no target "${id}"`);
	return found;
}

/** Change a target that is in force. */
async function revise(
	write: Write,
	old: { id: string; version: number },
	change: SQLiteUpdateSetSource<typeof target>
): Promise<Target> {
	const before = await find(write, old.id);
	if (before.supersededBy !== null)
		throw new Invalid(`${before.label} is superseded already`, [
			`It was superseded by "${before.supersededBy}": end or supersede that one.`
		]);
	if (before.ended !== null)
		throw new Invalid(`${before.label} has an end already`, [
			`It ends from ${before.ended} on: add a new target instead.`
		]);
	await set(write, { old, before }, change);
	return before;
}

async function set(
	write: Write,
	{ old, before }: { old: { id: string; version: number }; before: Target },
	change: SQLiteUpdateSetSource<typeof target>
): Promise<void> {
	const changed = await write
		.update(target)
		.set({ ...change, version: old.version + 1 })
		.where(and(eq(target.id, old.id), eq(target.version, old.version)))
		.returning({ version: target.version });
	if (changed.length === 0)
		throw new Conflict('Somebody else changed this target first', { theirs: before, yours: change });
}
