/** From an edit to the projection: what moved, in words, and the same figures as the command line. */
import { expect, test } from 'vitest';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Registers } from '#lib/domain/registers.ts';
import { assemble } from '#lib/domain/assemble.ts';
import { groupPosts } from '#lib/domain/post.ts';
import { writeScenario } from '#lib/domain/scenario-file.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import * as edits from '#lib/server/edits.ts';
import { edit } from '#lib/server/keeping/edit.ts';
import { POSTS } from '#lib/server/keeping/kinds.ts';
import * as moves from '#lib/server/moves.ts';
import * as projections from '#lib/server/projections.ts';
import * as registers from '#lib/server/registers.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { registers as assembled, scenario } from '../support/an-assembled-network.ts';
import { aDatabase, aFolder } from '../server/a-database.ts';

const actor = localAdministrator();
const why = { reason: 'recruited' };
const network: Registers = {
	...assembled,
	sites: [...assembled.sites, { code: 'B', trust: 'B', name: 'B', kind: 'acute', opened: null, closed: null }]
};

async function open(): Promise<void> {
	await aDatabase();
	await registers.load(actor, network);
	await scenarios.create(actor, scenario({}, { id: 'do-nothing' }));
}

/** Somebody fills half of the vacancy of a post, from some month on. */
function fill(since?: string) {
	return edit(actor, { kind: POSTS, action: 'change', why }, async (editing) => {
		const { version, since: _, ...post } = await editing.find(POSTS, 'one');
		await editing.change(POSTS, { ...post, occupiedFteHundredths: 950 }, { version, since });
	});
}

test('an edit says which gaps it moved in its network, and its undoing that they moved back', async () => {
	await open();
	const filled = await fill();
	const moved = await moves.ofEdit(actor, { edit: filled.edit });
	expect(moved.place).toBe('Network');
	expect(moved.sentences[0]).toMatch(/^Gap for .+, March 2027: .+ → .+/);
	const undone = await edits.undo(actor, filled.edit);
	const back = await moves.ofEdit(actor, { edit: undone.edit });
	const turned = (sentence: string) => sentence.replace(/: (.+) → (.+) (\w+)$/, ': $2 → $1 $3');
	expect(back.sentences.map(turned)).toEqual(moved.sentences);
	expect((await moves.ofEdit(actor, { edit: filled.edit })).sentences).toEqual([
		`edit ${undone.edit} took this edit back, so it moves nothing any more.`
	]);
});

test('a change that holds from a later month than the plans stand on says that nothing moves yet', async () => {
	await open();
	const filled = await fill('2026-06');
	expect((await moves.ofEdit(actor, { edit: filled.edit })).sentences).toEqual([
		'this change holds from June 2026; the plans stand on April 2026, so nothing moves yet.'
	]);
});

test('without a scenario there is nothing an edit could move', async () => {
	await aDatabase();
	await registers.load(actor, network);
	const filled = await fill();
	expect((await moves.ofEdit(actor, { edit: filled.edit })).sentences).toEqual([
		'there is no scenario to project yet.'
	]);
});

test('followed edit by edit, what moved is as worked out from registers read anew', async () => {
	await open();
	const first = await fill();
	await moves.ofEdit(actor, { edit: first.edit });
	const second = await edit(actor, { kind: POSTS, action: 'end', why }, async (editing) => {
		const { version, since: _, ...post } = await editing.find(POSTS, 'three');
		await editing.change(POSTS, { ...post, to: '2026-02' }, { version });
	});
	const followed = await moves.ofEdit(actor, { edit: second.edit, scope: 'trust:B' });
	const read = await registers.asAt(actor, '2026-04');
	const grouped: Registers = { ...read, posts: groupPosts(read.posts) };
	expect(grouped.posts.find(({ trust, role }) => trust === 'B' && role === 'radiographer')).toBeUndefined();
	expect(followed.sentences[0]).toMatch(/^Gap for /);
});

test('a change made through a verb changes the projection as the command line does on the file assembled again', async () => {
	await open();
	const before = await projections.get(actor, 'do-nothing');
	await fill();
	const after = await projections.get(actor, 'do-nothing');
	const read = await registers.latest(actor, '2026-04');
	const written = assemble(read, scenario({}, { id: 'do-nothing' }));
	const folder = aFolder();
	const [file, result] = [join(folder, 'scenario.json'), join(folder, 'result.json')];
	writeFileSync(file, writeScenario(written));
	expect(readFileSync(file, 'utf8')).toBe(after.file);
	const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/gantry.ts', 'run', file, result]);
	expect(run.status, String(run.stderr)).toBe(0);
	const { targets } = JSON.parse(readFileSync(result, 'utf8')) as { targets: { id: string }[] };
	expect(after.projection.targets).toEqual(targets);
	expect(after.projection.targets).not.toEqual(before.projection.targets);
	projections.close();
});
