/** The illustrative rows of the demonstration: counted, and removed as a whole by whoever brings their own. */
import { and, count as countRows, eq, like, ne, notExists, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Actor } from './actor.ts';
import * as audit from './audit.ts';
import { now } from './clock.ts';
import { scoped, type Scoped } from './db/scoped.ts';
import * as tables from './db/tables.ts';
import type { Write } from './db/writer.ts';
import { OWNER } from './demonstration/beliefs.ts';
import { Forbidden } from './errors.ts';
import { edit, type Edited, type Editing, type Why } from './keeping/edit.ts';
import * as kinds from './keeping/kinds.ts';
import type { Kind } from './keeping/kinds.ts';
import { allow } from './policy.ts';

/** Every other scenario is drawn beside this one. */
const DO_NOTHING = 'do-nothing';

/** How the demonstration begins the note of rows that carry no provenance. */
const NOTED = 'Illustrative: drawn for the demonstration%';

const { post, trainee, cohort, programme, stoppage, unit, placement, demand, connection, maturity } = tables;

/** Rows others refer to come after those; what a row of one's own stands on stays. */
const REGISTERS: { kind: Kind<never>; illustrative(read: Pick<Write, 'select'>): SQL }[] = [
	{ kind: kinds.POSTS as never, illustrative: () => labelled(post) },
	{ kind: kinds.TRAINEES as never, illustrative: () => labelled(trainee) },
	{
		kind: kinds.COHORTS as never,
		illustrative: (read) => and(labelled(cohort), free(read, trainee.cohort, cohort.id))!
	},
	{
		kind: kinds.PROGRAMMES as never,
		illustrative: (read) => and(labelled(programme), free(read, cohort.programme, programme.id))!
	},
	{ kind: kinds.STOPPAGES as never, illustrative: () => labelled(stoppage) },
	{
		kind: kinds.UNITS as never,
		illustrative: (read) => and(labelled(unit), free(read, stoppage.unit, unit.id))!
	},
	{ kind: kinds.PLACEMENTS as never, illustrative: () => labelled(placement) },
	{ kind: kinds.DEMAND as never, illustrative: () => labelled(demand) },
	{ kind: kinds.CONNECTIONS as never, illustrative: () => like(connection.note, NOTED) },
	{ kind: kinds.MATURITY as never, illustrative: () => like(maturity.evidence, NOTED) }
];

function labelled({ provenance }: { provenance: SQLiteColumn }): SQL {
	return eq(provenance, 'illustrative');
}

/** Nobody refers to the row any more. */
function free(read: Pick<Write, 'select'>, reference: SQLiteColumn, id: SQLiteColumn): SQL {
	return notExists(
		read
			.select({ one: sql`1` })
			.from(reference.table)
			.where(eq(reference, id))
	);
}

/** Count the illustrative rows, and the scenarios of the demonstration that removing them puts away. */
export async function count(actor: Actor): Promise<{ rows: number; scenarios: number }> {
	allow(actor, 'read');
	const { read } = scoped(actor);
	const counts = await Promise.all(REGISTERS.map((register) => countIn(read, register)));
	const [own] = await read.select({ scenarios: countRows() }).from(tables.scenario).where(putAway);
	return { rows: counts.reduce((sum, rows) => sum + rows, 0), scenarios: own?.scenarios ?? 0 };
}

async function countIn(read: Scoped['read'], { kind }: (typeof REGISTERS)[number]): Promise<number> {
	const { provenance } = kind.table as unknown as Record<string, SQLiteColumn | undefined>;
	const noted = kind.table === connection ? connection.note : maturity.evidence;
	const which = provenance === undefined ? like(noted, NOTED) : eq(provenance, 'illustrative');
	const [found] = await read.select({ rows: countRows() }).from(kind.table).where(which);
	return found?.rows ?? 0;
}

const { scenario } = tables;
const putAway = and(eq(scenario.owner, OWNER), ne(scenario.id, DO_NOTHING), eq(scenario.archived, false));

/**
 * Remove every illustrative row, as one edit that can be taken back, and archive the demonstration's scenarios but the
 * one without decisions. Published rows stay, and so does what a row of one's own stands on.
 * @throws Forbidden for who is not the nation's
 */
export async function remove(actor: Actor, why: Why): Promise<Edited> {
	allow(actor, 'write');
	if (actor.scope.kind !== 'nation') throw new Forbidden(`${actor.name} may not remove what is the nation's`);
	const asked = { kind: { name: 'demonstration' }, action: 'remove', why } as const;
	return edit(actor, asked, async (editing) => {
		for (const { kind, illustrative } of REGISTERS)
			await removeAll(editing, kind, illustrative(editing.write));
		await archiveScenarios(editing.write, actor);
	});
}

async function removeAll(editing: Editing, kind: Kind<never>, which: SQL): Promise<void> {
	await editing.removeAll(kind as unknown as Kind<object>, which);
}

async function archiveScenarios(write: Write, actor: Actor): Promise<void> {
	const found = await write.select().from(scenario).where(putAway);
	for (const before of found) {
		const change = { archived: true, changedAt: now(), version: before.version + 1 };
		await write.update(scenario).set(change).where(eq(scenario.id, before.id));
		const subject = `scenario ${before.id}`;
		await audit.record(write, actor, { action: 'archive', subject, before, after: { ...before, ...change } });
	}
}
