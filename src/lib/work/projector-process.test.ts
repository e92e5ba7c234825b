import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { run } from '#lib/engine/project.ts';
import { ProjectorProcess } from './projector-process.ts';

const FILE = readFileSync('tests/model/worked-examples/files/bottleneck.json', 'utf8');
const WRITTEN = { file: FILE, hash: 'abc' };

const processes: ProjectorProcess[] = [];
afterEach(() => {
	for (const projector of processes.splice(0)) projector.stop();
});

function aProjector(timeLimitMs?: number): ProjectorProcess {
	const projector = new ProjectorProcess(timeLimitMs);
	processes.push(projector);
	return projector;
}

/** Wait until a task has had its child begun. */
async function pidOf(projector: ProjectorProcess): Promise<number> {
	while (projector.pid === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
	return projector.pid;
}

describe('the projector', () => {
	test('gives the very numbers of the engine', async () => {
		const projection = await aProjector().ask('project', WRITTEN);
		const output = run(JSON.parse(FILE));
		expect(projection.hash).toBe('abc');
		expect(projection.targets).toEqual(output.targets);
		expect(projection.months).toEqual(output.months);
		expect(projection.capacity.map((row) => row.binding)).toEqual(output.capacity.map((row) => row.binding));
		expect(projection.reporting.map((row) => row.unreported)).toEqual(
			output.reporting.map((row) => row.unreported)
		);
	});

	test('answers many at once in the order asked, from one child', async () => {
		const projector = aProjector();
		const hashes = Array.from({ length: 10 }, (_, i) => String(i));
		const answers = hashes.map((hash) => projector.ask('project', { file: FILE, hash }));
		const pid = await pidOf(projector);
		expect((await Promise.all(answers)).map((answer) => answer.hash)).toEqual(hashes);
		expect(projector.pid).toBe(pid);
	});

	test('names every problem of a scenario that cannot be run', async () => {
		const broken = FILE.replace(/"months":\s*\d+/, '"months": -1');
		await expect(aProjector().ask('project', { file: broken, hash: '' })).rejects.toMatchObject({
			reason: 'problems',
			problems: [{ path: 'settings/months' }]
		});
	});

	test('a child that is killed fails the task at hand; the next task has a new child', async () => {
		const projector = aProjector();
		for (let round = 0; round < 3; round++) {
			const [lost, next] = [projector.ask('project', WRITTEN), projector.ask('project', WRITTEN)];
			process.kill(await pidOf(projector), 'SIGKILL');
			await expect(lost).rejects.toMatchObject({
				reason: 'crashed',
				message: expect.stringMatching('SIGKILL')
			});
			expect((await next).hash).toBe('abc');
		}
	});

	test('a task that takes too long is given up and its child ended', async () => {
		const projector = aProjector(1);
		await expect(projector.ask('project', WRITTEN)).rejects.toMatchObject({ reason: 'slow' });
		expect(projector.pid).toBeUndefined();
	});

	test('a fault in the child is a fault, not a silence', async () => {
		await expect(aProjector().ask('project', { file: 'not JSON', hash: '' })).rejects.toMatchObject({
			reason: 'fault'
		});
	});

	test('more than fifty waiting are told so', async () => {
		const projector = aProjector();
		const asked = Array.from({ length: 60 }, () => projector.ask('project', WRITTEN));
		const settled = await Promise.allSettled(asked);
		const refused = settled.filter((answer) => answer.status === 'rejected');
		expect(refused).toHaveLength(9);
		expect(refused[0]?.reason).toMatchObject({ reason: 'full' });
	});

	test('after stopping there is no child and nothing is taken on', async () => {
		const projector = aProjector();
		const asked = projector.ask('project', WRITTEN);
		projector.stop();
		await expect(asked).rejects.toMatchObject({ reason: 'stopped' });
		await expect(projector.ask('project', WRITTEN)).rejects.toMatchObject({ reason: 'stopped' });
	});
});
