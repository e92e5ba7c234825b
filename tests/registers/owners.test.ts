/** Whose rows somebody may change: their organisation's and no other's. */
import { expect, test } from 'vitest';
import { localAdministrator, type Actor } from '#lib/server/actor.ts';
import * as edits from '#lib/server/edits.ts';
import { Forbidden, NotFound } from '#lib/server/errors.ts';
import * as illustrative from '#lib/server/illustrative.ts';
import { edit, type Editing } from '#lib/server/keeping/edit.ts';
import { COHORTS, POSTS, PROGRAMMES, STOPPAGES, UNITS, type Kind } from '#lib/server/keeping/kinds.ts';
import * as registers from '#lib/server/registers.ts';
import { aPost } from '../support/rows.ts';
import { aDatabase } from '../server/a-database.ts';
import { threeTrusts } from './a-register.ts';

const everybody = localAdministrator();
const ofR1: Actor = { ...everybody, id: 'r1', name: 'Somebody of R1', scope: { kind: 'trust', code: 'R1' } };
const why = { reason: '' };

async function open(): Promise<void> {
	await aDatabase();
	await registers.load(everybody, {
		...threeTrusts(),
		posts: [aPost(), aPost({ id: 'P2', trust: 'R2', site: 'R2' })],
		stoppages: [
			{
				...{ id: 'S2', unit: 'U-R2', kind: 'failure', from: '2026-03-01', to: null, note: '' },
				provenance: 'local'
			}
		]
	});
}

const editAs = (actor: Actor, job: (editing: Editing) => Promise<void>) =>
	edit(actor, { kind: POSTS, action: 'change', why }, job);

test.each<[string, Kind<never>, string]>([
	['a post', POSTS as never, 'P2'],
	['a unit', UNITS as never, 'U-R2'],
	['a time out of use', STOPPAGES as never, 'S2'],
	['a cohort', COHORTS as never, 'C1'],
	['a programme', PROGRAMMES as never, 'bsc']
])('somebody of one trust cannot change %s of others, nor learn that it is there', async (_, kind, id) => {
	await open();
	const one = kind as unknown as Kind<{ id: string }>;
	await expect(
		editAs(ofR1, async (editing) => {
			const { version, since: _since, ...row } = await editing.find(one, id);
			await editing.change(one, row, { version });
		})
	).rejects.toThrow(NotFound);
});

test('somebody of one trust changes its post, and may not move it away', async () => {
	await open();
	const moved = aPost({ trust: 'R2', site: 'R2' });
	await expect(editAs(ofR1, (editing) => editing.change(POSTS, moved, { version: 1 }))).rejects.toThrow(
		Forbidden
	);
	await expect(editAs(ofR1, (editing) => editing.add(POSTS, { ...moved, id: 'P9' }))).rejects.toThrow(
		Forbidden
	);
	const { rows } = await editAs(ofR1, (editing) =>
		editing.change(POSTS, aPost({ note: 'ours' }), { version: 1 })
	);
	expect(rows).toBe(1);
});

test('somebody of one trust neither sees nor takes back what was done to others', async () => {
	await open();
	const theirs = await editAs(everybody, (editing) =>
		editing.change(POSTS, aPost({ id: 'P2', trust: 'R2', site: 'R2', note: 'theirs' }), { version: 1 })
	);
	const both = await editAs(everybody, async (editing) => {
		await editing.change(POSTS, aPost({ note: 'both' }), { version: 1 });
		await editing.change(POSTS, aPost({ id: 'P2', trust: 'R2', site: 'R2', note: 'both' }), { version: 2 });
	});
	await expect(edits.undo(ofR1, theirs.edit)).rejects.toThrow(NotFound);
	await expect(edits.undo(ofR1, both.edit)).rejects.toThrow(Forbidden);
	expect((await edits.recent(ofR1)).map(({ id }) => id)).toEqual([both.edit]);
	expect((await edits.get(ofR1, both.edit)).changes.map(({ subject }) => subject)).toEqual(['post P1']);
	expect(await edits.history(ofR1, POSTS, 'P2')).toEqual([]);
	await expect(illustrative.remove(ofR1, why)).rejects.toThrow(Forbidden);
});
