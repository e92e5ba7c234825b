/** What is typed into a lever is taken, or answered with a sentence that names the lever and what is right. */
import { expect, test } from 'vitest';
import { NO_DECISIONS } from '#lib/domain/levers/place.ts';
import { applyTyped, understand } from '#lib/domain/levers/typed.ts';
import { theLever } from './a-place.ts';

const posts = theLever('posts:radiographer');
const purchases = theLever('purchases:CT');
const connection = theLever('connection:R1');

test.each([
	[
		posts,
		'abc',
		'2027-04',
		'Posts: Radiographers: “abc” is not a number; give a number from 0 to 200 (FTE more).'
	],
	[posts, '-3', '2027-04', 'Posts: Radiographers: -3 is below 0; give a number from 0 to 200 (FTE more).'],
	[
		posts,
		'900',
		'2027-04',
		'Posts: Radiographers: 900 is more than 200, the most this lever takes; give a number from 0 to 200 (FTE more).'
	],
	[
		posts,
		'',
		'2027-04',
		'Posts: Radiographers: the amount is missing; give a number from 0 to 200 (FTE more).'
	],
	[
		purchases,
		'1.5',
		'2027-04',
		'Purchases: CT: 1.5 is not whole; give a whole number from 0 to 5 (units more).'
	],
	[
		posts,
		'3',
		'2040-01',
		'Posts: Radiographers: “2040-01” is not a month of the run; give one from April 2026 to March 2036, for example 2026-04.'
	],
	[
		connection,
		'',
		'soon',
		'Connection dates: Trust R1: “soon” is not a month of the run; give one from April 2026 to March 2036, for example 2026-04.'
	]
])('%#: names what is wrong and what is right', (lever, amount, month, message) => {
	expect(understand(lever, { amount, month })).toMatchObject({ message });
});

test('separators and spaces are read as people write them', () => {
	expect(
		understand({ ...posts, max: 5000 } as typeof posts, { amount: ' 1,234.567 ', month: '2027-04' })
	).toEqual({
		amount: 1234.57,
		from: '2027-04'
	});
});

test('a form without scripts changes what was changed, and an emptied date is taken away', () => {
	const levers = [posts, purchases, connection];
	const decided = { ...NO_DECISIONS, connections: [{ trust: 'R1', from: '2027-04' }] };
	const typed = {
		'amount:posts:radiographer': '4',
		'month:posts:radiographer': '2027-04',
		'month:connection:R1': ''
	};
	const applied = applyTyped(levers, decided, typed);
	expect(applied).toMatchObject({
		decisions: { posts: [{ trust: 'R1' }, { trust: 'R2' }], connections: [] }
	});
	expect(applyTyped(levers, decided, {})).toEqual({ decisions: decided });
});

test('every wrong field of a form is told at once', () => {
	const typed = { 'amount:posts:radiographer': 'x', 'amount:purchases:CT': '-1' };
	const applied = applyTyped([posts, purchases], NO_DECISIONS, typed);
	expect('problems' in applied && applied.problems.map(({ field }) => field)).toEqual([
		'amount:posts:radiographer',
		'amount:purchases:CT'
	]);
});
