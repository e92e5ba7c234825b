/** Jobs: real children on a small real database. Whatever becomes of a child, the same question has its answer next. */
import { eq } from 'drizzle-orm';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobStatus, JobView, StudyQuestion } from '#lib/domain/study.ts';
import { localAdministrator, type Actor } from '#lib/server/actor.ts';
import { readConfig } from '#lib/server/config.ts';
import { database } from '#lib/server/db/open.ts';
import { job as jobTable } from '#lib/server/db/tables.ts';
import { Busy, Invalid, NotFound } from '#lib/server/errors.ts';
import * as jobs from '#lib/server/jobs.ts';
import * as projections from '#lib/server/projections.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { start, stop } from '#lib/server/start.ts';
import { answerStudy } from '#lib/work/studies.ts';
import type { StudyLimits } from '#lib/work/study-process.ts';
import { aScenario } from '../support/planning-rows.ts';
import { aFolder, tidyUp } from './gantry-process.ts';
import { childrenRunning, misbehaving, runs } from './processes.ts';
import { loadStudied } from './studied-registers.ts';

const BUILT = resolve('build/studier.js');
const LIMITS: StudyLimits = {
	...{ heapMb: 256, residentMb: 512, seconds: 60 },
	entry: { path: BUILT, execArgv: [] }
};
/** Children that never answer, so that the queue can be looked at. */
const WAITING = { limits: { ...LIMITS, entry: misbehaving() } };
const ROUNDS = process.env['GANTRY_LONG'] === '1' ? 100 : 20;

const actor = localAdministrator();
const person = (id: string): Actor => ({ ...actor, id });
let scenario = 0;

beforeAll(async () => {
	if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: npm run build makes it`);
	await start(readConfig({ DATA_DIR: aFolder(), GANTRY_DEMO: 'no' }));
	await loadStudied(actor);
});
afterAll(async () => {
	await stop();
	tidyUp();
});

/** Begin with an empty queue and nothing left of the last. */
async function reopen(changes: Parameters<typeof jobs.open>[0] = {}): Promise<void> {
	jobs.close();
	await jobs.open({ limits: LIMITS, ...changes });
}

/** A question nobody has asked yet: its scenario differs from all others in nothing but its name. */
async function aQuestion(kind: 'spread' | 'causes' = 'causes', months = 24): Promise<StudyQuestion> {
	const id = `plan-${++scenario}`;
	await scenarios.create(actor, aScenario({ id, name: id, horizonMonths: months }));
	return { kind, scenario: id, scope: 'nation' };
}

/** Look until a job is as wished. */
async function until(who: Actor, id: string, wished: (job: JobView) => boolean): Promise<JobView> {
	for (;;) {
		const job = await jobs.look(who, id);
		if (wished(job)) return job;
		await wait(10);
	}
}

const ended = ({ status }: JobView) => status !== 'queued' && status !== 'running';
const isRunning = ({ status }: JobView) => status === 'running';

/** What the question must give: the same engine in this process. */
async function expected(question: StudyQuestion): Promise<string> {
	const { file } = await projections.getFile(actor, question.scenario);
	return JSON.stringify(await answerStudy({ question, file, networks: ['N1'] }, () => undefined));
}

/** Ask until there is an answer, and give its bytes. */
async function answerTo(question: StudyQuestion, who: Actor = actor): Promise<string> {
	const { id } = await until(who, (await jobs.ask(who, question)).id, ended);
	return JSON.stringify(await jobs.answer(who, id));
}

test('a job has the very answer of the engine; it is kept, and found without asking', async () => {
	await reopen();
	const question = { ...(await aQuestion('spread')), kind: 'spread' as const };
	expect(await jobs.kept(actor, question)).toBeUndefined();
	const bytes = await answerTo(question);
	expect(bytes).toBe(await expected(question));
	expect(JSON.stringify(await jobs.kept(actor, question))).toBe(bytes);
	const again = await jobs.ask(person('B'), question);
	expect(again).toMatchObject({ status: 'done', progress: 1, secondsLeft: 0, reason: null });
	expect(JSON.stringify(await jobs.answer(person('B'), again.id))).toBe(bytes);
});

describe(
	`${ROUNDS} of ${ROUNDS} times this process lives on, the reason is told, and asking again gives the same bytes:`,
	{ timeout: ROUNDS * 6_000 },
	() => {
		/** Two people at once, so that two children are lost at the same time. */
		async function loseAll(
			kind: 'spread' | 'causes',
			limits: Partial<StudyLimits>,
			hurt: () => Promise<void> = async () => undefined
		): Promise<string[]> {
			const reasons: string[] = [];
			for (let round = 0; round < ROUNDS; round += 2) {
				const pairs = [
					[person('A'), await aQuestion(kind)],
					[person('B'), await aQuestion(kind)]
				] as const;
				await reopen({ limits: { ...LIMITS, ...limits } });
				const asked = await Promise.all(pairs.map(([who, question]) => jobs.ask(who, question)));
				await hurt();
				for (const { id } of asked) {
					const { status, reason } = await until(actor, id, ended);
					reasons.push(`${status}: ${reason}`);
				}
				await expect.poll(() => childrenRunning('studier.js')).toEqual([]);
				await reopen();
				const bytes = await Promise.all(pairs.map(([who, question]) => answerTo(question, who)));
				expect(bytes).toEqual(await Promise.all(pairs.map(([, question]) => expected(question))));
			}
			return reasons;
		}

		test('a child that is killed', async () => {
			let delay = 0;
			const reasons = await loseAll('spread', {}, async () => {
				// A child goes by its parent's name until it has become another program.
				await expect
					.poll(() => childrenRunning('studier.js'), { interval: 1, timeout: 5000 })
					.toHaveLength(2);
				const pids = childrenRunning('studier.js');
				// From its first moment on.
				await wait((delay = (delay + 37) % 150));
				for (const pid of pids) process.kill(pid, 'SIGKILL');
			});
			expect(reasons).toEqual(Array(ROUNDS).fill('failed: its process ended by SIGKILL'));
		});

		test('a child that runs out of memory', async () => {
			const reasons = await loseAll('causes', { heapMb: 16, entry: misbehaving('heap') });
			const reason =
				'failed: it needed more memory than 16 MB, the most one study may take: ask for a smaller place';
			expect(reasons).toEqual(Array(ROUNDS).fill(reason));
		});

		test('a child that takes too long', async () => {
			const reasons = await loseAll('causes', { seconds: 0.2, entry: misbehaving('loop') });
			const reason =
				'failed: it took longer than 0.2 seconds, the most one study may take: ask for a smaller place';
			expect(reasons).toEqual(Array(ROUNDS).fill(reason));
		});
	}
);

test('a child killed in the midst of its work: asking again gives the same bytes', async () => {
	await reopen();
	const question = await aQuestion('spread', 120);
	const { id } = await jobs.ask(actor, question);
	const { progress, secondsLeft } = await until(actor, id, (job) => job.progress > 0.1);
	expect(progress).toBeLessThan(1);
	expect(secondsLeft).toBeGreaterThan(0);
	for (const pid of childrenRunning('studier.js')) process.kill(pid, 'SIGKILL');
	expect(await until(actor, id, ended)).toMatchObject({ status: 'failed' });
	expect(await answerTo(question)).toBe(await expected(question));
});

describe('a job is given up', () => {
	/** Measure from the moment it is not wanted any more until its child is gone. */
	async function secondsToGo(unwant: (id: string) => Promise<unknown>): Promise<number> {
		const { id } = await jobs.ask(actor, await aQuestion());
		await until(actor, id, isRunning);
		const [pid] = childrenRunning('misbehaving-child.mjs');
		const unwanted = performance.now();
		await unwant(id);
		while (runs(pid!)) await wait(5);
		return (performance.now() - unwanted) / 1000;
	}

	test('within a second of being cancelled', async () => {
		await reopen(WAITING);
		for (let round = 0; round < 5; round++) {
			const seconds = await secondsToGo(async (id) => {
				expect(await jobs.cancel(actor, id)).toMatchObject({
					status: 'cancelled',
					reason: 'as you asked'
				});
			});
			expect(seconds).toBeLessThan(1);
		}
	});

	test('within a second of its page being closed', async () => {
		await reopen(WAITING);
		const seconds = await secondsToGo((id) => jobs.leave(actor, id));
		expect(seconds).toBeLessThan(1);
	});

	test('when nobody has looked for a while, unless Gantry asked by itself', async () => {
		await reopen({ ...WAITING, patienceMs: 300 });
		const unwatched = await jobs.ask(actor, await aQuestion(), { unwatched: true });
		const { id } = await jobs.ask(actor, await aQuestion());
		for (let looks = 0; looks < 8; looks++) {
			await wait(100);
			expect(await jobs.look(actor, id)).toMatchObject({ status: 'running' });
		}
		await wait(800);
		expect(await jobs.look(actor, id)).toMatchObject({
			status: 'cancelled',
			reason: 'nobody was looking at it any more: ask again'
		});
		expect(await jobs.look(actor, unwatched.id)).toMatchObject({ status: 'running' });
	});

	test('after longer where its page is loaded by hand', async () => {
		await reopen({ ...WAITING, patienceMs: 100, byHandMs: 1500 });
		const { id } = await jobs.ask(actor, await aQuestion());
		await jobs.look(actor, id, { byHand: true });
		await wait(800);
		// Somebody who does not wait for it does not keep it, and does not end it.
		expect(await jobs.look(person('B'), id)).toMatchObject({ status: 'running' });
		await wait(1200);
		expect(await jobs.look(person('B'), id)).toMatchObject({ status: 'cancelled' });
	});

	test('not while somebody else waits for it', async () => {
		await reopen(WAITING);
		const question = await aQuestion();
		const [mine, theirs] = [await jobs.ask(actor, question), await jobs.ask(person('B'), question)];
		expect(theirs.id).toBe(mine.id);
		expect(await jobs.cancel(actor, mine.id)).toMatchObject({ status: 'cancelled' });
		expect(await jobs.look(person('B'), mine.id)).toMatchObject({ status: 'running' });
		expect(await jobs.cancel(person('C'), mine.id)).toMatchObject({ status: 'running' });
		expect(await jobs.cancel(person('B'), mine.id)).toMatchObject({ status: 'cancelled' });
		expect(await jobs.look(person('B'), mine.id)).toMatchObject({ status: 'cancelled' });
	});
});

describe('the queue', () => {
	const places = async (views: JobView[]) =>
		(await Promise.all(views.map(({ id }) => jobs.look(actor, id)))).map(({ ahead }) => ahead);

	test('one job a person, two in all; everybody has one turn before anybody has two', async () => {
		await reopen(WAITING);
		const asked = [];
		for (const who of ['A', 'A', 'A', 'B', 'B', 'C'])
			asked.push(await jobs.ask(person(who), await aQuestion()));
		const [a1, a2, a3, b1, b2, c1] = asked.map(({ id }) => id);
		// A and B run; C goes before the others' second, and A's third comes last.
		expect(await places(asked)).toEqual([0, 3, 5, 0, 4, 2]);
		await jobs.cancel(person('B'), b1!);
		await until(actor, c1!, isRunning);
		expect(await places(asked)).toEqual([0, 2, 4, 0, 3, 0]);
		await jobs.cancel(person('A'), a1!);
		await until(actor, a2!, isRunning);
		await jobs.cancel(person('C'), c1!);
		await until(actor, b2!, isRunning);
		expect(await places(asked)).toEqual([0, 0, 2, 0, 0, 0]);
		await jobs.cancel(person('B'), b2!);
		expect(await jobs.look(actor, a3!)).toMatchObject({ status: 'queued', ahead: 1 });
		await expect.poll(() => childrenRunning('misbehaving-child.mjs').length).toBe(1);
	});

	test('fifty questions of one person at once: one runs, six wait, the others are told', async () => {
		await reopen(WAITING);
		const questions = await Promise.all(Array.from({ length: 50 }, () => aQuestion()));
		const settled = await Promise.allSettled(questions.map((question) => jobs.ask(actor, question)));
		const refused = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason as Error);
		expect(refused).toHaveLength(43);
		expect(refused[0]).toEqual(new Busy('6 of your questions are waiting already'));
		expect(childrenRunning('misbehaving-child.mjs')).toHaveLength(1);
	});

	test('fifty questions of ten people at once: two run, thirty wait, the others are told', async () => {
		await reopen(WAITING);
		const questions = await Promise.all(Array.from({ length: 50 }, () => aQuestion()));
		const settled = await Promise.allSettled(
			questions.map((question, i) => jobs.ask(person(`P${i % 10}`), question))
		);
		const refused = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason as Error);
		expect(refused).toHaveLength(18);
		expect(refused[0]).toEqual(new Busy('Too many questions are waiting'));
		expect(childrenRunning('misbehaving-child.mjs')).toHaveLength(2);
	});
});

test('a person who asks has their 200 newest ended jobs kept; older ones go, those of others stay', async () => {
	await reopen(WAITING);
	const question = await aQuestion();
	const row = (askedBy: string, i: number, status: JobStatus = 'cancelled') => ({
		...{ id: `${askedBy}-${i}`, kind: question.kind, question, askedBy, status },
		askedAt: new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString()
	});
	const numbers = Array.from({ length: 203 }, (_, i) => i);
	await database().write((write) =>
		write.insert(jobTable).values([
			// The oldest of all still runs.
			...numbers.map((i) => row('busy', i, i === 0 ? 'running' : 'failed')),
			...numbers.map((i) => row('quiet', i))
		])
	);
	const { id } = await jobs.ask(person('busy'), question);
	await until(person('busy'), id, isRunning);
	const left = await database().read.select({ id: jobTable.id, by: jobTable.askedBy }).from(jobTable);
	const of = (who: string) => left.filter(({ by }) => by === who).map((one) => one.id);
	expect(new Set(of('busy'))).toEqual(new Set(['busy-0', ...numbers.slice(3).map((i) => `busy-${i}`), id]));
	expect(of('quiet')).toHaveLength(203);
	await expect(jobs.look(actor, 'busy-2')).rejects.toThrow(NotFound);
	expect(await jobs.look(actor, 'busy-3')).toMatchObject({ status: 'failed' });
});

test('an answer that is still kept is found though its row is gone', async () => {
	await reopen();
	const { id } = await until(actor, (await jobs.ask(actor, await aQuestion())).id, ended);
	await database().write((write) => write.delete(jobTable).where(eq(jobTable.id, id)));
	expect(await jobs.look(actor, id)).toMatchObject({ id, status: 'done', progress: 1 });
});

describe('a question that cannot be asked', () => {
	test('of a scenario or a place that does not exist names it', async () => {
		const question = await aQuestion();
		const nowhere = jobs.ask(actor, { ...question, scope: 'nowhere' });
		await expect(nowhere).rejects.toThrow(new NotFound('There is no organisation "nowhere"'));
		const none = jobs.ask(actor, { ...question, scenario: 'none' });
		await expect(none).rejects.toThrow(new NotFound('There is no scenario "none"'));
		await expect(jobs.look(actor, 'none')).rejects.toThrow(new NotFound('There is no job "none"'));
	});

	test('about a target that is not there fails with its name', async () => {
		await reopen();
		const question = { ...(await aQuestion()), kind: 'sensitivity' as const, target: 'none' };
		const { reason } = await until(actor, (await jobs.ask(actor, question)).id, ended);
		expect(reason).toContain('the scenario cannot be run: targets/none@nation');
	});

	test('of a scenario that cannot be run names its problems', async () => {
		const posts = [{ trust: 'ZZZ', role: 'radiographer' as const, fteByMonth: { '2026-04': 1 } }];
		const row = aScenario({ id: 'broken' });
		await scenarios.create(actor, { ...row, decisions: { ...row.decisions, posts } });
		const broken = { kind: 'spread', scenario: 'broken', scope: 'nation' } as const;
		await expect(jobs.ask(actor, broken)).rejects.toThrow(Invalid);
	});
});
