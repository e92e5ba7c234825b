/** Who stays: Kaplan and Meier's curve against a published example, and a programme's history from lists and counts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohortSentence, followCohort, historyOf, historySentence } from '#lib/domain/training/history.ts';
import { survival, survivalAt, type Followed } from '#lib/domain/training/survival.ts';
import { aCohort, aTrainee } from '../support/rows.ts';
import { aReportingCourse } from './build.ts';

/**
 * Weeks in remission of 21 children given 6-mercaptopurine (Freireich and others 1963, Blood 21:699), the worked example
 * of Kleinbaum and Klein, Survival Analysis; in R survival::survfit of MASS::gehan gives the same. `false`: still well.
 */
const FREIREICH: [months: number, left: boolean][] = [
	...([6, 6, 6, 7, 10, 13, 16, 22, 23] as number[]).map((months): [number, boolean] => [months, true]),
	...([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35] as number[]).map((months): [number, boolean] => [
		months,
		false
	])
];

describe('the curve', () => {
	test('is the one of the textbook: shares and Greenwood’s errors to four digits', () => {
		const steps = survival(FREIREICH.map(([months, left]) => ({ months, left, heads: 1 })));
		expect(steps.map(({ month, atRisk, left }) => [month, atRisk, left])).toEqual([
			...[
				[6, 21, 3],
				[7, 17, 1],
				[10, 15, 1],
				[13, 12, 1],
				[16, 11, 1],
				[22, 7, 1],
				[23, 6, 1]
			]
		]);
		expect(steps.map(({ share }) => share.toFixed(4))).toEqual([
			...['0.8571', '0.8067', '0.7529', '0.6902', '0.6275', '0.5378', '0.4482']
		]);
		expect(steps.map(({ error }) => error.toFixed(4))).toEqual([
			...['0.0764', '0.0869', '0.0963', '0.1068', '0.1141', '0.1282', '0.1346']
		]);
		// 0.4482 - 1.96 × 0.1346 and + : 0.184 to 0.712.
		expect(survivalAt(steps, 30)).toMatchObject({
			low: expect.closeTo(0.184, 3),
			high: expect.closeTo(0.712, 3)
		});
		expect(survivalAt(steps, 5)).toBeUndefined();
	});

	test('without anybody lost early is the plain share of those who started', () => {
		const whoever = fc.array(fc.record({ months: fc.integer({ min: 1, max: 36 }), left: fc.boolean() }), {
			minLength: 1,
			maxLength: 40
		});
		fc.assert(
			fc.property(whoever, (people) => {
				const followed = people.map(({ months, left }) => ({ months: left ? months : 36, left, heads: 1 }));
				const last = survival(followed).at(-1)?.share ?? 1;
				expect(last).toBeCloseTo(1 - people.filter(({ left }) => left).length / people.length, 10);
			})
		);
	});

	test('never rises, stays between 0 and 1, and lies within its band', () => {
		const whoever = fc.array(
			fc.record({
				months: fc.integer({ min: 0, max: 60 }),
				left: fc.boolean(),
				heads: fc.constantFrom(1, 0.5, 2)
			})
		);
		fc.assert(
			fc.property(whoever, (followed: Followed[]) => {
				let before = 1;
				for (const { share, low, high } of survival(followed)) {
					expect(share).toBeLessThanOrEqual(before);
					expect(low).toBeLessThanOrEqual(share);
					expect(high).toBeGreaterThanOrEqual(share);
					expect(low >= 0 && high <= 1).toBe(true);
					before = share;
				}
			})
		);
	});
});

describe('the history of a programme', () => {
	const when = { now: '2026-11', countedIn: '2026-04' };
	const programme = aReportingCourse();

	test('follows listed trainees to the month they left, finished, or today', () => {
		const trainees = [
			aTrainee({ id: 'T-1', status: 'withdrawn', statusSince: '2026-01-15' }),
			aTrainee({ id: 'T-2', status: 'interrupted', statusSince: '2026-02-01' }),
			aTrainee({ id: 'T-3', status: 'completed', statusSince: '2026-10-01' })
		];
		const followed = followCohort(aCohort(), { programme, cohorts: [aCohort()], trainees, ...when });
		// September 2025 to January, to November, to October 2026.
		expect(followed).toEqual([
			{ months: 4, heads: 1, left: true },
			{ months: 14, heads: 1, left: false },
			{ months: 13, heads: 1, left: false }
		]);
	});

	test('spreads the losses of a cohort that goes by counts over the months since it started', () => {
		const cohort = aCohort({ startedHeads: 30, headsInTraining: 23, withdrawnHeads: 7 });
		const history = historyOf({ programme, cohorts: [cohort], trainees: [], ...when });
		// September 2025 to April 2026 is 7 months: one head left in each, 23 of 30 are there.
		expect(history.steps.map(({ month, left }) => [month, left])).toEqual(
			[1, 2, 3, 4, 5, 6, 7].map((month) => [month, 1])
		);
		expect(history.steps.at(-1)?.share).toBeCloseTo(23 / 30, 10);
		expect(history).toMatchObject({ few: false, spread: true, length: 18 });
	});

	test('says that few heads are few', () => {
		const trainees = [aTrainee({ id: 'T-1', status: 'withdrawn', statusSince: '2026-01-15' }), aTrainee()];
		const known = { programme, cohorts: [aCohort({ startedHeads: 2 })], trainees, ...when };
		const history = historyOf(known);
		expect(history.few).toBe(true);
		expect(historySentence(history)).toContain('These are few heads');
		expect(historySentence(history)).toContain('50.0% stay beyond month 4');
	});

	test('holds a cohort against the band of the others at the same month', () => {
		const old = aCohort({
			id: 'C0',
			started: '2024-09',
			startedHeads: 40,
			headsInTraining: 0,
			withdrawnHeads: 4,
			completedHeads: 36
		});
		const young = aCohort({ startedHeads: 20, headsInTraining: 10, withdrawnHeads: 10 });
		const known = { programme, cohorts: [old, young], trainees: [], ...when };
		expect(cohortSentence(young, historyOf({ ...known, cohorts: [old] }), known)).toContain(
			'50.0% of those who started are still there or have completed: below the band'
		);
	});
});
