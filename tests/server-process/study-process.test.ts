/** Children that misbehave: the parent lives on, knows why, and is none the larger for it. */
import { afterEach, describe, expect, test } from 'vitest';
import { StudyProcess, type StudyLimits } from '#lib/work/study-process.ts';
import { misbehaving, runs, watchMemory } from './processes.ts';

const LIMITS: StudyLimits = { heapMb: 64, residentMb: 256, seconds: 60 };
const question = { kind: 'causes', scenario: 'plan', scope: 'nation' } as const;

const begun: StudyProcess[] = [];
afterEach(() => {
	for (const study of begun.splice(0)) study.end();
});

function begin(limits: Partial<StudyLimits>): StudyProcess {
	const given = { question, file: '{}', networks: [] };
	const study = new StudyProcess(given, { ...LIMITS, ...limits }, () => undefined);
	begun.push(study);
	return study;
}

describe('a child that', () => {
	test.each<[string, string, Partial<StudyLimits>, object]>([
		['fills its heap', 'heap', {}, { reason: expect.stringContaining('more memory than 64 MB') }],
		['fills array buffers', 'buffers', {}, { reason: expect.stringContaining('more memory than 256 MB') }],
		['never ends', 'loop', { seconds: 1 }, { reason: expect.stringContaining('longer than 1 seconds') }],
		['prints half a gigabyte', 'flood', {}, { answer: 'flooded' }],
		['leaves without a word', 'leave', {}, { reason: 'its process ended by code 3' }],
		['has a fault of ours', 'fault', {}, { reason: expect.stringContaining('its log'), fault: 'Error: ours' }]
	])('%s', async (_, way, limits, outcome) => {
		const grownMb = watchMemory();
		const begunAt = performance.now();
		const study = begin({ ...limits, entry: misbehaving(way) });
		expect(await study.outcome).toMatchObject(outcome);
		expect(study.pid).toBeUndefined();
		const most = grownMb();
		const seconds = (performance.now() - begunAt) / 1000;
		console.log(`${way}: known after ${seconds.toFixed(2)} s, parent grown by ${most.toFixed(1)} MB at most`);
		expect(most).toBeLessThan(50);
	});

	test('cannot be begun', async () => {
		const study = begin({ entry: { path: 'nowhere.js', execArgv: [] } });
		expect(await study.outcome).toMatchObject({ reason: 'its process ended by code 1' });
	});

	test('is ended takes the children it has begun with it, and sees nothing of our settings', async () => {
		const script = `
			import { spawn } from 'node:child_process';
			const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
			process.send({ answer: { pid: other.pid, sees: Object.keys(process.env) } });
			setInterval(() => undefined, 1000);
		`;
		const path = `data:text/javascript,${encodeURIComponent(script)}`;
		const study = begin({ entry: { ...misbehaving(), execArgv: ['--import', path] } });
		const { answer } = (await study.outcome) as unknown as { answer: { pid: number; sees: string[] } };
		expect(answer.sees).not.toContain('PATH');
		await expect.poll(() => runs(answer.pid)).toBe(false);
	});
});
