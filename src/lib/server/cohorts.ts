/** Cohorts: intakes of a programme. */
import { eq } from 'drizzle-orm';
import type { CohortRow, TraineeRow } from '#lib/domain/cohort.ts';
import type { Month } from '#lib/domain/month.ts';
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import { findCohortProblems } from '#lib/domain/training/cohort-form.ts';
import { dayWords, monthWords } from '#lib/domain/wording.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import { scoped } from './db/scoped.ts';
import * as tables from './db/tables.ts';
import { Invalid, NotFound } from './errors.ts';
import { edit, type Edited, type Editing, type Why } from './keeping/edit.ts';
import { COHORTS, PROGRAMMES, type Kept } from './keeping/kinds.ts';
import { allow } from './policy.ts';

/** A cohort with the programme it belongs to and its trainees, in the order of their references. */
export interface CohortWhole {
	cohort: CohortRow & Kept;
	programme: ProgrammeRow;
	trainees: TraineeRow[];
}

/**
 * Read one cohort.
 * @throws NotFound
 */
export async function get(actor: Actor, id: string): Promise<CohortWhole> {
	allow(actor, 'read');
	const { read } = scoped(actor);
	const { cohort, programme, trainee } = tables;
	const [found] = await read
		.select()
		.from(cohort)
		.innerJoin(programme, eq(cohort.programme, programme.id))
		.where(eq(cohort.id, id));
	if (found === undefined) throw new NotFound(`There is no cohort "${id}"`);
	const trainees = await read.select().from(trainee).where(eq(trainee.cohort, id)).orderBy(trainee.id);
	return { ...found, trainees };
}

/**
 * Add a cohort.
 * @throws NotFound where there is no such programme, Conflict when its name is taken, Invalid, ZodError
 */
export async function add(actor: Actor, row: CohortRow, why: Why): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: COHORTS, action: 'add', why }, async (editing) => {
		await refuse(editing, row);
		await editing.add(COHORTS, row);
	});
}

/**
 * Change a cohort that nobody else has changed since it was read.
 * @param seen the version that was read, and the month the new figures hold from: left out, they correct the record
 * @throws NotFound, Conflict with both sides, Invalid, ZodError
 */
export async function change(
	actor: Actor,
	row: CohortRow,
	{ version, since, why }: { version: number; since: Month | undefined; why: Why }
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: COHORTS, action: 'change', why }, async (editing) => {
		await refuse(editing, row);
		await editing.change(COHORTS, row, { version, since });
	});
}

/** A trainee cannot have stood anywhere before the cohort started. */
async function refuse(editing: Editing, row: CohortRow): Promise<void> {
	await editing.find(PROGRAMMES, row.programme);
	const { trainee } = tables;
	const own = await editing.write.select().from(trainee).where(eq(trainee.cohort, row.id));
	const early = own.find(({ statusSince }) => statusSince < `${row.started}-01`);
	const problems = findCohortProblems(row, now().slice(0, 7)).map(({ message }) => message);
	if (early !== undefined)
		problems.push(
			`Trainee ${early.id} has stood as recorded since ${dayWords(early.statusSince)}: the cohort cannot have started later, in ${monthWords(row.started)}.`
		);
	if (problems.length > 0) throw new Invalid('This cohort cannot be', problems);
}
