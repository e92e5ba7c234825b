/** What the database will not hold, in words for whoever edits. */
import { eq } from 'drizzle-orm';
import { cohort } from '../db/tables.ts';
import type { Write } from '../db/writer.ts';
import { isBrokenReference, isTaken } from '../db/sqlite-errors.ts';
import { Conflict, Invalid } from '../errors.ts';

/**
 * Give the error to throw for one that came of putting `after` in the place of `before`; undefined is no row.
 * @param subject register and id, for example `post P1`
 * @returns Conflict or Invalid where references or names are in the way; every other error as it came
 */
export function explain(
	error: unknown,
	{ subject, before, after }: { subject: string; before: unknown; after: unknown }
): unknown {
	const sides = { theirs: before ?? null, yours: after ?? null };
	if (isTaken(error)) return new Conflict(`There is another row for what ${subject} is about`, sides);
	if (!isBrokenReference(error)) return error;
	if (after === undefined)
		return new Conflict(`Other rows refer to ${subject}: take those back, or end them, first`, sides);
	return new Invalid(`${subject} does not fit the other registers`, [
		before === undefined
			? 'It names a trust, site, programme, cohort or unit that is not in the registers: add that first.'
			: 'It names a trust, site, programme, cohort or unit that is not in the registers, or others refer to it as it was.'
	]);
}

/**
 * Refuse to take a programme away under its cohorts: the database would let them go with it, and nobody would know.
 * @param id of a programme
 * @throws Conflict
 */
export async function refuseOrphans(write: Write, id: string): Promise<void> {
	const [one] = await write.select().from(cohort).where(eq(cohort.programme, id)).limit(1);
	if (one === undefined) return;
	throw new Conflict(`Other rows refer to programme ${id}: take those back, or end them, first`, {
		theirs: one,
		yours: null
	});
}
