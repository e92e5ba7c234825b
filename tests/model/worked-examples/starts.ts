/** Who may start, and series: docs/model.md 2, 3.1. */
import { aScenario, type Example } from './build.ts';
import { course, hire, pgcert, radiographer } from './journeys.ts';

export const starts: Example[] = [
	{
		rule: '3.1 fill offers one start a vacancy and counts what is under way',
		scenario: aScenario({
			roles: [radiographer],
			staff: [{ trust: 'A', role: 'rad', heads: 6, establishment: 10 }],
			routes: [hire({ intake: { policy: 'fill' } })]
		}),
		figures: [
			['routes/0/intake/0', 4], // 10 - 6
			['routes/0/intake/1', 0], // 10 - 6 - 4 under way
			['staff/0/joins/1', 4], // two months to hire: months 0 and 1
			['staff/0/heads/2', 10],
			['staff/0/vacancy/0', 4],
			['staff/0/vacancy/1', 0]
		]
	},
	{
		rule: '3.1 fill counts vacancies in heads, by participation',
		scenario: aScenario({
			roles: [{ id: 'rad', participation: 0.9 }],
			staff: [{ trust: 'A', role: 'rad', heads: 7, establishment: 9 }],
			routes: [hire({ intake: { policy: 'fill' } })]
		}),
		figures: [['routes/0/intake/0', 3]] // 9 / 0.9 - 7
	},
	{
		rule: '3.1 fill counts those who wait for their post and those who finish late',
		scenario: aScenario({
			roles: [radiographer, { id: 'senior' }],
			staff: [
				{ trust: 'A', role: 'rad', heads: 6, establishment: 10 },
				{ trust: 'A', role: 'senior', heads: 6, establishment: 10 }
			],
			routes: [
				hire({ waiting: { A: 3 }, intake: { policy: 'fill' } }),
				hire({
					id: 'late',
					to: 'senior',
					stages: [{ months: 1 }],
					late: [
						{ months: 0, share: 0.5 },
						{ months: 3, share: 0.5 }
					],
					intake: { policy: 'fill' }
				})
			],
			plan: { joins: [{ route: 'hire', trust: 'A', heads: 0 }] }
		}),
		figures: [
			['routes/0/intake/0', 1], // 10 - 6 - 3 waiting
			['routes/0/intake/1', 0], // 10 - 6 - 3 waiting - 1 under way
			['routes/1/intake/0', 4],
			['routes/1/intake/1', 0] // 10 - 8 - 2 late
		]
	},
	{
		rule: '3.1 the trust with fewest staff for its share of the learners limits the route',
		scenario: aScenario({
			trusts: [{ id: 'A' }, { id: 'B' }],
			roles: [radiographer, { id: 'adv' }],
			staff: [
				{ trust: 'A', role: 'rad', heads: 1 },
				{ trust: 'B', role: 'rad', heads: 30 }
			],
			routes: [pgcert({ destinations: { A: 0.25, B: 0.75 }, intake: [10] })]
		}),
		figures: [['routes/0/intake/0', 4]] // 1 / 0.25 at A; 30 / 0.75 = 40 at B
	},
	{
		rule: '3.1 a maximum clips planned starts',
		scenario: aScenario({ roles: [radiographer], routes: [hire({ intake: 5, maxIntake: [2, 7] })] }),
		figures: [
			['routes/0/intake/0', 2],
			['routes/0/intake/1', 5]
		]
	},
	{
		rule: '3.1 placement slots go to routes in list order',
		scenario: aScenario({
			roles: [radiographer],
			placements: [{ trust: 'A', slots: 3 }],
			routes: [
				course('first', { intake: [4], placementShare: 0.5 }),
				course('second', { intake: [4], placementShare: 0.5 })
			]
		}),
		figures: [
			['routes/0/intake/0', 4], // 4 x 0.5 = 2 of 3 slots
			['routes/1/intake/0', 2] // (3 - 2) / 0.5
		]
	},
	{
		rule: '3.1 students of other trusts take the slots of their hosts',
		scenario: aScenario({
			trusts: [{ id: 'A' }, { id: 'B' }],
			roles: [radiographer],
			placements: [{ trust: 'B', slots: 3 }],
			routes: [course('bsc', { intake: [10], placementShare: 1, hosts: { A: 0.25, B: 0.75 } })]
		}),
		figures: [['routes/0/intake/0', 4]] // 3 / 0.75
	},
	{
		rule: '3.1 without hosts, students are placed where they will work, rescaled to 1',
		scenario: aScenario({
			trusts: [{ id: 'A' }, { id: 'B' }],
			roles: [radiographer],
			placements: [{ trust: 'B', slots: 3 }],
			routes: [course('bsc', { intake: [10], placementShare: 1, destinations: { A: 0.2, B: 0.3 } })]
		}),
		figures: [['routes/0/intake/0', 5]] // B hosts 0.3 / 0.5 = 0.6 of them: 3 / 0.6
	},
	{
		rule: '3.1 tutors limit placements by their FTE',
		scenario: aScenario({
			roles: [radiographer, { id: 'tutor', participation: 0.8 }],
			staff: [{ trust: 'A', role: 'tutor', heads: 4 }],
			placements: [{ trust: 'A', tutorRole: 'tutor', studentsPerTutorFte: 0.5 }],
			routes: [course('bsc', { intake: [10], placementShare: 1 })]
		}),
		figures: [['routes/0/intake/0', 1.6]] // 0.5 x 0.8 x 4
	},
	{
		rule: '3.1 learners are the trust’s own staff, so never more than there are',
		scenario: aScenario({
			roles: [radiographer, { id: 'adv' }],
			staff: [{ trust: 'A', role: 'rad', heads: 3 }],
			routes: [
				{
					id: 'pgcert',
					kind: 'upskill',
					from: 'rad',
					to: 'adv',
					stages: [{ months: 12 }],
					destinations: { A: 1 },
					intake: [2, 5]
				}
			]
		}),
		figures: [
			['routes/0/intake/0', 2],
			['routes/0/intake/1', 1] // 3 - 2 already learning
		]
	},
	{
		rule: '2 a level is 0 before its first date and holds after it',
		scenario: aScenario({
			roles: [radiographer],
			staff: [{ trust: 'A', role: 'rad', heads: 0, establishment: { '2025-06': 3, '2025-08': 5 } }]
		}),
		figures: [['staff/0/establishment', [0, 0, 3, 3, 5, 5]]]
	},
	{
		rule: '2 a yearly flow happens in its month, between its ends, both included',
		scenario: aScenario({
			months: 26,
			roles: [radiographer],
			routes: [course('bsc', { intake: { yearly: { '04': 2, '06': 3 }, from: '2025-06', until: '2027-04' } })]
		}),
		figures: [
			['routes/0/intake/0', 0],
			['routes/0/intake/2', 3],
			['routes/0/intake/12', 2],
			['routes/0/intake/14', 3],
			['routes/0/intake/24', 2]
		]
	},
	{
		rule: '3.1 too many at one trust do not fill the vacancies of another',
		scenario: aScenario({
			trusts: [{ id: 'A' }, { id: 'B' }],
			roles: [radiographer],
			staff: [
				{ trust: 'A', role: 'rad', heads: 12, establishment: 10 },
				{ trust: 'B', role: 'rad', heads: 7, establishment: 10 }
			],
			routes: [hire({ destinations: { A: 0.5, B: 0.5 }, intake: { policy: 'fill' } })]
		}),
		figures: [['routes/0/intake/0', 3]] // 0 at A + 10 - 7 at B
	},
	{
		rule: '3.1 where slots and tutors both limit, the smaller holds',
		scenario: aScenario({
			trusts: [{ id: 'A' }, { id: 'B' }],
			roles: [radiographer, { id: 'tutor', participation: 0.8 }],
			staff: [
				{ trust: 'A', role: 'tutor', heads: 4 },
				{ trust: 'B', role: 'tutor', heads: 4 }
			],
			placements: [
				{ trust: 'A', slots: 3, tutorRole: 'tutor', studentsPerTutorFte: 2 },
				{ trust: 'B', slots: 9, tutorRole: 'tutor', studentsPerTutorFte: 2 }
			],
			routes: [
				course('a', { intake: [20], placementShare: 1 }),
				course('b', { intake: [20], placementShare: 1, destinations: { B: 1 } })
			]
		}),
		figures: [
			['routes/0/intake/0', 3], // slots; tutors would allow 2 x 0.8 x 4 = 6.4
			['routes/1/intake/0', 6.4]
		]
	}
];
