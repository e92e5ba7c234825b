/** Assumptions: what is believed, by whom and why, in the registers and in a scenario. */
import { and, eq, sql } from 'drizzle-orm';
import { findAssumptionProblems, findChangeProblems } from '#lib/domain/catalogue/assumption-form.ts';
import { assumptionKey, parseKey } from '#lib/domain/catalogue/assumptions.ts';
import type { FieldProblem } from '#lib/domain/catalogue/form.ts';
import { assumptionRow, type AssumptionRow } from '#lib/domain/assumption.ts';
import type { Actor } from './actor.ts';
import * as audit from './audit.ts';
import { database } from './db/open.ts';
import { scoped } from './db/scoped.ts';
import { assumption } from './db/tables.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { allow } from './policy.ts';
import { bumpRevision } from './registers.ts';
import * as scenarios from './scenarios.ts';

/** An assumption and the version an edit must name. */
export type Assumption = AssumptionRow & { version: number };

/** List the catalogue, in the order in which it was loaded. */
export async function list(actor: Actor): Promise<Assumption[]> {
	allow(actor, 'read');
	return scoped(actor)
		.read.select()
		.from(assumption)
		.orderBy(sql`rowid`);
}

/**
 * Read one assumption.
 * @param key as `assumptionKey` writes it
 * @throws NotFound
 */
export async function get(actor: Actor, key: string): Promise<Assumption> {
	allow(actor, 'read');
	const { read } = scoped(actor);
	const [found] = await read.select().from(assumption).where(isNamed(key));
	if (found === undefined) throw new NotFound(`There is no assumption "${key}"`);
	return found;
}

function isNamed(key: string) {
	const { measure, subject } = parseKey(key);
	return and(eq(assumption.measure, measure), eq(assumption.subject, subject));
}

/**
 * Change an assumption that nobody else has changed since it was read. What it is about, its unit, its bounds and its
 * national default stay. Projections follow.
 * @param version the version that was read
 * @returns the new version
 * @throws NotFound, Conflict with both sides, Invalid naming what cannot be
 */
export async function change(actor: Actor, given: AssumptionRow, version: number): Promise<number> {
	allow(actor, 'write');
	const parsed = assumptionRow.parse(given);
	const key = assumptionKey(parsed);
	return database().write(async (write) => {
		const [before] = await write.select().from(assumption).where(isNamed(key));
		if (before === undefined) throw new NotFound(`There is no assumption "${key}"`);
		const { label, unit, boundLow, boundHigh, nationalDefault } = before;
		const row = { ...parsed, label, unit, boundLow, boundHigh, nationalDefault };
		refuse(findAssumptionProblems(row));
		const changed = await write
			.update(assumption)
			.set({ ...row, version: version + 1 })
			.where(and(isNamed(key), eq(assumption.version, version)))
			.returning({ version: assumption.version });
		if (changed.length === 0)
			throw new Conflict('Somebody else changed this assumption first', { theirs: before, yours: row });
		await bumpRevision(write);
		await audit.record(write, actor, { action: 'change', subject: subjectOf(key), before, after: row });
		return version + 1;
	});
}

function subjectOf(key: string): string {
	return `assumption ${key}`;
}

function refuse(problems: FieldProblem[]): void {
	if (problems.length > 0)
		throw new Invalid(
			'This cannot be assumed',
			problems.map(({ message }) => message)
		);
}

/** List who changed an assumption, when and how, the latest first. */
export async function history(actor: Actor, key: string): Promise<audit.Entry[]> {
	allow(actor, 'read');
	return audit.history(actor, subjectOf(key));
}

/** Where in a scenario an assumption is changed, and the version of the scenario that was read. */
export interface InScenario {
	scenario: string;
	key: string;
	version: number;
}

/**
 * Let a scenario take another value than the one in force.
 * @throws NotFound, Conflict with both sides, Invalid naming what cannot be
 */
export async function changeIn(
	actor: Actor,
	place: InScenario,
	{ value, reason }: { value: number; reason: string }
): Promise<void> {
	allow(actor, 'write');
	const known = await get(actor, place.key);
	refuse(findChangeProblems(known, value));
	const { measure, subject } = known;
	await putIn(actor, place, [{ measure, subject, value, reason }]);
}

/**
 * Let a scenario take the value in force again.
 * @throws NotFound, Conflict with both sides
 */
export async function dropIn(actor: Actor, place: InScenario): Promise<void> {
	allow(actor, 'write');
	await putIn(actor, place, []);
}

/** A change keeps its place in the list, so that the scenario file stays as it was but for the value. */
async function putIn(
	actor: Actor,
	{ scenario, key, version }: InScenario,
	put: scenarios.Scenario['assumptionChanges']
): Promise<void> {
	const { version: _, changedAt: __, ...row } = await scenarios.get(actor, scenario);
	const at = row.assumptionChanges.findIndex((one) => assumptionKey(one) === key);
	const assumptionChanges = [...row.assumptionChanges];
	assumptionChanges.splice(at < 0 ? assumptionChanges.length : at, at < 0 ? 0 : 1, ...put);
	await scenarios.change(actor, { ...row, assumptionChanges }, version);
}
