/** What learners take from their trusts: docs/model.md 3.2. */
import { aScenario, type Example } from './build.ts';
import { course, pgcert, radiographer } from './journeys.ts';

export const hours: Example[] = [
	{
		rule: '3.2 release takes hours from scanning in the month of intake',
		scenario: aScenario({
			roles: [{ id: 'rad', participation: 0.8, scanPool: 'p', scanHours: 25 }, { id: 'adv' }],
			modalities: [{ id: 'CT', scanPool: 'p', crew: 2, perHour: 1 }],
			staff: [{ trust: 'A', role: 'rad', heads: 10 }],
			equipment: [{ id: 'u', trust: 'A', modality: 'CT', installed: '2024-01', hours: 100 }],
			routes: [
				{
					id: 'pgcert',
					kind: 'upskill',
					from: 'rad',
					to: 'adv',
					stages: [{ months: 12 }],
					destinations: { A: 1 },
					intake: [2],
					release: 0.2
				}
			]
		}),
		// 0.8 x (10 - 0.2 x 2) = 7.68 FTE x 25 h x 4 weeks = 768 h; needed 2 x 400
		figures: [['capacity/0/staffRatio/0', 0.96]]
	},
	{
		rule: '3.2 supervision takes reading hours from the supervisor',
		scenario: aScenario({
			roles: [radiographer, { id: 'adv' }, { id: 'doc', reportHours: 10 }],
			modalities: [{ id: 'XR', reportMinutes: { doc: 3 } }],
			staff: [
				{ trust: 'A', role: 'rad', heads: 5 },
				{ trust: 'A', role: 'doc', heads: 1 }
			],
			routes: [
				{
					id: 'pgcert',
					kind: 'upskill',
					from: 'rad',
					to: 'adv',
					stages: [{ months: 12 }],
					destinations: { A: 1 },
					intake: [2],
					supervision: [{ role: 'doc', reportHours: 1 }]
				}
			]
		}),
		figures: [['readers/0/minutes/0', 1920]] // (10 - 1 x 2) h x 4 weeks x 60
	},
	{
		rule: '3.2 each trust releases its own learners',
		scenario: aScenario({
			trusts: [{ id: 'A' }, { id: 'B' }],
			roles: [{ id: 'rad', scanPool: 'p', scanHours: 25 }, { id: 'adv' }],
			modalities: [{ id: 'CT', scanPool: 'p', crew: 1, perHour: 1 }],
			staff: ['A', 'B'].map((trust) => ({ trust, role: 'rad', heads: 10 })),
			equipment: ['A', 'B'].map((trust) => ({
				id: trust,
				trust,
				modality: 'CT',
				installed: '2024-01',
				hours: 250
			})),
			routes: [pgcert({ destinations: { A: 0.25, B: 0.75 }, intake: [4], release: 0.5 })]
		}),
		figures: [
			// of 4 learners 1 is at A and 3 are at B, half of their time away
			['capacity/0/staffRatio/0', 0.95], // (10 - 0.5) x 25 h of 250
			['capacity/1/staffRatio/0', 0.85] // (10 - 1.5) x 25 h of 250
		]
	},
	{
		rule: '3.2 each host supervises its own students, scanning and reading',
		scenario: aScenario({
			trusts: [{ id: 'A' }, { id: 'B' }],
			roles: [radiographer, { id: 'doc', scanPool: 'p', scanHours: 10, reportHours: 10 }],
			modalities: [{ id: 'CT', scanPool: 'p', crew: 1, perHour: 1, reportMinutes: { doc: 1 } }],
			staff: ['A', 'B'].map((trust) => ({ trust, role: 'doc', heads: 1 })),
			equipment: ['A', 'B'].map((trust) => ({
				id: trust,
				trust,
				modality: 'CT',
				installed: '2024-01',
				hours: 10
			})),
			routes: [
				course('bsc', {
					hosts: { A: 0.25, B: 0.75 },
					intake: [4],
					supervision: [{ role: 'doc', scanHours: 2, reportHours: 1 }]
				})
			]
		}),
		figures: [
			['readers/0/minutes/0', 2160], // (10 - 1 x 1) h x 4 weeks x 60
			['readers/1/minutes/0', 1680], // (10 - 1 x 3) h x 4 weeks x 60
			['capacity/0/staffRatio/0', 0.8], // 10 - 2 x 1 of 10 h
			['capacity/1/staffRatio/0', 0.4] // 10 - 2 x 3 of 10 h
		]
	},
	{
		rule: '3.2 supervision takes no more than there is, and nothing from other roles',
		scenario: aScenario({
			roles: [
				{ id: 'rad', scanPool: 'p', scanHours: 10 },
				{ id: 'doc', scanPool: 'p', scanHours: 10, reportHours: 10 }
			],
			modalities: [{ id: 'CT', scanPool: 'p', crew: 1, perHour: 1, reportMinutes: { doc: 1 } }],
			staff: [
				{ trust: 'A', role: 'rad', heads: 1 },
				{ trust: 'A', role: 'doc', heads: 1 }
			],
			equipment: [{ id: 'u', trust: 'A', modality: 'CT', installed: '2024-01', hours: 20 }],
			routes: [course('bsc', { intake: [4], supervision: [{ role: 'doc', scanHours: 5, reportHours: 5 }] })]
		}),
		figures: [
			['readers/0/minutes/0', 0], // 10 h - 4 x 5 h
			['capacity/0/staffRatio/0', 0.5] // the radiographer's 10 h of 20
		]
	}
];
