/** Scenarios: assumptions and decisions on a register as at a date. */
import { and, eq, sql } from 'drizzle-orm';
import { scenarioRow, type ScenarioRow } from '#lib/domain/scenario-row.ts';
import type { Actor } from './actor.ts';
import { record } from './audit.ts';
import { now } from './clock.ts';
import { database } from './db/open.ts';
import { scoped } from './db/scoped.ts';
import { scenario } from './db/tables.ts';
import { Conflict, NotFound } from './errors.ts';
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

/** List the scenarios, in the order they were made. */
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
 * @throws Conflict when its id is taken, ZodError when it does not fit
 */
export async function create(actor: Actor, given: ScenarioRow): Promise<void> {
	allow(actor, 'write');
	const row = scenarioRow.parse(given);
	await database().write(async (write) => {
		const [taken] = await write.select().from(scenario).where(eq(scenario.id, row.id));
		if (taken !== undefined)
			throw new Conflict(`There is a scenario "${row.id}" already`, { theirs: taken, yours: row });
		await write.insert(scenario).values({ ...row, changedAt: now() });
		await record(write, actor, { action: 'create', subject: `scenario ${row.id}`, after: row });
	});
}

/**
 * Change a scenario that nobody else has changed since it was read.
 * @param version the version that was read
 * @returns the new version
 * @throws NotFound, Conflict with both sides, ZodError when it does not fit
 */
export async function change(actor: Actor, given: ScenarioRow, version: number): Promise<number> {
	allow(actor, 'write');
	const row = scenarioRow.parse(given);
	return database().write(async (write) => {
		const [before] = await write.select().from(scenario).where(eq(scenario.id, row.id));
		if (before === undefined) throw new NotFound(`There is no scenario "${row.id}"`);
		const changed = await write
			.update(scenario)
			.set({ ...row, changedAt: now(), version: version + 1 })
			.where(and(eq(scenario.id, row.id), eq(scenario.version, version)))
			.returning({ version: scenario.version });
		if (changed.length === 0) {
			throw new Conflict('Somebody else changed this scenario first', { theirs: before, yours: row });
		}
		await record(write, actor, { action: 'change', subject: `scenario ${row.id}`, before, after: row });
		return version + 1;
	});
}
