/** Months in which a row said what: a change closes a period, taking the change back opens it again. */
import { and, eq } from 'drizzle-orm';
import { now } from '../clock.ts';
import { past } from '../db/tables.ts';
import type { Write } from '../db/writer.ts';
import { Conflict, Invalid } from '../errors.ts';
import { idOf, type Kept, type Kind } from './kinds.ts';

/** Keep what a row said until a change, or forget that it said so where a change is taken back. */
export async function closePeriod<Row extends object>(
	write: Write,
	{ name }: Pick<Kind<Row>, 'name'>,
	{ id, before, after }: { id: string; before: Row & Kept; after: Row & Kept }
): Promise<void> {
	if (after.since > before.since) {
		const { since, version: _, ...row } = before;
		await write.insert(past).values({ register: name, id, since, until: after.since, row });
	} else if (after.since < before.since) {
		const reopened = and(eq(past.register, name), eq(past.id, id), eq(past.since, after.since));
		await write.delete(past).where(reopened);
	}
}

/**
 * Refuse a month from which a row cannot be said to be so: a register says what is, and what will be is a decision.
 * @param from first month of the new values; `before`, of those they follow; '' is the beginning
 * @throws Invalid
 */
export function refuseMonth(from: string, before: string): void {
	if (from < before)
		throw new Invalid('This row has changed since', [
			`It changed from ${before} on: give that month or a later one, or correct what is recorded.`
		]);
	const present = now().slice(0, 7);
	if (from > present)
		throw new Invalid('That month is still to come', [
			`A register says what is, so a change holds from ${present} or earlier: plan later ones in a scenario.`
		]);
}

/**
 * Refuse a name that stood for another row: what that one said is still known, month by month.
 * @throws Conflict
 */
export async function refuseNameOfOld<Row extends object>(
	write: Write,
	kind: Kind<Row>,
	row: Row
): Promise<void> {
	const id = idOf(kind, row);
	const before = and(eq(past.register, kind.name), eq(past.id, id));
	const [old] = await write.select().from(past).where(before).limit(1);
	if (old === undefined) return;
	throw new Conflict(`There was a ${kind.name} "${id}" before: give another name, or undo its removal`, {
		theirs: old.row,
		yours: row
	});
}
