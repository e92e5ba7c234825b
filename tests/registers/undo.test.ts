/** Taking edits back: the registers are what they were, and the audit keeps everything. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { localAdministrator } from '#lib/server/actor.ts';
import type { Database } from '#lib/server/db/open.ts';
import { audit, edit as editTable, past } from '#lib/server/db/tables.ts';
import * as edits from '#lib/server/edits.ts';
import { Conflict, Invalid } from '#lib/server/errors.ts';
import * as illustrative from '#lib/server/illustrative.ts';
import { edit } from '#lib/server/keeping/edit.ts';
import { COHORTS, POSTS, PROGRAMMES, SITES, STOPPAGES, UNITS } from '#lib/server/keeping/kinds.ts';
import * as registers from '#lib/server/registers.ts';
import { aProgramme } from '../support/planning-rows.ts';
import { aCohort, aPost, aTrainee, aUnit } from '../support/rows.ts';
import { aDatabase } from '../server/a-database.ts';
import { Chance, dump, threeTrusts } from './a-register.ts';

const actor = localAdministrator();
const SEED = 20261127;
const EDITS = 100;
/** Whole registers are compared after every so many edits. */
const LOOK_EVERY = 10;
const why = { reason: 'because' };
const POST_IDS = Array.from({ length: 12 }, (_, i) => `P${i}`);

/** One edit of one to six rows of two registers, as it may come. */
async function someEdit(chance: Chance): Promise<number> {
	const { edit: number } = await edit(actor, { kind: POSTS, action: 'change', why }, async (editing) => {
		for (let rows = 1 + chance.whole(6); rows > 0; rows--) {
			const id = chance.one(POST_IDS);
			const here = await editing.find(POSTS, id).catch(() => undefined);
			if (here === undefined) await editing.add(POSTS, aPost({ id, note: `n${chance.whole(1e6)}` }));
			else {
				const { version, since, ...row } = here;
				const months = [undefined, '2025-11', '2026-02'].filter((month) => !month || month > since);
				const changed = { ...row, note: `n${chance.whole(1e6)}` };
				await editing.change(POSTS, changed, { version, since: chance.one(months) });
			}
		}
		const { version, since: _, ...unit } = await editing.find(UNITS, 'U-R1');
		if (chance.whole(3) === 0)
			await editing.change(UNITS, { ...unit, hoursPerWeek: 1 + chance.whole(160) }, { version });
	});
	return number;
}

test(`${EDITS} random edits taken back from the last to the first leave every register as it was; redone, as they left it`, async () => {
	const database = await aDatabase();
	await registers.load(actor, threeTrusts());
	const chance = new Chance(SEED, 'undo');
	const dumps = new Map([[0, await everything(database)]]);
	const done: number[] = [];
	while (done.length < EDITS) {
		const number = await someEdit(chance);
		if (number > 0) done.push(number);
		if (done.length % LOOK_EVERY === 0) dumps.set(done.length, await everything(database));
	}
	const undone: number[] = [];
	for (let i = EDITS - 1; i >= 0; i--) {
		undone.push((await edits.undo(actor, done[i]!, 'wrong')).edit);
		if (dumps.has(i)) expect(await everything(database)).toEqual(dumps.get(i));
	}
	for (let i = 1; i <= EDITS; i++) {
		await edits.undo(actor, undone[EDITS - i]!, 'right after all');
		if (dumps.has(i)) expect(await everything(database)).toEqual(dumps.get(i));
	}
	await expectWholeAudit(database, 3 * EDITS);
});

async function everything(database: Database) {
	const periods = await database.read.select().from(past);
	return { ...(await dump(database)), past: periods.map((row) => JSON.stringify(row)).sort() };
}

/** Every edit is there with as many changes as it says, and each row of the audit carries the hash of the one before. */
async function expectWholeAudit({ read }: Database, count: number): Promise<void> {
	expect(await read.select().from(editTable)).toHaveLength(count);
	let before = '0'.repeat(64);
	for (const { hash, ...row } of await read.select().from(audit).orderBy(audit.seq)) {
		expect(row.prev).toBe(before);
		expect(createHash('sha256').update(JSON.stringify(row)).digest('hex')).toBe(hash);
		before = hash;
	}
}

test('an edit others stand on is not taken back before theirs, and nothing is written', async () => {
	const database = await aDatabase();
	await registers.load(actor, threeTrusts());
	const programme = await edit(actor, { kind: PROGRAMMES, action: 'add', why }, (editing) =>
		editing.add(PROGRAMMES, aProgramme({ id: 'new' }))
	);
	await edit(actor, { kind: COHORTS, action: 'add', why }, (editing) =>
		editing.add(COHORTS, aCohort({ id: 'C9', programme: 'new' }))
	);
	await expect(edits.undo(actor, programme.edit)).rejects.toThrow('Other rows refer to programme new');
	const site = await edit(actor, { kind: SITES, action: 'add', why }, (editing) =>
		editing.add(SITES, {
			...{ code: 'S9', trust: 'R1', name: 'Hub', kind: 'cdc', opened: null, closed: null }
		})
	);
	await edit(actor, { kind: POSTS, action: 'add', why }, (editing) =>
		editing.add(POSTS, aPost({ site: 'S9' }))
	);
	const before = await dump(database);
	await expect(edits.undo(actor, site.edit)).rejects.toThrow(Conflict);
	await expect(edits.undo(actor, site.edit)).rejects.toThrow('Other rows refer to site S9');
	expect(await dump(database)).toEqual(before);
});

test('a row that names what is not there is refused in words', async () => {
	await aDatabase();
	await registers.load(actor, threeTrusts());
	const stray = aPost({ site: 'nowhere' });
	const adding = edit(actor, { kind: POSTS, action: 'add', why }, (editing) => editing.add(POSTS, stray));
	await expect(adding).rejects.toThrow(Invalid);
});

test('an edit is taken back once', async () => {
	await aDatabase();
	await registers.load(actor, threeTrusts());
	const added = await edit(actor, { kind: POSTS, action: 'add', why }, (editing) =>
		editing.add(POSTS, aPost())
	);
	const twice = await Promise.allSettled([edits.undo(actor, added.edit), edits.undo(actor, added.edit)]);
	expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	await expect(edits.undo(actor, added.edit)).rejects.toThrow('taken back already');
});

test('the demonstration goes as one edit, without what a row of our own stands on, and comes back', async () => {
	const database = await aDatabase();
	const drawn = { provenance: 'illustrative' } as const;
	await registers.load(actor, {
		...threeTrusts(),
		posts: [aPost({ id: 'ours' }), aPost({ id: 'theirs', ...drawn })],
		cohorts: [aCohort({ id: 'with one of ours', ...drawn }), aCohort({ id: 'alone', ...drawn })],
		trainees: [
			aTrainee({ id: 'ours', cohort: 'with one of ours' }),
			aTrainee({ id: 'theirs', cohort: 'alone', ...drawn })
		],
		units: [aUnit({ id: 'U1', ...drawn }), aUnit({ id: 'U2', ...drawn })]
	});
	await edit(actor, { kind: STOPPAGES, action: 'add', why }, (editing) =>
		editing.add(STOPPAGES, {
			...{ id: 'S1', unit: 'U1', kind: 'failure', from: '2026-03-01', to: null, note: '' },
			provenance: 'local'
		})
	);
	const before = await everything(database);
	expect((await illustrative.count(actor)).rows).toBe(6);
	const removed = await illustrative.remove(actor, { reason: 'We start in earnest' });
	expect(removed.rows).toBe(4);
	const left = await registers.asAt(actor, '2026-04');
	expect([left.posts, left.cohorts, left.trainees, left.units].flat().map(({ id }) => id)).toEqual([
		...['ours', 'with one of ours', 'ours', 'U1']
	]);
	await edits.undo(actor, removed.edit);
	expect(await everything(database)).toEqual(before);
});
