/** Scenarios on a real database: steps, copies, archive, and what is refused in which words. */
import { expect, test } from 'vitest';
import { localAdministrator } from '#lib/server/actor.ts';
import * as audit from '#lib/server/audit.ts';
import { Conflict, Invalid, NotFound } from '#lib/server/errors.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { aScenario } from '../support/planning-rows.ts';
import { aDatabase } from './a-database.ts';

const actor = localAdministrator();
const POSTS = [{ trust: 'R1', role: 'radiographer' as const, fteByMonth: { '2026-06': 1 } }];
const plan = (version: number) => ({ id: 'plan', version });
const reasons = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing was refused',
		(error: unknown) => (error instanceof Invalid ? error.problems.join(' ') : String(error))
	);

async function withPlan(changes: Parameters<typeof aScenario>[0] = {}): Promise<void> {
	await aDatabase();
	await scenarios.create(actor, aScenario(changes));
}

test('a draft is proposed, taken back, proposed again and approved', async () => {
	await withPlan();
	await scenarios.step(actor, plan(1), 'propose');
	await scenarios.step(actor, plan(2), 'withdraw');
	await scenarios.step(actor, plan(3), 'propose');
	await scenarios.step(actor, plan(4), 'approve');
	expect(await scenarios.get(actor, 'plan')).toMatchObject({ status: 'approved', version: 5 });
	const actions = (await audit.history(actor, 'scenario plan')).map(({ action }) => action);
	expect(actions).toEqual(['approve', 'propose', 'withdraw', 'propose', 'create']);
});

test('a step that does not begin where the scenario stands is refused', async () => {
	await withPlan();
	expect(await reasons(scenarios.step(actor, plan(1), 'approve'))).toBe(
		'“Plan” is draft: only a scenario that is proposed can become approved.'
	);
	expect(await scenarios.get(actor, 'plan')).toMatchObject({ status: 'draft', version: 1 });
});

test('an approved scenario is neither changed, renamed nor taken back: it is copied', async () => {
	await withPlan({ status: 'approved' });
	const refusals = await Promise.all([
		reasons(scenarios.change(actor, aScenario({ horizonMonths: 24 }), 1)),
		reasons(scenarios.rename(actor, plan(1), { name: 'Better', note: '' })),
		reasons(scenarios.step(actor, plan(1), 'withdraw'))
	]);
	expect(refusals.slice(0, 2)).toEqual([
		'An approved scenario is not changed: copy it, and change the copy.',
		'An approved scenario is not changed: copy it, and change the copy.'
	]);
	expect(refusals[2]).toBe('“Plan” is approved: only a scenario that is proposed can become draft.');
	const id = await scenarios.copy(actor, 'plan');
	expect(await scenarios.get(actor, id)).toMatchObject({
		...{ id: 'plan-copy-1', name: 'Plan (copy)', status: 'draft', owner: actor.name, horizonMonths: 12 }
	});
});

test('copies of copies are numbered and keep the decisions', async () => {
	const decisions = { ...aScenario().decisions, posts: POSTS };
	await withPlan({ decisions });
	const ids = [await scenarios.copy(actor, 'plan')];
	ids.push(await scenarios.copy(actor, ids[0]!), await scenarios.copy(actor, 'plan'));
	expect(ids).toEqual(['plan-copy-1', 'plan-copy-2', 'plan-copy-3']);
	expect((await scenarios.get(actor, 'plan-copy-2')).decisions).toEqual(decisions);
	await expect(scenarios.copy(actor, 'none')).rejects.toThrow(NotFound);
});

test('a name as long as there may be can be copied', async () => {
	await withPlan({ id: 'p'.repeat(60), name: 'n'.repeat(200) });
	const id = await scenarios.copy(actor, 'p'.repeat(60));
	expect(id).toHaveLength(60);
	expect((await scenarios.get(actor, id)).name).toMatch(/^n{193} \(copy\)$/);
});

test('changing a scenario leaves its status and its place in the list alone', async () => {
	await withPlan({ status: 'proposed' });
	await scenarios.change(actor, aScenario({ status: 'approved', archived: true, note: 'More' }), 1);
	expect(await scenarios.get(actor, 'plan')).toMatchObject({
		...{ status: 'proposed', archived: false, note: 'More' }
	});
});

test('whoever acts on an older version is told, and nothing is changed', async () => {
	await withPlan();
	await scenarios.rename(actor, plan(1), { name: 'Better plan', note: 'Why' });
	const late = [
		scenarios.rename(actor, plan(1), { name: 'Other plan', note: '' }),
		scenarios.change(actor, aScenario(), 1),
		scenarios.step(actor, plan(1), 'propose'),
		scenarios.archive(actor, plan(1))
	];
	for (const one of await Promise.allSettled(late))
		expect(one).toMatchObject({ reason: expect.any(Conflict) as Conflict });
	expect(await scenarios.get(actor, 'plan')).toMatchObject({
		...{ name: 'Better plan', note: 'Why', status: 'draft', archived: false, version: 2 }
	});
});

test('an archived scenario stays as it is, is not changed, and comes back', async () => {
	await withPlan();
	await scenarios.archive(actor, plan(1));
	expect(await scenarios.list(actor)).toMatchObject([{ id: 'plan', archived: true, status: 'draft' }]);
	const restoreFirst = /restore it first\.$/;
	expect(await reasons(scenarios.change(actor, aScenario(), 2))).toMatch(restoreFirst);
	expect(await reasons(scenarios.step(actor, plan(2), 'propose'))).toMatch(restoreFirst);
	await scenarios.restore(actor, plan(2));
	expect(await scenarios.list(actor)).toMatchObject([{ id: 'plan', archived: false, version: 3 }]);
});

test('doing nothing can be neither archived nor given decisions', async () => {
	await withPlan({ id: 'do-nothing' });
	const busy = aScenario({ id: 'do-nothing', decisions: { ...aScenario().decisions, posts: POSTS } });
	expect(await reasons(scenarios.archive(actor, { id: 'do-nothing', version: 1 }))).toMatch(
		/stays in the list/
	);
	expect(await reasons(scenarios.change(actor, busy, 1))).toMatch(/decide in the copy/);
	expect(await reasons(scenarios.create(actor, busy))).toMatch(/decide in the copy/);
});
