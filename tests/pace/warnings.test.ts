/** Plans that are hard to believe, each in a small England with the sum in the margin. */
import { describe, expect, test } from 'vitest';
import { PACES } from '#lib/domain/pace/paces.ts';
import { findPaceWarnings, groupWarnings, type PaceInput } from '#lib/domain/pace/warnings.ts';
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { Decisions } from '#lib/domain/scenario-row.ts';
import { NATION } from '#lib/domain/scope.ts';
import { aProgramme } from '../support/planning-rows.ts';
import { aCohort, aPost, aUnit } from '../support/rows.ts';
import { aTargetView, anInput, someRegisters } from '../overview/build.ts';

/** 200 FTE of radiographers at R1. */
const POST = aPost({ site: 'S1', fundedFteHundredths: 20_000, occupiedFteHundredths: 18_000 });

/** A course of 20 a year for R1. */
const COURSE = aProgramme({
	...{ id: 'course', name: 'A course, West', stages: [{ months: 36, attrition: 0 }] },
	destinations: { R1: 0.5 }
});
const HIRING: ProgrammeRow = {
	...COURSE,
	...{ id: 'hiring', name: 'From abroad, West', kind: 'recruit', yearlyStarts: null, fillsVacancies: true }
};

const FLEET = Array.from({ length: 20 }, (_, i) => aUnit({ id: `U${i}`, site: 'S1', installed: '2018-04' }));

function warnOf(
	changes: Partial<Decisions>,
	{ registers = {}, ...more }: Partial<Omit<PaceInput, 'registers'>> & { registers?: Partial<Registers> } = {}
): string[] {
	const { scenario } = anInput();
	return findPaceWarnings({
		registers: someRegisters({
			...{ posts: [POST], programmes: [COURSE, HIRING], units: FLEET, ...registers }
		}),
		scenario: { ...scenario, decisions: { ...scenario.decisions, ...changes } },
		...{ scope: NATION, months: [], targets: [] },
		...more
	}).map(({ sentence }) => sentence);
}

const starts = (programme: string, yearlyStarts: Record<string, number>): Partial<Decisions> => ({
	starts: [{ programme, yearlyStarts, from: '2026-09', until: null }]
});

describe('hiring', () => {
	test('counts those who come here: half of 13 offers are more than 3% of 200 FTE', () => {
		expect(warnOf(starts('hiring', { '01': 13 }))).toEqual([
			'Hiring radiographers, West: 6.5 offers in January 2027; at most 6 can be believed (3.0% of the establishment in a month)'
		]);
		expect(warnOf(starts('hiring', { '01': 12 }))).toEqual([]); // 6 of 6
	});

	test('adds up the offers of one month, and never forbids two', () => {
		const twice = { ...starts('hiring', { '01': 7 }).starts![0]!, from: '2026-12' };
		const decided = { starts: [...starts('hiring', { '01': 7 }).starts!, twice] };
		expect(warnOf(decided)[0]).toContain('7 offers in January 2027');
		expect(warnOf(starts('hiring', { '01': 4 }), { registers: { posts: [] } })).toEqual([]); // 2 here
		expect(warnOf(starts('hiring', { '01': 5 }), { registers: { posts: [] } })).toHaveLength(1); // 2.5 here
	});
});

describe('training', () => {
	test('is held against the largest intake of the last years', () => {
		expect(warnOf(starts('course', { '09': 31 }))).toEqual([
			'Starts of A course, West: 31 heads in the year from September 2026; at most 30 can be believed (1.5 times the largest intake of the last years)'
		]);
		const cohort = aCohort({ programme: 'course', started: '2024-09', commissioned: 25, startedHeads: 22 });
		const registers = { cohorts: [{ ...cohort, headsInTraining: 20 }] };
		expect(warnOf(starts('course', { '09': 33 }), { registers })).toEqual([]); // 1.5 × 22
	});

	test('counts only the months in which the decision holds', () => {
		const [decided] = starts('course', { '01': 20, '09': 20 }).starts!;
		expect(warnOf({ starts: [{ ...decided!, until: '2026-12' }] })).toEqual([]);
		expect(warnOf({ starts: [decided!] })[0]).toContain('40 heads in the year from September 2026');
	});
});

test('posts are held against the establishment of their role, a year at a time', () => {
	const posts = (fteByMonth: Record<string, number>) => ({
		posts: [{ trust: 'R1', role: 'radiographer' as const, fteByMonth }]
	});
	expect(warnOf(posts({ '2027-04': 20, '2028-04': 40 }))).toEqual([]); // 10% twice
	expect(warnOf(posts({ '2027-04': 20, '2028-03': 40 }))).toEqual([
		'Posts for radiographers, West: 40.00 FTE more in the year to March 2028; at most 20 can be believed (10.0% of the establishment in a year)'
	]);
});

describe('machines', () => {
	const replaced = (months: string[]) => ({
		replacements: months.map((month, i) => ({ unit: `U${i}`, month }))
	});

	test('are replaced too fast when a fifth of the fleet goes within twelve months', () => {
		const four = ['2027-04', '2027-06', '2027-08', '2027-10'];
		expect(warnOf(replaced([...four, '2028-04']))).toEqual([]); // 5 in thirteen months, 4 in twelve
		expect(warnOf(replaced([...four, '2028-03']))).toEqual([
			'Replacements, West: 5 units in the year from April 2027; at most 4 can be believed (20.0% of the fleet in a year)'
		]);
	});

	test('are bought against those of their modality, and stand some months after the order', () => {
		const lead = {
			...{
				measure: 'unitLeadMonths',
				subject: 'CT',
				label: 'Lead',
				value: 6,
				unit: 'months',
				low: 6,
				high: 6
			},
			...{ source: 'A', sourceDate: '2026-04', owner: 'Us', reason: '', placeholder: false, boundLow: 0 },
			...{ boundHigh: 36, nationalDefault: 6, lastReviewed: '2026-04-01', reviewDue: '2027-04-01' }
		};
		const order = { trust: 'R1', modality: 'CT' as const, month: '2027-04', site: null, siteKind: null };
		const decided = { purchases: [{ ...order, units: 5 }], ...replaced(['2027-10']) };
		expect(warnOf(decided, { registers: { assumptions: [lead] } })).toEqual([
			'Installations, Trust R1: 6 units in October 2027; at most 2 can be believed (2 in one trust in a month)',
			'Purchases of CT, West: 5 units in the year from April 2027; at most 4 can be believed (20.0% of the units of the modality in a year)'
		]);
	});
});

describe('a target met when due', () => {
	const months = ['2026-05', '2026-06', '2026-07', '2026-08'];
	const held = { projectedAtDue: 121, metFrom: null, projected: [110, 121, 119, 121] };

	test('and lost later carries a warning with the month, however it ends', () => {
		expect(warnOf({}, { months, targets: [aTargetView(held)] })).toEqual([
			'More radiographers: met when due in June 2026, lost in July 2026, not held to August 2026'
		]);
		expect(warnOf({}, { months, targets: [aTargetView({ ...held, metFrom: '2026-08' })] })).toEqual([
			'More radiographers: met when due in June 2026, lost in July 2026, held from August 2026'
		]);
	});

	test('and held, or missed when due, carries none', () => {
		const targets = [
			aTargetView({ projectedAtDue: 121, metFrom: '2026-05', projected: [121, 121, 121, 121] }),
			aTargetView({ projectedAtDue: 119, metFrom: null, projected: [119, 119, 121, 119] })
		];
		expect(warnOf({}, { months, targets })).toEqual([]);
	});
});

test('a place carries the warnings of the networks it touches, and a plan without decisions none', () => {
	const decided = starts('hiring', { '01': 13 });
	expect(warnOf(decided, { scope: { kind: 'trust', code: 'R2' } })).toHaveLength(1);
	expect(warnOf(decided, { scope: { kind: 'network', code: 'N2' } })).toEqual([]);
	expect(warnOf({})).toEqual([]);
});

test('of many warnings about the same, the worst is shown and the others counted', () => {
	const warning = { about: 'hiring' as const, part: '', month: '2026-09', sentence: '' };
	const groups = groupWarnings([
		{ ...warning, times: 3, part: 'worst' },
		{ ...warning, times: 2, about: 'posts' },
		{ ...warning, times: 1.5 }
	]);
	expect(groups.map(({ worst, others }) => [worst.part, worst.about, others.length])).toEqual([
		['worst', 'hiring', 1],
		['', 'posts', 0]
	]);
});

test('every pace says that it is a rule of ours and what it leans on', () => {
	for (const { leansOn } of Object.values(PACES)) expect(leansOn).toMatch(/^Our rule: /);
});
