/** Reports and their clocks: docs/model.md 3.5. */
import { aScenario, type Example } from './build.ts';

/** Trust B's doctor has 300 reading minutes a month: 1.25 h x 4 weeks x 60. */
const neighbour = {
	roles: [{ id: 'doc', reportHours: 1.25 }],
	modalities: [{ id: 'XR', reportMinutes: { doc: 3 } }],
	staff: [{ trust: 'B', role: 'doc', heads: 1 }],
	demand: [{ trust: 'A', modality: 'XR', perMonth: 0, unreported: 100 }]
};
const network = [{ id: 'N', sharingEfficiency: 0.8 }];
const linked = [
	{ id: 'A', network: 'N' },
	{ id: 'B', network: 'N' }
];

/** 100 scans a month reported by a doctor with `minutes` reading minutes a month at one minute a report. */
const desk = (minutes: number, extra: object, modality: object = {}) =>
	aScenario({
		roles: [{ id: 'doc', reportHours: minutes / 240 }],
		modalities: [{ id: 'XR', perHour: 10, reportMinutes: { doc: 1 }, ...modality }],
		staff: [{ trust: 'A', role: 'doc', heads: 1 }],
		equipment: [{ id: 'u', trust: 'A', modality: 'XR', installed: '2024-01', hours: 100 }],
		demand: [{ trust: 'A', modality: 'XR', perMonth: 100, ...extra }]
	});

export const reports: Example[] = [
	{
		rule: '3.5 the reader with the narrowest scope reads first, then the others share what is left',
		scenario: aScenario({
			roles: [
				{ id: 'doc', reportHours: 0.5625 },
				{ id: 'adv', reportHours: 1 }
			],
			modalities: [
				{ id: 'XR', reportMinutes: { doc: 3, adv: 4 } },
				{ id: 'CT', reportMinutes: { doc: 15 } }
			],
			staff: [
				{ trust: 'A', role: 'doc', heads: 1 },
				{ trust: 'A', role: 'adv', heads: 1 }
			],
			demand: [
				{ trust: 'A', modality: 'XR', perMonth: 0, unreported: 100 },
				{ trust: 'A', modality: 'CT', perMonth: 0, unreported: 10 }
			]
		}),
		figures: [
			// adv: 240 minutes / 4 = 60 X-rays; doc: 135 of 40 x 3 + 10 x 15 = 270 minutes, so half of each
			['reporting/0/local/0', 80],
			['reporting/1/local/0', 5],
			['reporting/0/unreported/1', 20],
			['readers/0/used/0', 135],
			['readers/1/used/0', 240]
		]
	},
	{
		rule: '3.5 a connected neighbour reads, at the network’s efficiency',
		scenario: aScenario({ networks: network, trusts: linked, ...neighbour }),
		figures: [
			['reporting/0/imported/0', 80], // 300 minutes of 100 x 3 / 0.8
			['readers/1/exported/0', 300],
			['readers/1/used/0', 300],
			['reporting/0/unreported/1', 20]
		]
	},
	{
		rule: '3.5 a trust lends at most its share limit',
		scenario: aScenario({
			networks: network,
			trusts: [linked[0]!, { id: 'B', network: 'N', shareLimit: 0.5 }],
			...neighbour
		}),
		figures: [['reporting/0/imported/0', 40]] // 150 of 375 minutes
	},
	{
		rule: '3.5 a trust that is not connected neither gives nor receives',
		scenario: aScenario({
			networks: network,
			trusts: [{ id: 'A', network: 'N', connected: false }, linked[1]!],
			...neighbour
		}),
		figures: [
			['reporting/0/imported/0', 0],
			['readers/1/exported/0', 0]
		]
	},
	{
		rule: '3.5 networks do not read for each other',
		scenario: aScenario({
			networks: [{ id: 'N' }, { id: 'O' }],
			trusts: [
				{ id: 'A', network: 'N' },
				{ id: 'B', network: 'O' }
			],
			...neighbour
		}),
		figures: [['reporting/0/imported/0', 0]]
	},
	{
		rule: '3.5 the contract outside takes what is left, never more',
		scenario: aScenario({
			networks: network,
			trusts: linked,
			...neighbour,
			modalities: [{ id: 'XR', reportMinutes: { doc: 3 }, outsourceCost: 6, unreportedCost: 2 }],
			plan: { outsource: [{ trust: 'A', modality: 'XR', reports: 15 }] }
		}),
		figures: [
			['reporting/0/outsourced/0', 15], // of 20
			['reporting/0/issued/0', 95],
			['reporting/0/outsourced/1', 0], // 5 left, read by the neighbour
			['cost/outsourcing/0', 90],
			['cost/holding/0', 10] // 5 unreported x 2
		]
	},
	{
		rule: '3.5 planned reading replaces the rules and is clipped to minutes, share limit and link',
		scenario: aScenario({
			networks: network,
			trusts: [linked[0]!, { id: 'B', network: 'N', shareLimit: 0.5 }],
			...neighbour,
			plan: {
				reporting: [
					{ month: '2025-05', from: 'B', to: 'A', role: 'doc', modality: 'XR', reports: 70 },
					{ month: '2025-06', from: 'B', to: 'A', role: 'doc', modality: 'XR', reports: 10 }
				]
			}
		}),
		figures: [
			['reporting/0/imported/0', 0],
			['reporting/0/imported/1', 40], // 150 minutes / (3 / 0.8)
			['reporting/0/imported/2', 10],
			['readers/1/exported/2', 37.5]
		]
	},
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
		rule: '3.5 reports needed per scan: 85% of X-rays, none of ultrasound',
		scenario: aScenario({
			modalities: [
				{ id: 'XR', perHour: 10, reportShare: 0.85 },
				{ id: 'US', perHour: 10, reportShare: 0 }
			],
			equipment: ['XR', 'US'].map((modality) => ({
				id: modality,
				trust: 'A',
				modality,
				installed: '2024-01',
				hours: 100
			})),
			demand: ['XR', 'US'].map((modality) => ({ trust: 'A', modality, perMonth: 100 }))
		}),
		figures: [
			['reporting/0/arrivals/0', 85],
			['reporting/1/arrivals/0', 0],
			['reporting/1/reportedShare/0', 1]
		]
	}
];
