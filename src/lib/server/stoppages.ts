/** Stoppages: days units stood still, dated, no two of one unit at once. */
import { desc, eq } from 'drizzle-orm';
import { findOverlaps } from '#lib/domain/equipment/stoppage-form.ts';
import type { StoppageRow } from '#lib/domain/unit.ts';
import type { Actor } from './actor.ts';
import { scoped } from './db/scoped.ts';
import { stoppage } from './db/tables.ts';
import { Conflict, Invalid } from './errors.ts';
import { edit, type Edited, type Editing, type Why } from './keeping/edit.ts';
import { STOPPAGES, UNITS } from './keeping/kinds.ts';
import { allow } from './policy.ts';

/** A stoppage and the version an edit must name. */
export type KeptStoppage = StoppageRow & { version: number };

/** List the stoppages of a unit, the latest first. */
export async function ofUnit(actor: Actor, unit: string): Promise<KeptStoppage[]> {
	allow(actor, 'read');
	return scoped(actor)
		.read.select()
		.from(stoppage)
		.where(eq(stoppage.unit, unit))
		.orderBy(desc(stoppage.from));
}

/**
 * Record a stoppage.
 * @throws NotFound where there is no such unit, Invalid where it stood still already, ZodError
 */
export async function add(actor: Actor, row: StoppageRow, why: Why): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: STOPPAGES, action: 'add', why }, async (editing) => {
		await refuseOverlaps(editing, row);
		await editing.add(STOPPAGES, row);
	});
}

/**
 * Correct a stoppage, or give it its last day.
 * @throws NotFound, Conflict with both sides, Invalid where it stood still already, ZodError
 */
export async function change(
	actor: Actor,
	row: StoppageRow,
	{ version, why }: { version: number; why: Why }
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: STOPPAGES, action: 'change', why }, async (editing) => {
		await refuseOverlaps(editing, row);
		await editing.change(STOPPAGES, row, { version });
	});
}

/**
 * Take out a stoppage that never was; the audit keeps it.
 * @throws NotFound, Conflict when it was changed since it was read
 */
export async function remove(
	actor: Actor,
	{ id, version }: { id: string; version: number },
	why: Why
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: STOPPAGES, action: 'remove', why }, async (editing) => {
		const before = await editing.find(STOPPAGES, id);
		if (before.version !== version)
			throw new Conflict('Somebody else changed this stoppage first', { theirs: before, yours: null });
		await editing.put(STOPPAGES, { id, before });
	});
}

async function refuseOverlaps(editing: Editing, row: StoppageRow): Promise<void> {
	await editing.find(UNITS, row.unit);
	const others = await editing.write.select().from(stoppage).where(eq(stoppage.unit, row.unit));
	const problems = findOverlaps(row, others);
	if (problems.length > 0) throw new Invalid('Two stoppages at once', problems);
}
