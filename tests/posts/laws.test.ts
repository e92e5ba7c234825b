/** Laws of the register of posts: whatever is done, lists, sums and the past agree with a plain model. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PostRow } from '#lib/domain/post.ts';
import { readFilter, SORTS, writeFilter } from '#lib/domain/posts/filter.ts';
import { addUpPosts, groupBy, sortPosts } from '#lib/domain/posts/list.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import * as edits from '#lib/server/edits.ts';
import * as establishment from '#lib/server/establishment.ts';
import * as posts from '#lib/server/posts.ts';
import * as registers from '#lib/server/registers.ts';
import { BANDS, ROLES } from '#lib/domain/vocabulary.ts';
import { aDatabase } from '../server/a-database.ts';
import { aPost } from '../support/rows.ts';
import { someRegisters } from './some-posts.ts';

const actor = localAdministrator();
const SEED = 20_261_124;
const anyPost = fc.record({
	role: fc.constantFrom(...ROLES),
	band: fc.constantFrom(...BANDS),
	fundedFteHundredths: fc.integer({ min: 0, max: 100 }),
	occupiedFteHundredths: fc.integer({ min: 0, max: 100 }),
	retirementYear: fc.option(fc.integer({ min: 2026, max: 2030 }), { nil: null })
});
const named = (rows: Partial<PostRow>[]) =>
	rows.map((row, i) => aPost({ ...row, id: `P${String(i).padStart(3, '0')}` }));

test('Totals are the sum of groups, vacancy is unfilled less over establishment, sorting loses nothing', () => {
	fc.assert(
		fc.property(
			fc.array(anyPost, { maxLength: 40 }),
			fc.constantFrom(...SORTS),
			fc.boolean(),
			(rows, sort, down) => {
				const list = named(rows);
				const totals = addUpPosts(list, {});
				expect(totals.vacantFteHundredths).toBe(totals.unfilledFteHundredths - totals.overFteHundredths);
				const groups = groupBy(list, 'role', { trusts: new Map(), participation: {} });
				expect(groups.reduce((sum, group) => sum + group.totals.fundedFteHundredths, 0)).toBe(
					totals.fundedFteHundredths
				);
				const sorted = sortPosts(list, { sort, down });
				expect(new Set(sorted)).toEqual(new Set(list));
				const known = sorted.map((post) => (sort === 'retirementYear' ? post.retirementYear : null));
				const first = known.indexOf(null);
				if (sort === 'retirementYear' && first >= 0)
					expect(known.slice(first).every((one) => one === null)).toBe(true);
			}
		),
		{ seed: SEED }
	);
});

test('An address gives back the filter it was written from', () => {
	const filter = fc.record({
		text: fc.constantFrom('', 'a b'),
		show: fc.constantFrom('open', 'vacant', 'ended'),
		role: fc.constantFrom('', ...ROLES),
		older: fc.integer({ min: 0, max: 60 }),
		sort: fc.constantFrom(...SORTS),
		down: fc.boolean(),
		asAt: fc.constantFrom('', '2025-12')
	});
	fc.assert(
		fc.property(filter, (asked) => {
			const full = { ...readFilter(new URLSearchParams()), ...asked } as ReturnType<typeof readFilter>;
			expect(readFilter(new URLSearchParams(writeFilter(full)))).toEqual(full);
		}),
		{ seed: SEED }
	);
});

/** What a plain list of posts says in each month, without any of our machinery. */
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];

test('The register as at each month equals the replayed one, and undoing everything brings it back', async () => {
	await aDatabase();
	const start = named([{ band: '5' }, { band: '6' }, { band: '7' }]).map((row) => ({
		...row,
		from: '2020-01'
	}));
	await registers.load(actor, someRegisters(start));
	const random = fc.sample(
		fc.record({
			row: fc.integer({ min: 0, max: 2 }),
			since: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
			occupied: fc.integer({ min: 0, max: 100 })
		}),
		{ numRuns: 60, seed: SEED }
	);
	const model = new Map(start.map(({ id }) => [id, MONTHS.map(() => 100)]));
	const last = new Map(start.map(({ id }) => [id, 0]));
	const done: number[] = [];
	for (const { row, since, occupied } of random) {
		const { id } = start[row]!;
		const from = since ?? last.get(id)!;
		if (from < last.get(id)!) continue;
		const { trustName: _, siteName: __, since: ___, version, ...now } = await establishment.get(actor, id);
		const month = since === undefined ? {} : { since: MONTHS[since]! };
		const asked = { version, ...month, why: { reason: '' } };
		const { edit } = await posts.change(actor, { ...now, occupiedFteHundredths: occupied }, asked);
		if (edit !== 0) {
			done.push(edit);
			last.set(id, from);
		}
		model.set(
			id,
			model.get(id)!.map((was, i) => (i >= from ? occupied : was))
		);
	}
	for (const [i, month] of MONTHS.entries()) {
		const list = await establishment.list(actor, readFilter(new URLSearchParams({ asAt: month })));
		const sum = [...model.values()].reduce((total, months) => total + months[i]!, 0);
		expect([month, list.totals.occupiedFteHundredths]).toEqual([month, sum]);
	}
	for (const edit of done.reverse()) await edits.undo(actor, edit);
	const { totals } = await establishment.list(actor, readFilter(new URLSearchParams()));
	expect(totals.occupiedFteHundredths).toBe(300);
});

test('Of 50 people who change one post at once, one succeeds and 49 are shown both sides', async () => {
	await aDatabase();
	await registers.load(actor, someRegisters(named([{}])));
	const row = { ...named([{}])[0]! };
	const tries = Array.from({ length: 50 }, (_, i) =>
		posts.change(actor, { ...row, note: `try ${i}` }, { version: 1, why: { reason: '' } }).then(
			() => 'saved',
			(error: { theirs: PostRow; yours: PostRow }) => `${error.theirs.note} / ${error.yours.note}`
		)
	);
	const answers = await Promise.all(tries);
	expect(answers.filter((one) => one === 'saved')).toHaveLength(1);
	expect(answers.filter((one) => one.startsWith('try 0 / try '))).toHaveLength(49);
});
