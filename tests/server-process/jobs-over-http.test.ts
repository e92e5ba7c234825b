/** Jobs of the built server: asked by a script and by a plain form, and cut off by its end. */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobView, StudyQuestion } from '#lib/domain/study.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import { readConfig } from '#lib/server/config.ts';
import * as projections from '#lib/server/projections.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { start, stop } from '#lib/server/start.ts';
import { answerStudy } from '#lib/work/studies.ts';
import { aScenario } from '../support/planning-rows.ts';
import { aFolder, startGantry, tidyUp, type GantryProcess } from './gantry-process.ts';
import { loadStudied } from './studied-registers.ts';

const DATA_DIR = aFolder();
/** Long enough to be in its midst when the server ends. */
const MONTHS = 240;
const question: StudyQuestion = { kind: 'spread', scenario: 'plan', scope: 'nation' };
let bytes: string;

beforeAll(async () => {
	const actor = localAdministrator();
	await start(readConfig({ DATA_DIR, GANTRY_DEMO: 'no' }));
	await loadStudied(actor);
	await scenarios.create(actor, aScenario({ horizonMonths: MONTHS }));
	const { file } = await projections.getFile(actor, 'plan');
	bytes = JSON.stringify(await answerStudy({ question, file, networks: ['N1'] }, () => undefined));
	await stop();
});
afterAll(tidyUp);

async function begin(): Promise<GantryProcess> {
	const gantry = await startGantry({ DATA_DIR });
	await gantry.ready;
	return gantry;
}

const asJson = { 'content-type': 'application/json', accept: 'application/json' };

async function ask({ url }: GantryProcess, asked: unknown = question): Promise<JobView> {
	const response = await fetch(`${url}/jobs`, {
		method: 'POST',
		headers: asJson,
		body: JSON.stringify(asked)
	});
	return (await response.json()) as JobView;
}

async function look({ url }: GantryProcess, id: string): Promise<JobView> {
	return (await (await fetch(`${url}/jobs/${id}`, { headers: asJson })).json()) as JobView;
}

async function until(gantry: GantryProcess, id: string, wished: (job: JobView) => boolean): Promise<JobView> {
	for (;;) {
		const job = await look(gantry, id);
		if (wished(job)) return job;
		await wait(20);
	}
}

test('a job cut off by the end of the server says so, and asking again gives the same bytes', async () => {
	for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
		const before = await begin();
		const { id } = await ask(before);
		await until(before, id, ({ progress }) => progress > 0);
		before.child.kill(signal);
		const { code, errors } = await before.ended;
		if (signal === 'SIGTERM') expect([code, errors]).toEqual([0, []]);

		const after = await begin();
		expect(await look(after, id)).toMatchObject({
			status: 'interrupted',
			reason: 'Gantry was stopped meanwhile: ask again'
		});
		const again = await ask(after);
		expect(again.id).not.toBe(id);
		expect(await until(after, again.id, ({ status }) => status === 'done')).toMatchObject({ progress: 1 });
		expect(await (await fetch(`${after.url}/jobs/${again.id}/answer`, { headers: asJson })).text()).toBe(
			bytes
		);
		after.child.kill('SIGTERM');
		await once(after.child, 'close');
	}
});

test('without JavaScript: a form asks, the page says how far it is, cancels, and leads back', async () => {
	const gantry = await begin();
	const send = (path: string, fields: Record<string, string>) =>
		fetch(gantry.url + path, {
			method: 'POST',
			headers: { origin: gantry.url, accept: 'text/html' },
			body: new URLSearchParams(fields),
			redirect: 'manual'
		});
	const asked = await send('/jobs', { ...question, back: '/targets?scope=nation' });
	expect(asked.status).toBe(303);
	const path = asked.headers.get('location')!;
	expect(path).toMatch(/^\/jobs\/[\w-]+\?back=%2Ftargets%3Fscope%3Dnation$/);
	const page = await (await fetch(gantry.url + path, { headers: { accept: 'text/html' } })).text();
	expect(page).toContain('Load this page again');
	expect(page).toMatch(/\d+% done, |Waiting: /);
	const cancelled = await send(path.replace('?', '?/cancel&'), {});
	expect(await cancelled.text()).toContain('Cancelled: as you asked.');
	const last = await (await fetch(gantry.url + path, { headers: { accept: 'text/html' } })).text();
	expect(last).toContain('href="/targets?scope=nation"');

	const elsewhere = await send('/jobs', { ...question, back: '//elsewhere.example' });
	expect(elsewhere.headers.get('location')).toMatch(/\?back=%2F$/);
	gantry.child.kill('SIGTERM');
	expect((await gantry.ended).code).toBe(0);
});

test('what cannot be asked is answered with what is wrong', async () => {
	const gantry = await begin();
	const wrong = async (asked: unknown) => {
		const response = await fetch(`${gantry.url}/jobs`, {
			method: 'POST',
			headers: asJson,
			body: typeof asked === 'string' ? asked : JSON.stringify(asked)
		});
		return [response.status, JSON.stringify(await response.json())];
	};
	expect(await wrong({ ...question, scope: 'nowhere' })).toEqual([404, expect.stringContaining('nowhere')]);
	expect(await wrong({ ...question, kind: 'tea' })).toEqual([422, expect.stringContaining('kind')]);
	expect(await wrong('not JSON')).toEqual([422, expect.stringContaining('cannot be used')]);
	expect((await fetch(`${gantry.url}/jobs/none`, { headers: asJson })).status).toBe(404);
});
