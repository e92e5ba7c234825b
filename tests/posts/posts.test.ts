/** Posts on a real database: what can be done to them, what is refused in which words, what stays known. */
import { expect, test } from 'vitest';
import type { PostRow } from '#lib/domain/post.ts';
import { readFilter } from '#lib/domain/posts/filter.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import * as edits from '#lib/server/edits.ts';
import { Conflict, Invalid } from '#lib/server/errors.ts';
import * as establishment from '#lib/server/establishment.ts';
import * as posts from '#lib/server/posts.ts';
import * as registers from '#lib/server/registers.ts';
import { aDatabase } from '../server/a-database.ts';
import { aPost } from '../support/rows.ts';
import { somePosts, someRegisters } from './some-posts.ts';

const actor = localAdministrator();
const why = { reason: 'as agreed' };
const [P1, P2, P3] = somePosts() as [PostRow, PostRow, PostRow];
const everything = readFilter(new URLSearchParams('show=all'));
const asked = (query: string) => establishment.list(actor, readFilter(new URLSearchParams(query)));
const ids = (list: { posts: { id: string }[] }) => list.posts.map(({ id }) => id);
const reasons = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing was refused',
		(error: unknown) => (error instanceof Invalid ? error.problems.join(' ') : String(error))
	);

async function withPosts(rows: PostRow[] = somePosts()): Promise<void> {
	await aDatabase();
	await registers.load(actor, someRegisters(rows));
}

test('Totals follow the filter, and vacancy is establishment less in post', async () => {
	await withPosts();
	const { totals } = await asked('scope=trust:R1');
	// Funded 1.00 + 1.00 + 0.60, in post 1.00 + 0 + 0.80: vacancy 0.80 = unfilled 1.00 − over establishment 0.20.
	expect(totals).toMatchObject({
		...{ posts: 3, fundedFteHundredths: 260, occupiedFteHundredths: 180, vacantFteHundredths: 80 },
		...{ unfilledFteHundredths: 100, overFteHundredths: 20 }
	});
	expect(ids(await asked('show=over'))).toEqual(['P3']);
	expect(ids(await asked('show=vacant&older=6'))).toEqual(['P2']);
	expect(ids(await asked('text=annexe'))).toEqual([]);
	expect(ids(await asked('text=second+hospital'))).toEqual(['P4']);
	expect((await asked('group=role')).groups.map(({ key }) => key)).toEqual(['radiographer', 'sonographer']);
	await expect(asked('scope=nowhere')).rejects.toThrow('There is no organisation "nowhere"');
});

test('A change shows in the list at once, and the register before it is still known', async () => {
	await withPosts();
	await asked('');
	const filled = { ...P2, occupiedFteHundredths: 100, vacantSince: null, recruitment: null };
	await posts.change(actor, filled, { version: 1, since: '2026-06', why });
	expect((await asked('scope=trust:R1')).totals.occupiedFteHundredths).toBe(280);
	expect((await asked('scope=trust:R1&asAt=2026-05')).totals.occupiedFteHundredths).toBe(180);
	expect((await establishment.get(actor, 'P2', '2026-05')).vacantSince).toBe('2026-01');
	expect((await establishment.get(actor, 'P2')).version).toBe(2);
});

test('A stale change is told both sides, and nothing is written', async () => {
	await withPosts();
	await posts.change(actor, { ...P1, band: '6' }, { version: 1, why });
	const stale = posts.change(actor, { ...P1, band: '7' }, { version: 1, why });
	await expect(stale).rejects.toThrow(Conflict);
	await stale.catch(({ theirs, yours }: Conflict) => {
		expect([(theirs as PostRow).band, (yours as PostRow).band]).toEqual(['6', '7']);
	});
});

test.each<[string, Partial<PostRow>, string]>([
	[
		'more than 1.00 FTE',
		{ fundedFteHundredths: 120 },
		'Funded FTE is 1.20: one post has at most 1.00 FTE, more is two posts.'
	],
	[
		'an end before its start',
		{ to: '2019-01' },
		'It would end in January 2019, before it starts in April 2020.'
	],
	[
		'a trust that closed',
		{ trust: 'R0' },
		'Old Trust closed in April 2024: write R2 (Second Trust), which followed it.'
	],
	['an unknown trust', { trust: 'R11' }, 'There is no trust “R11”: R1, R2, R0.'],
	[
		'a site of another trust',
		{ site: 'R201' },
		'Second Hospital belongs to R2: sites of First Trust are R1, R102.'
	],
	[
		'the medical grade for a radiographer',
		{ band: 'medical' },
		'A radiographer is not on the medical grade: choose a band.'
	]
])('%s is refused in words', async (_, changes, words) => {
	await withPosts();
	expect(await reasons(posts.change(actor, { ...P1, ...changes }, { version: 1, why }))).toBe(words);
	expect((await establishment.get(actor, 'P1')).version).toBe(1);
});

test('A post that had more than 1.00 FTE may keep it while other things are changed', async () => {
	await withPosts([aPost({ id: 'G', fundedFteHundredths: 320, occupiedFteHundredths: 320 })]);
	const row = {
		...aPost({ id: 'G', fundedFteHundredths: 300, occupiedFteHundredths: 300 }),
		note: 'a group'
	};
	expect((await posts.change(actor, row, { version: 1, why })).rows).toBe(1);
});

test('The parts of a split add up to the whole, which ends when they begin', async () => {
	await withPosts();
	const parts = [
		{ fundedFteHundredths: 60, occupiedFteHundredths: 60 },
		{ fundedFteHundredths: 40, occupiedFteHundredths: 40 }
	];
	const wrong = { id: 'P1', from: '2026-06', parts: [...parts, parts[0]!] };
	expect(await reasons(posts.split(actor, wrong, { version: 1, why }))).toBe(
		'The parts have 1.60 FTE funded together; the post has 1.00. The parts have 1.60 FTE in post together; the post has 1.00.'
	);
	const before = (await asked('')).totals;
	const { edit, rows } = await posts.split(actor, { ...wrong, parts }, { version: 1, why });
	expect(rows).toBe(3);
	expect(ids(await asked(''))).toEqual(['P1-1', 'P1-2', 'P2', 'P3', 'P4']);
	expect((await asked('')).totals).toEqual({ ...before, posts: 5 });
	expect(ids(await asked('asAt=2026-05'))).toEqual(['P1', 'P2', 'P3', 'P4']);
	await edits.undo(actor, edit);
	expect(ids(await asked('show=all'))).toEqual(['P1', 'P2', 'P3', 'P4']);
});

test('Posts that are merged end in the same month and become one with all their FTE', async () => {
	const half = { fundedFteHundredths: 50, occupiedFteHundredths: 50 };
	await withPosts([aPost({ id: 'A', ...half }), aPost({ id: 'B', ...half }), P3, P2]);
	const asksFor = (names: string[]) => ({ ids: names, from: '2026-06' });
	expect(await reasons(posts.merge(actor, asksFor(['A', 'P2']), { version: 1, why }))).toBe(
		'They have 1.50 funded FTE together: one post has at most 1.00 FTE.'
	);
	expect(await reasons(posts.merge(actor, asksFor(['A', 'P3']), { version: 1, why }))).toBe(
		'Post P3 has another role and band than post A: change that first.'
	);
	await posts.merge(actor, asksFor(['A', 'B']), { version: 1, why });
	expect(await establishment.get(actor, 'A-1')).toMatchObject({
		fundedFteHundredths: 100,
		note: 'Merged from A, B'
	});
	expect(
		(await establishment.narrow(actor, everything)).posts.filter(({ to }) => to === '2026-06')
	).toHaveLength(2);
});

test('A post that moves stands at its old trust as at earlier months', async () => {
	await withPosts();
	const to = { id: 'P1', trust: 'R2', site: 'R201' };
	await posts.move(actor, to, { version: 1, since: '2026-06', why });
	expect(ids(await asked('scope=trust:R2'))).toEqual(['P1', 'P4']);
	expect(ids(await asked('scope=trust:R2&asAt=2026-05'))).toEqual(['P4']);
});

test('A post is ended and never deleted', async () => {
	await withPosts();
	await posts.end(actor, { id: 'P1', to: '2026-06' }, { version: 1, why });
	expect(ids(await asked(''))).not.toContain('P1');
	expect(ids(await asked('show=ended'))).toEqual(['P1']);
});

test('Many posts are changed and added in one edit, and one undo takes it back', async () => {
	await withPosts();
	const changed = [P1, P2].map((row) => ({ ...row, note: 'reviewed', version: 1 }));
	const added = [aPost({ id: '' }), aPost({ id: 'NEW' })];
	const { edit, rows } = await posts.changeMany(actor, { changed, added }, why);
	expect(rows).toBe(4);
	expect(ids(await asked('text=reviewed'))).toEqual(['P1', 'P2']);
	expect(ids(await asked(''))).toContain('R1-radiographer-1');
	await edits.undo(actor, edit);
	expect(ids(await asked('show=all'))).toEqual(['P1', 'P2', 'P3', 'P4']);
});

test('A new post without a code is given one; a code that is taken is told', async () => {
	await withPosts();
	expect((await posts.add(actor, aPost({ id: '' }), why)).id).toBe('R1-radiographer-1');
	expect((await posts.add(actor, aPost({ id: '' }), why)).id).toBe('R1-radiographer-2');
	await expect(posts.add(actor, aPost({ id: 'P1' }), why)).rejects.toThrow('There is a post "P1" already');
});
