/** How long reports wait: docs/model.md 3.5, clocks. */
import { aScenario, type Example } from './build.ts';

/** 100 scans a month reported by a doctor with `minutes` reading minutes a month at one minute a report. */
const desk = (minutes: number, extra: object, modality: object = {}) =>
	aScenario({
		roles: [{ id: 'doc', reportHours: minutes / 240 }],
		modalities: [{ id: 'XR', perHour: 10, reportMinutes: { doc: 1 }, ...modality }],
		staff: [{ trust: 'A', role: 'doc', heads: 1 }],
		equipment: [{ id: 'u', trust: 'A', modality: 'XR', installed: '2024-01', hours: 100 }],
		demand: [{ trust: 'A', modality: 'XR', perMonth: 100, ...extra }]
	});

export const clocks: Example[] = [
	{
		rule: '3.5 the oldest report is as old as the arrivals that add up to the backlog',
		scenario: desk(75, { unreported: 125 }, { reportTargetDays: 14 }),
		figures: [
			['reporting/0/arrivals/0', 100],
			['reporting/0/unreported/1', 150], // 125 + 100 - 75
			['reporting/0/ageDays/0', 42], // 1.5 months of 28 days
			['reporting/0/overdue/0', 100], // 150 - the last half month's 50
			['reporting/0/reportedShare/0', 1 - 150 / 225]
		]
	},
	{
		rule: '3.5 unreported work where nothing ever arrived is infinitely old',
		scenario: aScenario({
			modalities: [{ id: 'XR' }],
			demand: [{ trust: 'A', modality: 'XR', perMonth: 0, unreported: 5 }]
		}),
		figures: [
			['reporting/0/ageDays/0', null],
			['reporting/0/onTimeShare/0', null] // nothing was issued
		]
	},
	{
		rule: '3.5 with a steady backlog of half a month every report waits 14 days: within 14, not within 13',
		scenario: desk(100, { unreported: 50 }, { reportTargetDays: 14 }),
		figures: [
			['reporting/0/onTimeShare/0', 1],
			['reporting/0/onTimeShare/5', 1]
		]
	},
	{
		rule: '3.5 one day less allowed and none is on time',
		scenario: desk(100, { unreported: 50 }, { reportTargetDays: 13 }),
		figures: [['reporting/0/onTimeShare/5', 0]]
	},
	{
		rule: '3.5 a queue that grows: the wait runs from 0 to half a month, half of it within a quarter',
		scenario: desk(50, {}, { reportTargetDays: 7 }),
		figures: [
			// item n arrives at n / 100 and is issued at n / 50: it waits n / 100 months, 0 to 0.5
			['reporting/0/onTimeShare/0', 0.5],
			// items 50 to 100 wait 0.5 to 1 month
			['reporting/0/onTimeShare/1', 0]
		]
	},
	{
		rule: '3.5 overdue is what arrived before the last target days, month by month',
		scenario: desk(0, { perMonth: [100, 40] }, { reportTargetDays: 42 }),
		figures: [
			// 42 days are a month and a half
			['reporting/0/overdue/0', 0], // 100 unreported, all of it new
			['reporting/0/overdue/1', 50], // 140 - 40 - half of 100
			['reporting/0/overdue/2', 120], // 180 - 40 - half of 40
			['reporting/0/ageDays/1', 56]
		]
	}
];
