/** Scenarios: assumptions and decisions on a register as at a date. None is ever deleted, and approved ones stay. */
import { and, eq, sql } from 'drizzle-orm';
import { scenarioRow, type Decisions, type ScenarioRow } from '#lib/domain/scenario-row.ts';
import { DO_NOTHING, STATUS_STEPS, type StatusStep } from '#lib/domain/scenario-status.ts';
import type { Actor } from './actor.ts';
import { record } from './audit.ts';
import { now } from './clock.ts';
import { database } from './db/open.ts';
import { scoped } from './db/scoped.ts';
import { scenario } from './db/tables.ts';
import type { Write } from './db/writer.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { allow } from './policy.ts';

/** A scenario and the version an edit must name. */
export type Scenario = ScenarioRow & { version: number; changedAt: string };

/** A scenario without its decisions, for lists. */
export type ScenarioHeading = Pick<
	Scenario,
	| 'id'
	| 'name'
	| 'note'
	| 'status'
	| 'owner'
	| 'archived'
	| 'asAt'
	| 'horizonMonths'
	| 'version'
	| 'changedAt'
>;

/** A scenario as somebody read it. */
export type Seen = Pick<Scenario, 'id' | 'version'>;

const COPIED = ' (copy)';
const LONGEST_NAME = 200;
const LONGEST_ID = 60;

/** List the scenarios, archived ones too, in the order they were made. */
export async function list(actor: Actor): Promise<ScenarioHeading[]> {
	allow(actor, 'read');
	const { id, name, note, status, owner, archived, asAt, horizonMonths, version, changedAt } = scenario;
	return scoped(actor)
		.read.select({ id, name, note, status, owner, archived, asAt, horizonMonths, version, changedAt })
		.from(scenario)
		.orderBy(sql`rowid`);
}

/**
 * Read one scenario.
 * @throws NotFound
 */
export async function get(actor: Actor, id: string): Promise<Scenario> {
	allow(actor, 'read');
	const [found] = await scoped(actor).read.select().from(scenario).where(eq(scenario.id, id));
	if (found === undefined) throw new NotFound(`There is no scenario "${id}"`);
	const { version, changedAt, ...row } = found;
	return { ...scenarioRow.parse(row), version, changedAt };
}

/**
 * Add a scenario.
 * @throws Conflict when its id is taken, ZodError when it does not fit, Invalid when it decides to do nothing but does
 */
export async function create(actor: Actor, given: ScenarioRow): Promise<void> {
	allow(actor, 'write');
	const row = scenarioRow.parse(given);
	refuseBusyNothing(row);
	await database().write(async (write) => {
		const [taken] = await write.select().from(scenario).where(eq(scenario.id, row.id));
		if (taken !== undefined)
			throw new Conflict(`There is a scenario "${row.id}" already`, { theirs: taken, yours: row });
		await insert(write, actor, { action: 'create', row });
	});
}

/**
 * Copy a scenario into a draft of one's own.
 * @param decide makes the copy's decisions of those it is copied from, as they stand when it is written
 * @returns the id of the copy
 * @throws NotFound, ZodError when the decisions do not fit
 */
export async function copy(
	actor: Actor,
	id: string,
	decide: (decisions: Decisions) => Decisions = (decisions) => decisions
): Promise<string> {
	allow(actor, 'write');
	return database().write(async (write) => {
		const { version: _version, changedAt: _changedAt, ...original } = await find(write, id);
		const taken = new Set((await write.select({ id: scenario.id }).from(scenario)).map((row) => row.id));
		const row: ScenarioRow = scenarioRow.parse({
			...original,
			id: freeId(id, taken),
			name: original.name.slice(0, LONGEST_NAME - COPIED.length) + COPIED,
			status: 'draft',
			owner: actor.name,
			archived: false,
			decisions: decide(original.decisions)
		});
		await insert(write, actor, { action: 'copy', row });
		return row.id;
	});
}

/**
 * Change a scenario that nobody else has changed since it was read; its status and place in the list stay, see `step`
 * and `archive`.
 * @param version the version that was read
 * @returns the new version
 * @throws NotFound, Conflict with both sides, ZodError when it does not fit, Invalid when it is approved or archived,
 * or decides to do nothing but does
 */
export async function change(actor: Actor, given: ScenarioRow, version: number): Promise<number> {
	allow(actor, 'write');
	const row = scenarioRow.parse(given);
	refuseBusyNothing(row);
	const { status: _status, archived: _archived, ...change } = row;
	return database().write((write) => revise(write, actor, { seen: { id: row.id, version }, change }));
}

/**
 * Give a scenario another name and other notes.
 * @throws as `change`
 */
export async function rename(
	actor: Actor,
	seen: Seen,
	{ name, note }: Pick<ScenarioRow, 'name' | 'note'>
): Promise<number> {
	allow(actor, 'write');
	const change = scenarioRow.pick({ name: true, note: true }).parse({ name, note });
	return database().write((write) => revise(write, actor, { seen, change, action: 'rename' }));
}

/**
 * Take a scenario a step on or back: a draft is proposed, a proposal is approved or goes back to being a draft.
 * @throws NotFound, Conflict when somebody changed it first, Invalid when the step does not begin where it stands
 */
export async function step(actor: Actor, seen: Seen, action: StatusStep): Promise<number> {
	allow(actor, 'write');
	const { from, to } = STATUS_STEPS[action];
	return database().write(async (write) => {
		const { status, name, archived } = await find(write, seen.id);
		if (archived) throw new Invalid(`“${name}” is archived`, [`“${name}” is archived: restore it first.`]);
		if (status !== from)
			throw new Invalid(`“${name}” cannot take this step`, [
				`“${name}” is ${status}: only a scenario that is ${from} can become ${to}.`
			]);
		return revise(write, actor, { seen, change: { status: to }, action });
	});
}

/**
 * Put a scenario out of the list.
 * @throws NotFound, Conflict when somebody changed it first, Invalid when every other is drawn beside it
 */
export async function archive(actor: Actor, seen: Seen): Promise<number> {
	allow(actor, 'write');
	if (seen.id === DO_NOTHING)
		throw new Invalid('Doing nothing cannot be archived', [
			'Every other scenario is drawn beside doing nothing, so it stays in the list.'
		]);
	return database().write((write) =>
		put(write, actor, { seen, change: { archived: true }, action: 'archive' })
	);
}

/**
 * Put a scenario back into the list, as it was.
 * @throws NotFound, Conflict when somebody changed it first
 */
export async function restore(actor: Actor, seen: Seen): Promise<number> {
	allow(actor, 'write');
	return database().write((write) =>
		put(write, actor, { seen, change: { archived: false }, action: 'restore' })
	);
}

interface Revision {
	seen: Seen;
	change: Partial<ScenarioRow>;
	action?: string;
}

/** Approved and archived scenarios are looked at, and copied. */
async function revise(write: Write, actor: Actor, revision: Revision): Promise<number> {
	const { name, status, archived } = await find(write, revision.seen.id);
	if (status === 'approved')
		throw new Invalid(`“${name}” is approved`, [
			'An approved scenario is not changed: copy it, and change the copy.'
		]);
	if (archived)
		throw new Invalid(`“${name}” is archived`, ['An archived scenario is not changed: restore it first.']);
	return put(write, actor, revision);
}

async function put(
	write: Write,
	actor: Actor,
	{ seen: { id, version }, change, action = 'change' }: Revision
): Promise<number> {
	const before = await find(write, id);
	const changed = await write
		.update(scenario)
		.set({ ...change, changedAt: now(), version: version + 1 })
		.where(and(eq(scenario.id, id), eq(scenario.version, version)))
		.returning({ version: scenario.version });
	if (changed.length === 0)
		throw new Conflict('Somebody else changed this scenario first', { theirs: before, yours: change });
	const after = { ...before, ...change, version: version + 1 };
	await record(write, actor, { action, subject: `scenario ${id}`, before, after });
	return version + 1;
}

async function find(write: Write, id: string): Promise<typeof scenario.$inferSelect> {
	const [found] = await write.select().from(scenario).where(eq(scenario.id, id));
	if (found === undefined) throw new NotFound(`There is no scenario "${id}"`);
	return found;
}

async function insert(
	write: Write,
	actor: Actor,
	{ action, row }: { action: string; row: ScenarioRow }
): Promise<void> {
	await write.insert(scenario).values({ ...row, changedAt: now() });
	await record(write, actor, { action, subject: `scenario ${row.id}`, after: row });
}

function refuseBusyNothing({ id, decisions }: ScenarioRow): void {
	if (id === DO_NOTHING && Object.values(decisions).some((rows) => rows.length > 0))
		throw new Invalid('Doing nothing has no decisions', [
			'Every other scenario is drawn beside doing nothing: copy it, and decide in the copy.'
		]);
}

/** Copies of copies are numbered on, not named longer and longer. */
function freeId(id: string, taken: ReadonlySet<string>): string {
	const stem = id.replace(/-copy-\d+$/, '');
	for (let number = 1; ; number++) {
		const end = `-copy-${number}`;
		const free = stem.slice(0, LONGEST_ID - end.length) + end;
		if (!taken.has(free)) return free;
	}
}
