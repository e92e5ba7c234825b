/** Saving a place: nothing else of the scenario changes, and nobody is overwritten. */
import { expect, test } from 'vitest';
import { NO_DECISIONS } from '#lib/domain/levers/place.ts';
import { readSaving } from '#lib/domain/levers/saving.ts';
import { setLever } from '#lib/domain/levers/setting.ts';
import type { ScenarioRow } from '#lib/domain/scenario-row.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import { Conflict, Invalid, NotFound } from '#lib/server/errors.ts';
import * as registers from '#lib/server/registers.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import * as workspace from '#lib/server/workspace.ts';
import { aDatabase } from '../server/a-database.ts';
import { aScenario, theLever, theRegisters } from './a-place.ts';

const actor = localAdministrator();
const posts = theLever('posts:radiographer');
const more = (amount: number) => setLever(posts, NO_DECISIONS, { amount, from: '2027-04' });
const ELSEWHERE = { trust: 'R3', role: 'radiographer' as const, fteByMonth: { '2027-04': 9 } };

/** Opens a database with a scenario that decides something about the other network. */
async function given(id: string, changes: Partial<ScenarioRow> = {}) {
	await aDatabase();
	await registers.load(actor, theRegisters());
	await scenarios.create(actor, { ...aScenario({ posts: [ELSEWHERE] }), id, ...changes });
	return { id, scope: 'network:N1' };
}

test('a lead saves a network; decisions about the other one stay', async () => {
	const asked = await given('one');
	expect(await workspace.show(actor, asked)).toMatchObject({ decisions: NO_DECISIONS, elsewhere: 1 });
	expect(await workspace.save(actor, { ...asked, version: 1, decisions: more(4) })).toBe(2);
	expect((await scenarios.get(actor, 'one')).decisions.posts).toEqual([ELSEWHERE, ...more(4).posts]);
	expect((await workspace.show(actor, asked)).decisions).toEqual(more(4));
});

test('of two who save the second is shown both, lever by lever, and can keep mine or copy it', async () => {
	const asked = await given('two');
	await workspace.save(actor, { ...asked, version: 1, decisions: more(4) });
	const mine = { ...asked, version: 1, decisions: more(8) };
	await expect(workspace.save(actor, mine)).rejects.toThrow(Conflict);
	const clash = await workspace.compare(actor, mine);
	expect(clash).toMatchObject({ version: 2, elsewhere: false, mine: JSON.stringify(more(8)) });
	expect(clash.differences).toEqual([
		{
			lever: posts.id,
			name: 'Posts: Radiographers',
			before: 'nothing decided',
			theirs: '4.00 FTE more from April 2027',
			mine: '8.00 FTE more from April 2027',
			by: 'both'
		}
	]);
	const copy = await workspace.copy(actor, mine);
	expect(await scenarios.get(actor, copy)).toMatchObject({
		name: 'Plan (copy)',
		status: 'draft',
		version: 1
	});
	expect(await workspace.save(actor, { ...mine, version: clash.version })).toBe(3);
});

test('places saved as copies at once become scenarios of their own, each with what is decided elsewhere', async () => {
	const asked = await given('seven');
	const [first, second] = await Promise.all(
		[4, 8].map((fte) => workspace.copy(actor, { ...asked, decisions: more(fte) }))
	);
	expect([first, second].toSorted()).toEqual(['seven-copy-1', 'seven-copy-2']);
	const copies = await Promise.all([scenarios.get(actor, first!), scenarios.get(actor, second!)]);
	expect(copies.map(({ decisions }) => decisions.posts)).toEqual([
		[ELSEWHERE, ...more(4).posts],
		[ELSEWHERE, ...more(8).posts]
	]);
	expect(copies.map(({ owner }) => owner)).toEqual([actor.name, actor.name]);
});

test('an approved scenario is not changed', async () => {
	const asked = await given('three', { status: 'approved' });
	const saved = workspace.save(actor, { ...asked, version: 1, decisions: more(4) });
	await expect(saved).rejects.toThrow(Invalid);
	expect((await scenarios.get(actor, 'three')).version).toBe(1);
});

test('decisions that would not run are named and not kept', async () => {
	const asked = await given('four');
	const decisions = { ...NO_DECISIONS, posts: [{ ...ELSEWHERE, trust: 'ZZZ' }] };
	const saved = workspace.save(actor, { ...asked, version: 1, decisions });
	await expect(saved).rejects.toThrow(Invalid);
	await expect(saved).rejects.toMatchObject({
		problems: expect.arrayContaining([expect.stringContaining('there is no trust "ZZZ"')])
	});
	expect((await scenarios.get(actor, 'four')).version).toBe(1);
});

test('a nation, a region and a place that is not there are no workspace', async () => {
	const { id } = await given('five');
	for (const scope of ['nation', 'region:Y1', 'network:N9'])
		await expect(workspace.show(actor, { id, scope })).rejects.toThrow(NotFound);
	expect((await workspace.show(actor, { id, scope: '' })).scope.key).toBe('network:N1');
});

test('a form without scripts is read field by field, with what it removes', async () => {
	const asked = await given('six');
	await workspace.save(actor, { ...asked, version: 1, decisions: more(4) });
	const view = await workspace.show(actor, asked);
	expect(readSaving(view, { version: '2', 'amount:posts:radiographer': '8' })).toEqual({
		version: 2,
		decisions: more(8)
	});
	expect(readSaving(view, { version: '2', remove: posts.id })).toEqual({
		version: 2,
		decisions: NO_DECISIONS
	});
	expect(readSaving(view, { decisions: '{"posts":[]' })).toHaveProperty('problems');
});
