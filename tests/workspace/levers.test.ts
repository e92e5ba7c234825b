/** Levers: what a total becomes, and what is left when it is taken back. */
import { describe, expect, test } from 'vitest';
import { listLevers } from '#lib/domain/levers/list-levers.ts';
import { NO_DECISIONS } from '#lib/domain/levers/place.ts';
import { shareOut } from '#lib/domain/levers/share-out.ts';
import { readLever, removeLever, setLever } from '#lib/domain/levers/setting.ts';
import { settingWords } from '#lib/domain/levers/words.ts';
import type { Decisions } from '#lib/domain/scenario-row.ts';
import { aScenario, theLever, theRegisters } from './a-place.ts';

describe('posts of a network', () => {
	const lever = theLever('posts:radiographer');

	test('a total is shared by funded FTE: 10 FTE as 7.50 and 2.50', () => {
		const decisions = setLever(lever, NO_DECISIONS, { amount: 10, from: '2027-04' });
		expect(decisions.posts).toEqual([
			{ trust: 'R1', role: 'radiographer', fteByMonth: { '2027-04': 7.5 } },
			{ trust: 'R2', role: 'radiographer', fteByMonth: { '2027-04': 2.5 } }
		]);
		expect(readLever(lever, decisions)).toEqual({ amount: 10, from: '2027-04', until: '2027-04', steps: 1 });
	});

	test('a plan in steps is stretched and moved as it is: 4 and 12 FTE become 6 and 18, a year later', () => {
		const inSteps: Decisions = {
			...NO_DECISIONS,
			posts: [
				{ trust: 'R1', role: 'radiographer', fteByMonth: { '2027-04': 4, '2028-04': 8 } },
				{ trust: 'R2', role: 'radiographer', fteByMonth: { '2028-04': 4 } }
			]
		};
		expect(readLever(lever, inSteps)).toEqual({ amount: 12, from: '2027-04', until: '2028-04', steps: 2 });
		const moved = setLever(lever, inSteps, { amount: 18, from: '2028-04' });
		expect(moved.posts).toEqual([
			{ trust: 'R1', role: 'radiographer', fteByMonth: { '2028-04': 6, '2029-04': 12 } },
			{ trust: 'R2', role: 'radiographer', fteByMonth: { '2028-04': 0, '2029-04': 6 } }
		]);
		expect(settingWords(lever, readLever(lever, moved)!)).toBe(
			'18.00 FTE more from April 2028, in 2 steps to April 2029'
		);
	});

	test('0 is no decision; other roles, other networks and other kinds stay', () => {
		const others = {
			...NO_DECISIONS,
			posts: [
				{ trust: 'R3', role: 'radiographer' as const, fteByMonth: { '2027-04': 1 } },
				{ trust: 'R1', role: 'sonographer' as const, fteByMonth: { '2027-04': 2 } }
			]
		};
		const decided = setLever(lever, others, { amount: 10, from: '2027-04' });
		expect(decided.posts).toHaveLength(4);
		expect(setLever(lever, decided, { amount: 0, from: '2027-04' })).toEqual(others);
		expect(removeLever(lever, decided)).toEqual(others);
	});
});

describe('a trust by itself', () => {
	test('has all of what is decided, and each unit its own month', () => {
		const posts = setLever(theLever('posts:radiographer', 'R2'), NO_DECISIONS, {
			amount: 3,
			from: '2027-04'
		});
		expect(posts.posts).toEqual([{ trust: 'R2', role: 'radiographer', fteByMonth: { '2027-04': 3 } }]);
		const unit = theLever('unit:older', 'R2');
		const replaced = setLever(unit, NO_DECISIONS, { amount: 1, from: '2026-10' });
		expect(replaced.replacements).toEqual([{ unit: 'older', month: '2026-10' }]);
		expect(removeLever(unit, replaced)).toEqual(NO_DECISIONS);
	});
});

describe('programmes', () => {
	test('starts keep the months of the programme, and 0 stops them', () => {
		const lever = theLever('starts:bsc');
		const more = setLever(lever, NO_DECISIONS, { amount: 30, from: '2026-09' });
		expect(more.starts).toEqual([
			{ programme: 'bsc', yearlyStarts: { '09': 30 }, from: '2026-09', until: null }
		]);
		const none = setLever(lever, more, { amount: 0, from: '2026-09' });
		expect(readLever(lever, none)?.amount).toBe(0);
		expect(removeLever(lever, none)).toEqual(NO_DECISIONS);
		expect(setLever(lever, none, { amount: 5, from: '2026-09' }).starts[0]?.yearlyStarts).toEqual({
			'09': 5
		});
	});

	test('offers are made every month', () => {
		const lever = theLever('starts:hire');
		const { starts } = setLever(lever, NO_DECISIONS, { amount: 3, from: '2026-04' });
		expect(Object.values(starts[0]!.yearlyStarts)).toEqual(new Array(12).fill(3));
		expect(readLever(lever, { ...NO_DECISIONS, starts })?.amount).toBe(3);
	});
});

describe('units', () => {
	test('purchases are whole, each to the trust furthest below its share: 3 of 4 to the larger', () => {
		const lever = theLever('purchases:CT');
		const four = setLever(lever, NO_DECISIONS, { amount: 4, from: '2027-04' });
		const at = (trust: string) => four.purchases.filter((order) => order.trust === trust).length;
		expect([at('R1'), at('R2')]).toEqual([3, 1]);
		const two = setLever(lever, four, { amount: 2, from: '2028-04' });
		expect(two.purchases.map(({ month }) => month)).toEqual(['2028-04', '2028-04']);
	});

	test('each new diagnostic centre stands at a site of its own', () => {
		const lever = theLever('purchases:centres');
		const { purchases } = setLever(lever, NO_DECISIONS, { amount: 3, from: '2026-10' });
		expect(purchases.map(({ site }) => site)).toEqual(['R1-CDC-new1', 'R1-CDC-new2', 'R2-CDC-new1']);
		expect(purchases.every(({ siteKind }) => siteKind === 'cdc')).toBe(true);
	});

	test('the oldest are replaced first, one a month, none before it is ten', () => {
		const lever = theLever('replacements:CT');
		const all = setLever(lever, NO_DECISIONS, { amount: 3, from: '2026-10' });
		expect(all.replacements).toEqual([
			{ unit: 'older', month: '2026-10' },
			{ unit: 'old', month: '2026-11' },
			{ unit: 'new', month: '2034-04' }
		]);
		const later = setLever(lever, all, { amount: 2, from: '2027-10' });
		expect(later.replacements).toEqual([
			{ unit: 'older', month: '2027-10' },
			{ unit: 'old', month: '2027-11' }
		]);
	});

	test('no month is pushed past the end of the run', () => {
		const lever = theLever('replacements:CT');
		const all = setLever(lever, NO_DECISIONS, { amount: 3, from: '2036-03' });
		expect(all.replacements.map(({ month }) => month)).toEqual(['2036-03', '2036-03', '2036-03']);
	});
});

test('a trust that is connected already has no lever for it', () => {
	const ids = listLevers(theRegisters(), aScenario(), { kind: 'network', code: 'N1' }).map(({ id }) => id);
	expect(ids.filter((id) => id.startsWith('connection:'))).toEqual(['connection:R1']);
});

test('a slider reaches what is decided already', () => {
	const purchases = [
		{ trust: 'R1', modality: 'CT' as const, month: '2027-04', units: 70, site: null, siteKind: null }
	];
	const levers = listLevers(theRegisters(), aScenario({ purchases }), { kind: 'network', code: 'N1' });
	expect(levers.find(({ id }) => id === 'purchases:CT')).toMatchObject({ max: 100 });
});

test('parts add up to the total to the last digit, whatever the weights', () => {
	for (const [total, weights] of [
		[10, [1, 1, 1]],
		[0.05, [3, 2, 2]],
		[7, [0, 0]],
		[123.45, [0.1, 5, 17, 3.3]]
	] as const) {
		const parts = shareOut(total, weights, 0.01);
		expect(Math.round(parts.reduce((sum, part) => sum + part, 0) * 100)).toBe(Math.round(total * 100));
	}
});
