/** What training comes to: funnels, years, completions by destination, slots, queues, and the 500. */
import { describe, expect, test } from 'vitest';
import type { ProjectedRoute } from '#lib/domain/projection.ts';
import { countAdvanced, credentialLines, unlockedByModality } from '#lib/domain/training/advanced.ts';
import { forecast } from '#lib/domain/training/forecast.ts';
import { funnelOf } from '#lib/domain/training/funnel.ts';
import { byAim, programmeLines } from '#lib/domain/training/programme-lines.ts';
import { queuesOf, trainingCostGbp } from '#lib/domain/training/queue.ts';
import { slotLines, slotSentence } from '#lib/domain/training/slot-view.ts';
import { headsLearning, slotUse } from '#lib/domain/training/slots.ts';
import { shareStaying, stageAfter } from '#lib/domain/training/terms.ts';
import { yearOf, yearsOf } from '#lib/domain/training/years.ts';
import type { Credential } from '#lib/domain/cohort.ts';
import { run } from '#lib/engine/project.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { aCohort, aTrainee } from '../support/rows.ts';
import { aDegree, aReportingCourse } from './build.ts';

const countedIn = '2026-04';
const aRoute = (id: string, changes: Partial<ProjectedRoute> = {}): ProjectedRoute => ({
	...{ id, intake: [], inTraining: [], completions: [], joins: [], waiting: [] },
	...changes
});

test('a cohort is counted by its trainees where some are listed, otherwise by its own figures', () => {
	const cohort = aCohort({ startedHeads: 12, headsInTraining: 9, withdrawnHeads: 1 });
	expect(funnelOf(cohort, [])).toMatchObject({ inTraining: 9, withdrawn: 1, untold: 2, listed: 0 });
	const people = [aTrainee(), aTrainee({ status: 'at-risk' }), aTrainee({ status: 'interrupted' })];
	expect(funnelOf(cohort, people)).toMatchObject({ inTraining: 2, atRisk: 1, interrupted: 1, listed: 3 });
});

test('the two national aims stand apart, and a promotion among radiographers counts towards neither', () => {
	const promotion = aReportingCourse({ id: 'up', from: 'radiographer', to: 'senior-radiographer' });
	const lines = programmeLines([aDegree(), aReportingCourse(), promotion], {
		cohorts: [aCohort({ programme: 'bsc' }), aCohort({ id: 'C2', programme: 'reporting' })],
		trainees: []
	});
	expect(byAim(lines).map(({ aim, funnel }) => [aim, funnel.started])).toEqual([
		...[
			['radiographers', 10],
			['advanced', 10],
			['others', 0]
		]
	]);
});

describe('years', () => {
	test.each([
		['2026-03', '2025/26', '2025/26'],
		['2026-04', '2025/26', '2026/27'],
		['2026-08', '2025/26', '2026/27'],
		['2026-09', '2026/27', '2026/27'],
		['1999-12', '1999/00', '1999/00']
	])('%s lies in academic year %s and financial year %s', (month, academic, financial) => {
		expect([yearOf(month, 'academic'), yearOf(month, 'financial')]).toEqual([academic, financial]);
	});

	test('an intake of September 2025 on 18 months ends in March 2027, in financial year 2026/27', () => {
		const given = {
			programmes: [aReportingCourse()],
			cohorts: [aCohort({ programme: 'reporting' })],
			countedIn
		};
		const [year] = yearsOf({ ...given, trainees: [] });
		// 10 heads 7 months on: 0.92^(5/12) × 0.98 of them finish.
		expect(year).toMatchObject({ academic: '2025/26', started: 10, inTraining: 10 });
		expect(year?.expected['2026/27']).toBeCloseTo(10 * 0.92 ** (5 / 12) * 0.98, 10);
		const late = yearsOf({ ...given, trainees: [aTrainee({ expected: '2027-04' })] });
		expect(Object.keys(late[0]!.expected)).toEqual(['2027/28']);
	});
});

test('half a year into a stage of a year the square root of its survivors are there, and its number is known', () => {
	const programme = aReportingCourse();
	expect(shareStaying(programme, 6)).toBeCloseTo(Math.sqrt(0.92), 12);
	expect(shareStaying(programme, 18)).toBeCloseTo(0.92 * 0.98, 12);
	expect([0, 11, 12, 17, 40].map((month) => stageAfter(programme, month))).toEqual([1, 1, 2, 2, 2]);
});

test('completions go to destinations by their shares, with the binomial range of 8 in 10', () => {
	const months = ['2027-03', '2027-04'];
	const destinations = [{ key: 'trust:R1', label: 'R1', trusts: ['R1'] }];
	const { aims, years, partial } = forecast({
		...{ programmes: [aDegree()], months, destinations, kind: 'financial' },
		routes: [aRoute('bsc', { completions: [20, 10] })]
	});
	expect([years, partial]).toEqual([
		['2026/27', '2027/28'],
		['2026/27', '2027/28']
	]);
	const [first] = aims[0]!.lines[0]!.byYear;
	// 12 heads, p = 0.81 × 0.6 = 0.486: sd = sqrt(12 × 0.514) = 2.483; 1.2816 × 2.483 = 3.183.
	expect(first?.heads).toBeCloseTo(12, 10);
	expect([first?.low.toFixed(2), first?.high.toFixed(2)]).toEqual(['8.82', '15.18']);
	expect(aims[0]!.elsewhere.map(({ heads }) => heads.toFixed(2))).toEqual(['8.00', '4.00']);
});

describe('placement slots', () => {
	test('are used by those in training as the engine counts them, late finishers left out', () => {
		const late = [
			{ months: 0, share: 0.75 },
			{ months: 3, share: 0.25 }
		];
		const programme = aDegree({ stages: [{ months: 4, attrition: 0.2 }], late, destinations: { R1: 1 } });
		const scenario: Scenario = {
			settings: { start: '2026-04', months: 24 },
			trusts: [{ id: 'R1' }],
			roles: [{ id: 'radiographer' }],
			staff: [{ trust: 'R1', role: 'radiographer', heads: 0 }],
			routes: [
				{
					...{ id: 'bsc', kind: 'train', to: 'radiographer', stages: programme.stages, late },
					...{ destinations: { R1: 1 }, intake: 8, placementShare: 0.5 }
				}
			]
		};
		const [route] = run(scenario).routes;
		const heads = headsLearning(route!, programme);
		// Full after four months: 8 × (1 + s + s² + s³) with s = 0.8^(1/4).
		const s = 0.8 ** 0.25;
		expect(heads[0]).toBeCloseTo(8, 10);
		expect(heads[23]).toBeCloseTo(8 * (1 + s + s ** 2 + s ** 3), 9);
	});

	test('are the fewer of slots and what tutors take; who is over and what ten more need is said', () => {
		const months = ['2026-04', '2026-05'];
		const placement = {
			trust: 'R1',
			slots: 8,
			tutorRole: 'senior-radiographer',
			studentsPerTutorFte: 0.7,
			provenance: 'local'
		} as const;
		const uses = slotUse({
			programmes: [aDegree()],
			routes: [aRoute('bsc', { inTraining: [16, 20, 20], intake: [0, 0], completions: [0, 0] })],
			tutors: [{ trust: 'R1', fte: [10, 10, 10] }],
			...{ placements: [placement], months, trusts: ['R1', 'R2'] }
		});
		// R1 hosts 0.6 of 0.8: 16 × 0.5 × 0.75 = 6, then 7.5; tutors take 0.7 × 10 = 7.
		expect(uses[0]?.used.map((one) => Number(one.toFixed(9)))).toEqual([6, 7.5]);
		expect(uses[0]).toMatchObject({ available: [7, 7], limitedBy: 'tutors' });
		expect(uses[1]).toMatchObject({ available: [null, null], limitedBy: 'nothing known' });
		const [line] = slotLines(uses, { months, at: 1, programme: aDegree() });
		expect(line).toMatchObject({
			trust: 'R1',
			state: 'over',
			monthsOver: 1,
			needed: expect.closeTo(3.75, 9),
			short: expect.closeTo(3.75, 9)
		});
		expect(slotSentence([line!], '2026-05')).toContain(
			'1 trust is over the slots there are and no trust is full'
		);
	});
});

test('who waits without a post costs the training of those who got there, and locks the hours they would report', () => {
	const programme = aReportingCourse();
	const [queue] = queuesOf({
		...{ programmes: [programme], months: ['2026-04', '2026-05'] },
		routes: [aRoute('reporting', { waiting: [0, 2, 5] })],
		reportHoursPerHead: () => 10
	});
	// £6,500 a start, and 0.92 × 0.98 of the starters finish.
	expect(trainingCostGbp(programme)).toBeCloseTo(6500 / (0.92 * 0.98), 8);
	expect(queue).toMatchObject({ most: 5, mostAt: '2026-05', atEnd: 5, givingUp: 0.1, idleReportHours: 50 });
});

describe('advanced practitioners', () => {
	const credential = (changes: Partial<Credential>): Credential => ({
		...{ modality: 'XR', bodyArea: 'chest', stage: 'course', supervisorPost: null },
		...{ reportHoursPerWeek: 14, fundedPost: null, backfillPost: null },
		...changes
	});
	const trainees = [
		aTrainee({ id: 'T-1', credential: credential({}) }),
		aTrainee({
			id: 'T-2',
			status: 'completed',
			statusSince: '2026-05-01',
			credential: credential({ stage: 'signed-off', fundedPost: 'P1' })
		}),
		aTrainee({
			id: 'T-3',
			status: 'completed',
			statusSince: '2025-05-01',
			credential: credential({ stage: 'signed-off' })
		}),
		aTrainee({ id: 'T-4', status: 'withdrawn', credential: credential({}) }),
		aTrainee({ id: 'T-5', expected: '2031-04' })
	];
	const input = {
		...{
			programmes: [aReportingCourse()],
			cohorts: [aCohort({ programme: 'reporting' })],
			trainees,
			countedIn
		}
	};

	test('unlock reporting hours only when signed off and with a funded post', () => {
		expect(unlockedByModality(credentialLines(input))).toEqual([
			{
				...{ modality: 'XR', inTraining: 1, signedOff: 2, hoursUnlocked: 14, hoursWaiting: 14 },
				...{ hoursComing: 14, withoutPost: 2 }
			}
		]);
	});

	test('are counted towards the 500 from the register: done since, in time, planned, and those who were there before', () => {
		const [line] = countAdvanced(input, '2031-03');
		expect(line).toMatchObject({ before: 1, done: 1, onTheWay: 1, withoutPost: 1 });
		expect(line?.expected).toBeCloseTo(0.92 ** (5 / 12) * 0.98, 10);
		// September 2026 to 2029 are in time: 2029-09 and 18 months is March 2031. Four a year, 0.9016 finish.
		expect(line?.planned).toBeCloseTo(4 * 4 * 0.92 * 0.98, 9);
	});

	test('of a cohort without a list count by its heads', () => {
		const [line] = countAdvanced({ ...input, trainees: [] }, '2031-03');
		expect(line).toMatchObject({ done: 0, onTheWay: expect.closeTo(10, 10) });
	});
});
