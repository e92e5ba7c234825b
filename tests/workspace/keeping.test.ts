/** Steps back and forth, drafts, and two people at the same scenario. */
import { describe, expect, test } from 'vitest';
import { findDifferences } from '#lib/domain/levers/differences.ts';
import { readDraft, takeUp, writeDraft } from '#lib/domain/levers/draft.ts';
import {
	baseOf,
	letGo,
	nextSteps,
	openHistory,
	present,
	redo,
	take,
	undo
} from '#lib/domain/levers/history.ts';
import { NO_DECISIONS } from '#lib/domain/levers/place.ts';
import { setLever } from '#lib/domain/levers/setting.ts';
import { theLever } from './a-place.ts';

const posts = theLever('posts:radiographer');
const starts = theLever('starts:bsc');
const withPosts = (amount: number) => setLever(posts, NO_DECISIONS, { amount, from: '2027-04' });

describe('undo', () => {
	test('a lever that is dragged is one step; the next grip is another', () => {
		let history = openHistory(NO_DECISIONS);
		for (const amount of [1, 2, 3]) {
			expect(baseOf(history, posts.id)).toBe(NO_DECISIONS);
			history = take(history, { decisions: withPosts(amount), done: 'Posts', gesture: posts.id });
		}
		history = take(letGo(history), { decisions: withPosts(9), done: 'Posts again', gesture: posts.id });
		expect(nextSteps(history)).toEqual({ undo: 'Posts again', redo: null });
		history = undo(history);
		expect(present(history)).toEqual(withPosts(3));
		history = undo(history);
		expect(present(history)).toBe(NO_DECISIONS);
		expect(undo(history)).toBe(history);
		expect(present(redo(redo(redo(history))))).toEqual(withPosts(9));
	});

	test('a new step after undoing forgets what was undone', () => {
		const one = take(openHistory(NO_DECISIONS), { decisions: withPosts(1), done: 'One', gesture: null });
		const other = take(undo(one), { decisions: withPosts(2), done: 'Other', gesture: null });
		expect(nextSteps(other)).toEqual({ undo: 'Other', redo: null });
	});
});

describe('drafts', () => {
	const draft = { version: 3, base: NO_DECISIONS, decisions: withPosts(5) };

	test('come back as they were written; a text that is none is none', () => {
		expect(readDraft(writeDraft(draft))).toEqual(draft);
		expect(readDraft('{"version":3}')).toBeNull();
		expect(readDraft('not JSON')).toBeNull();
		expect(readDraft(null)).toBeNull();
	});

	test('on a newer version that left these decisions alone they are as good as new', () => {
		expect(takeUp(draft, { version: 7, decisions: NO_DECISIONS })).toEqual({ ...draft, version: 7 });
	});

	test('on a newer version that changed them they keep theirs, so that saving asks', () => {
		expect(takeUp(draft, { version: 7, decisions: withPosts(1) })).toEqual(draft);
	});

	test('that say nothing new are dropped', () => {
		expect(takeUp(draft, { version: 7, decisions: withPosts(5) })).toBeNull();
	});
});

test('a clash names each lever once, what was, what they saved and what I would, and who changed it', () => {
	const before = withPosts(1);
	const theirs = setLever(starts, withPosts(2), { amount: 30, from: '2026-09' });
	const mine = withPosts(3);
	expect(findDifferences([posts, starts, theLever('purchases:CT')], { before, theirs, mine })).toEqual([
		{
			lever: 'posts:radiographer',
			name: 'Posts: Radiographers',
			before: '1.00 FTE more from April 2027',
			theirs: '2.00 FTE more from April 2027',
			mine: '3.00 FTE more from April 2027',
			by: 'both'
		},
		{
			lever: 'starts:bsc',
			name: 'Training intakes: BSc',
			before: 'nothing decided',
			theirs: '30 starts a year from September 2026',
			mine: 'nothing decided',
			by: 'them'
		}
	]);
});
