/** Trainees: where each stands, by a reference that says nothing of who it is. */
import { eq, inArray } from 'drizzle-orm';
import type { FieldProblem } from '#lib/domain/catalogue/form.ts';
import type { CohortRow, Credential, TraineeRow } from '#lib/domain/cohort.ts';
import type { Month } from '#lib/domain/month.ts';
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import { findStepProblems, type Step } from '#lib/domain/training/status.ts';
import { findTraineeProblems, takeStep } from '#lib/domain/training/trainee-form.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import type { Read } from './db/open.ts';
import { scoped } from './db/scoped.ts';
import * as tables from './db/tables.ts';
import type { Write } from './db/writer.ts';
import { Invalid, NotFound } from './errors.ts';
import { edit, type Edited, type Editing, type Why } from './keeping/edit.ts';
import { COHORTS, PROGRAMMES, TRAINEES, type Kept } from './keeping/kinds.ts';
import { allow } from './policy.ts';

/** A trainee with the cohort and programme they are in. */
export interface TraineeWhole {
	trainee: TraineeRow & Kept;
	cohort: CohortRow;
	programme: ProgrammeRow;
}

/** How a trainee was read and why it is edited. `since`: left out, the record is corrected. */
export interface Seen {
	version: number;
	since: Month | undefined;
	why: Why;
}

/**
 * Read one trainee.
 * @throws NotFound
 */
export async function get(actor: Actor, id: string): Promise<TraineeWhole> {
	allow(actor, 'read');
	const { trainee, cohort, programme } = tables;
	const [found] = await scoped(actor)
		.read.select()
		.from(trainee)
		.innerJoin(cohort, eq(trainee.cohort, cohort.id))
		.innerJoin(programme, eq(cohort.programme, programme.id))
		.where(eq(trainee.id, id));
	if (found === undefined) throw new NotFound(`There is no trainee "${id}"`);
	return found;
}

/** List what is wrong with the posts a credential names, beside the fields that name them. */
export async function findPostProblems(actor: Actor, credential: Credential | null): Promise<FieldProblem[]> {
	allow(actor, 'read');
	return unknownPosts(scoped(actor).read, credential);
}

/**
 * Add a trainee to a cohort.
 * @throws NotFound where there is no such cohort, Conflict when the reference is taken, Invalid, ZodError
 */
export async function add(actor: Actor, row: TraineeRow, why: Why): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: TRAINEES, action: 'add', why }, async (editing) => {
		await refuse(editing, row);
		await editing.add(TRAINEES, row);
	});
}

/**
 * Change what is recorded of a trainee; the status stays, it moves by steps.
 * @throws NotFound, Conflict with both sides, Invalid, ZodError
 */
export async function change(actor: Actor, row: TraineeRow, { version, since, why }: Seen): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: TRAINEES, action: 'change', why }, async (editing) => {
		const { status, statusSince } = await editing.find(TRAINEES, row.id);
		await refuse(editing, { ...row, status, statusSince }, row);
		await editing.change(TRAINEES, { ...row, status, statusSince }, { version, since });
	});
}

/**
 * Move a trainee to another status from a day on.
 * @throws NotFound, Conflict with both sides, Invalid naming why the step cannot be
 */
export async function step(
	actor: Actor,
	given: { id: string; step: Step },
	{ version, since, why }: Seen
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: TRAINEES, action: 'change', why }, async (editing) => {
		const { version: current, since: _, ...row } = await editing.find(TRAINEES, given.id);
		const { cohort, programme } = await placeOf(editing, row);
		const after = takeStep(row, given.step);
		if (current === version)
			say(
				findStepProblems(row, given.step, {
					...{ cohortStarted: cohort.started, lastStage: programme.stages.length },
					today: now().slice(0, 10)
				})
			);
		await editing.change(TRAINEES, after, { version, since });
	});
}

async function placeOf(editing: Editing, row: TraineeRow) {
	const cohort = await editing.find(COHORTS, row.cohort);
	return { cohort, programme: await editing.find(PROGRAMMES, cohort.programme) };
}

async function refuse(editing: Editing, row: TraineeRow, before?: TraineeRow): Promise<void> {
	const place = await placeOf(editing, row);
	const context = { ...place, today: now().slice(0, 10), ...(before === undefined ? {} : { before }) };
	const { trust } = tables;
	const [own] =
		row.trust === null
			? [undefined]
			: await editing.write.select().from(trust).where(eq(trust.code, row.trust));
	say([
		...findTraineeProblems(row, context),
		...(await unknownPosts(editing.write, row.credential)),
		...(row.trust !== null && own === undefined
			? [{ field: 'trust', message: `There is no trust "${row.trust}".` }]
			: [])
	]);
}

function say(problems: FieldProblem[]): void {
	if (problems.length > 0)
		throw new Invalid(
			'This trainee cannot be',
			problems.map(({ message }) => message)
		);
}

const POST_FIELDS = ['supervisorPost', 'fundedPost', 'backfillPost'] as const;

async function unknownPosts(read: Read | Write, credential: Credential | null): Promise<FieldProblem[]> {
	const named = POST_FIELDS.flatMap((field) => {
		const id = credential?.[field] ?? null;
		return id === null ? [] : [{ field, id }];
	});
	if (named.length === 0) return [];
	const { post } = tables;
	const ids = named.map(({ id }) => id);
	const found = await read.select({ id: post.id }).from(post).where(inArray(post.id, ids));
	const known = new Set(found.map(({ id }) => id));
	return named
		.filter(({ id }) => !known.has(id))
		.map(({ field, id }) => ({
			field,
			message: `There is no post “${id}”: write its number as the register of posts has it, or leave it empty.`
		}));
}
