/** Jobs: long questions about a scenario, answered in a child process. The same question on the same file is one job. */
import { and, desc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { networksFor } from '#lib/domain/part.ts';
import { findScope } from '#lib/domain/scope.ts';
import {
	studyQuestion,
	type JobStatus,
	type JobView,
	type StudyAnswers,
	type StudyKind,
	type StudyQuestion
} from '#lib/domain/study.ts';
import type { StudyFile } from '#lib/work/studies.ts';
import type { StudyAnswer } from '#lib/work/study-process.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import { database } from './db/open.ts';
import { scoped } from './db/scoped.ts';
import { job as jobTable } from './db/tables.ts';
import type { Write } from './db/writer.ts';
import { NotFound } from './errors.ts';
import type { Job } from './jobs/job.ts';
import { CANCELLED, JobQueue, type QueueSettings } from './jobs/queue.ts';
import { allow } from './policy.ts';
import * as projections from './projections.ts';
import { Recent } from './recent.ts';

/** An answer, and the job that gave it. */
interface Kept {
	view: JobView;
	answer: StudyAnswer;
}

/** Each is found by the id of its job and by its question. */
const ANSWERS = 100;

/**
 * Ended jobs kept of each person, the newest: a row only says what became of a job to whoever comes back to its page.
 * A number and not a span of days, so that the table is bounded however much is asked; 200 are a good day's questions.
 */
const ENDED_EACH = 200;
const LIVE: JobStatus[] = ['queued', 'running'];

const SETTINGS: QueueSettings = {
	limits: { heapMb: 512, residentMb: 1024, seconds: 600 },
	running: 2,
	waiting: 30,
	waitingEach: 6,
	patienceMs: 30_000,
	byHandMs: 300_000,
	save
};

const answers = new Recent<Kept>(2 * ANSWERS);
let queue = new JobQueue(SETTINGS);

/**
 * Ask a question. Returns at once: with the job that answers it, or has.
 * @param question `unwatched`: Gantry asks by itself, so the job waits for everybody and goes on though nobody looks
 * @throws NotFound naming the scenario or the place that does not exist, Invalid naming the problems of a scenario that
 * cannot be run, Busy when too many wait, ZodError when the question does not fit, StorageFull when it cannot be recorded
 */
export async function ask(
	actor: Actor,
	question: StudyQuestion,
	{ unwatched = false }: { unwatched?: boolean } = {}
): Promise<JobView> {
	allow(actor, 'read');
	const { key, study } = await prepare(actor, studyQuestion.parse(question));
	const known = await answers.find(key);
	if (known !== undefined) return known.view;
	const job =
		queue.findLive(key) ?? queue.add({ id: randomUUID(), key, study, askedBy: actor.id, unwatched });
	if (!unwatched) queue.watch(job, actor.id);
	await job.saved;
	return job.view(queue.ahead(job));
}

/**
 * Look how far a job is. Whoever waits for it must look again before long, or it is given up.
 * @param how `byHand`: a person loads the page, which takes longer than a page that looks by itself
 * @throws NotFound
 */
export async function look(actor: Actor, id: string, { byHand = false } = {}): Promise<JobView> {
	allow(actor, 'read');
	const job = queue.find(id);
	if (job === undefined) return (await answers.find(id))?.view ?? recall(actor, id);
	if (job.watchers.has(actor.id)) queue.watch(job, actor.id, byHand);
	return job.view(queue.ahead(job));
}

/**
 * Give the answer of a job.
 * @throws NotFound where there is no such job, it has no answer, or its answer is no longer kept
 */
export async function answer(actor: Actor, id: string): Promise<StudyAnswer> {
	allow(actor, 'read');
	const known = await answers.find(id);
	if (known !== undefined) return known.answer;
	const { status } = await look(actor, id);
	throw new NotFound(status === 'done' ? 'The answer is no longer kept: ask again' : 'There is no answer');
}

/**
 * Give the answer of a question if it is known now.
 * @throws as `ask`, but never Busy for the queue
 */
export async function kept<Kind extends StudyKind>(
	actor: Actor,
	question: StudyQuestion & { kind: Kind }
): Promise<StudyAnswers[Kind] | undefined> {
	allow(actor, 'read');
	const { key } = await prepare(actor, studyQuestion.parse(question));
	return (await answers.find(key))?.answer as StudyAnswers[Kind] | undefined;
}

/**
 * Stop waiting for a job; it ends when nobody else waits for it.
 * @throws NotFound
 */
export async function cancel(actor: Actor, id: string): Promise<JobView> {
	allow(actor, 'read');
	const job = queue.find(id);
	if (job?.isLive !== true || !job.watchers.has(actor.id)) return look(actor, id);
	queue.cancel(job, actor.id);
	return { ...job.view(0), status: 'cancelled', secondsLeft: 0, reason: CANCELLED };
}

/** Note that a page which waited for a job is closed: unless another page looks within a second, it is given up. */
export async function leave(actor: Actor, id: string): Promise<void> {
	allow(actor, 'read');
	const job = queue.find(id);
	if (job !== undefined) queue.leave(job, actor.id);
}

/** Begin with an empty queue; jobs of a process that ended in their midst are marked so. */
export async function open(changes: Partial<QueueSettings> = {}): Promise<void> {
	queue = new JobQueue({ ...SETTINGS, ...changes });
	await database().write((write) =>
		write
			.update(jobTable)
			.set({ status: 'interrupted', endedAt: now(), reason: 'Gantry was stopped meanwhile: ask again' })
			.where(inArray(jobTable.status, LIVE))
	);
}

/** End every child. */
export function close(): void {
	queue.close();
}

/** Finds what a question is about; with the key under which its answer is kept. */
async function prepare(actor: Actor, question: StudyQuestion): Promise<{ key: string; study: StudyFile }> {
	const written = await projections.write(actor, question.scenario);
	const other = question.kind === 'between' ? await projections.write(actor, question.other) : written;
	const networks = new Set<string>();
	for (const { registers } of [written, other]) {
		const scope = findScope(registers, question.scope);
		if (scope === undefined) throw new NotFound(`There is no organisation "${question.scope}"`);
		for (const id of networksFor(registers, scope)) networks.add(id);
	}
	const second = other === written ? {} : { otherFile: other.file };
	const target = question.kind === 'sensitivity' ? question.target : '';
	return {
		key: JSON.stringify([question.kind, question.scope, target, written.hash, other.hash, ...networks]),
		study: { question, file: written.file, ...second, networks: [...networks] }
	};
}

/** Reads what became of a job that has ended. */
async function recall(actor: Actor, id: string): Promise<JobView> {
	const [row] = await scoped(actor).read.select().from(jobTable).where(eq(jobTable.id, id));
	if (row === undefined) throw new NotFound(`There is no job "${id}"`);
	const { kind, status, reason } = row;
	return { ...{ id, kind, status, reason }, ahead: 0, progress: Number(status === 'done'), secondsLeft: 0 };
}

/** Keeps the answer, and writes the row: the same statement whatever is there already. A new job puts old ones out. */
async function save(job: Job): Promise<void> {
	const { id, key, askedBy } = job.asked;
	const { answer } = job;
	if (answer !== undefined) {
		const found = { view: job.view(0), answer };
		await Promise.all([id, key].map((name) => answers.get(name, async () => found)));
	}
	const { question } = job.asked.study;
	const state = { status: job.status, reason: job.reason, ...timesOf(job) };
	await database().write(async (write) => {
		await write
			.insert(jobTable)
			.values({ id, kind: question.kind, question, askedBy, askedAt: now(), ...state })
			.onConflictDoUpdate({ target: jobTable.id, set: state });
		if (state.status === 'queued') await prune(write, askedBy);
	});
}

async function prune(write: Write, person: string): Promise<void> {
	const ended = and(eq(jobTable.askedBy, person), notInArray(jobTable.status, LIVE));
	const newest = write
		.select({ id: jobTable.id })
		.from(jobTable)
		.where(ended)
		.orderBy(desc(jobTable.askedAt), desc(sql`rowid`))
		.limit(ENDED_EACH);
	await write.delete(jobTable).where(and(ended, notInArray(jobTable.id, newest)));
}

function timesOf({ status, isLive }: Job): { startedAt?: string; endedAt?: string } {
	if (status === 'running') return { startedAt: now() };
	return isLive ? {} : { endedAt: now() };
}
