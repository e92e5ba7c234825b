import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkScenario, type Scenario } from '#lib/domain/scenario-file.ts';
import { run } from '#lib/engine/project.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import { readConfig } from '#lib/server/config.ts';
import { Invalid, NotFound } from '#lib/server/errors.ts';
import * as projections from '#lib/server/projections.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { start, stop } from '#lib/server/start.ts';
import { aFolder, tidyUp } from './gantry-process.ts';

const actor = localAdministrator();

beforeAll(async () => {
	await start(readConfig({ DATA_DIR: aFolder() }));
});
afterAll(async () => {
	await stop();
	tidyUp();
});

function read(file: string): Scenario {
	const checked = checkScenario(JSON.parse(file));
	if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
	return checked.scenario;
}

describe('projections of the demonstration', () => {
	test.each(['do-nothing', 'planned'])(
		'%s: the screen has the numbers of its file, to the last digit',
		async (id) => {
			const { file, hash, projection } = await projections.get(actor, id);
			const output = run(read(file));
			expect(hash).toBe(createHash('sha256').update(file).digest('hex'));
			expect(projection.hash).toBe(hash);
			expect(projection.months).toEqual(output.months);
			expect(projection.targets).toEqual(output.targets);
			expect(projection.cost).toEqual(output.cost);
			for (const block of ['capacity', 'reporting', 'readers'] as const) {
				expect(output[block]).toMatchObject(projection[block]);
			}
		}
	);

	test('the file of the download is the file that was projected', async () => {
		const { file, hash } = await projections.get(actor, 'planned');
		expect(await projections.getFile(actor, 'planned')).toEqual({ file, hash });
	});

	test('everyone who asks at once gets the same projection, not an equal one', async () => {
		const asked = await Promise.all(Array.from({ length: 20 }, () => projections.get(actor, 'do-nothing')));
		expect(new Set(asked.map(({ projection }) => projection)).size).toBe(1);
	});

	test('a scenario that is changed is projected anew', async () => {
		const before = await projections.get(actor, 'planned');
		const { version, changedAt: _changedAt, ...row } = await scenarios.get(actor, 'planned');
		await scenarios.change(actor, { ...row, horizonMonths: row.horizonMonths - 1 }, version);
		const after = await projections.get(actor, 'planned');
		expect(after.hash).not.toBe(before.hash);
		expect(after.projection.months).toHaveLength(before.projection.months.length - 1);
	});

	test('a scenario that does not exist is not found', async () => {
		await expect(projections.get(actor, 'none')).rejects.toThrow(NotFound);
	});

	test('a scenario that cannot be run is refused, each problem with its path', async () => {
		const { version: _version, changedAt: _changedAt, ...row } = await scenarios.get(actor, 'do-nothing');
		const posts = ['X01', 'X02'].map((trust) => ({
			trust,
			role: 'radiographer' as const,
			fteByMonth: { [row.asAt]: 1 }
		}));
		const decisions = { ...row.decisions, posts };
		await scenarios.create(actor, { ...row, id: 'broken', decisions });
		const refusal = await projections.get(actor, 'broken').catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(Invalid);
		const { problems } = refusal as Invalid;
		expect(problems).toContainEqual(expect.stringMatching(/^plan\/posts\/0\/trust: .*X01/));
		expect(problems).toContainEqual(expect.stringMatching(/^plan\/posts\/1\/trust: .*X02/));
	});
});
