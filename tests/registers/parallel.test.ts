/** Many at once: one row, one form, one name. */
import { expect, test } from 'vitest';
import { localAdministrator } from '#lib/server/actor.ts';
import { audit, edit as editTable } from '#lib/server/db/tables.ts';
import { Conflict } from '#lib/server/errors.ts';
import { edit, type Why } from '#lib/server/keeping/edit.ts';
import { POSTS } from '#lib/server/keeping/kinds.ts';
import * as registers from '#lib/server/registers.ts';
import { aPost } from '../support/rows.ts';
import { aDatabase } from '../server/a-database.ts';
import { threeTrusts } from './a-register.ts';

const actor = localAdministrator();
const PEOPLE = 50;
const people = Array.from({ length: PEOPLE }, (_, i) => i);

const change = (note: string, why: Why = { reason: '' }) =>
	edit(actor, { kind: POSTS, action: 'change', why }, (editing) =>
		editing.change(POSTS, aPost({ note }), { version: 1 })
	);
const add = (note: string) =>
	edit(actor, { kind: POSTS, action: 'add', why: { reason: '' } }, (editing) =>
		editing.add(POSTS, aPost({ note }))
	);

function conflictsOf(settled: PromiseSettledResult<unknown>[]): Conflict[] {
	return settled.flatMap((one) =>
		one.status === 'rejected' && one.reason instanceof Conflict ? [one.reason] : []
	);
}

test(`of ${PEOPLE} people who change one post at once one succeeds and the others see both values`, async () => {
	const { read } = await aDatabase();
	await registers.load(actor, { ...threeTrusts(), posts: [aPost()] });
	const settled = await Promise.allSettled(people.map((one) => change(`by ${one}`)));
	const conflicts = conflictsOf(settled);
	expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	expect(conflicts).toHaveLength(PEOPLE - 1);
	for (const { theirs, yours } of conflicts) {
		expect(theirs).toMatchObject({ note: 'by 0', version: 2 });
		expect((yours as { note: string }).note).not.toBe('by 0');
	}
	expect(await read.select().from(editTable)).toHaveLength(1);
});

test('a form sent five times at once counts once and gets five equal answers', async () => {
	const { read } = await aDatabase();
	await registers.load(actor, { ...threeTrusts(), posts: [aPost()] });
	const why = { reason: 'sent again and again', formKey: 'one form' };
	const answers = await Promise.all([1, 2, 3, 4, 5].map(() => change('once', why)));
	expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
		new Set([JSON.stringify({ edit: 1, rows: 1 })])
	);
	expect((await read.select().from(audit)).filter(({ subject }) => subject === 'post P1')).toHaveLength(1);
});

test(`of ${PEOPLE} people who add a post of one name at once one succeeds and the others are told of it`, async () => {
	await aDatabase();
	await registers.load(actor, threeTrusts());
	const conflicts = conflictsOf(await Promise.allSettled(people.map((one) => add(`by ${one}`))));
	expect(conflicts).toHaveLength(PEOPLE - 1);
	expect(new Set(conflicts.map(({ message }) => message))).toEqual(new Set(['There is a post "P1" already']));
	expect((await registers.asAt(actor, '2026-04')).posts).toEqual([aPost({ note: 'by 0' })]);
});
