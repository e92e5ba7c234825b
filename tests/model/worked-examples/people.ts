/** Starts, hours, leaving, moving on, joining: docs/model.md 3.1, 3.2, 3.6, 3.7, 3.8. */
import { aScenario, type Example } from './build.ts';

const radiographer = { id: 'rad' };
const hire = (extra: object) => ({
	id: 'hire',
	kind: 'recruit' as const,
	to: 'rad',
	stages: [{ months: 2 }],
	destinations: { A: 1 },
	...extra
});
const course = (id: string, extra: object) => ({
	id,
	kind: 'train' as const,
	to: 'rad',
	stages: [{ months: 12 }],
	destinations: { A: 1 },
	...extra
});
/** Yearly rate whose monthly rate is 10%. */
const TENTH_A_MONTH = 1 - 0.9 ** 12;

export const people: Example[] = [
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
		rule: '3.6 leaving is a monthly share; retention covers heads, not a rate',
		scenario: aScenario({
			roles: [{ id: 'rad', leaveRate: TENTH_A_MONTH, retention: { effect: 0.5, costPerHeadYear: 120 } }],
			staff: [{ trust: 'A', role: 'rad', heads: 100 }],
			plan: { retain: [{ trust: 'A', role: 'rad', heads: 40 }] }
		}),
		figures: [
			['staff/0/avoided/0', 2], // 0.5 x 0.1 x 40
			['staff/0/leavers/0', 8], // 10 - 2
			['staff/0/heads/1', 92],
			['cost/retention/0', 400] // 40 x 120 / 12
		]
	},
	{
		rule: '3.6 the two exits are added',
		scenario: aScenario({
			roles: [{ id: 'rad', leaveRate: TENTH_A_MONTH, retireRate: TENTH_A_MONTH }],
			staff: [{ trust: 'A', role: 'rad', heads: 100 }]
		}),
		figures: [
			['staff/0/heads/1', 80], // 100 - 10 - 10
			['staff/0/retirements/1', 8] // a tenth of 80
		]
	},
	{
		rule: '3.7 a stage loses its share evenly over its months',
		scenario: aScenario({
			roles: [radiographer],
			routes: [course('bsc', { stages: [{ months: 2, attrition: 0.19 }], intake: [100] })]
		}),
		figures: [
			['routes/0/attrition/0', 10], // survival a month: sqrt(0.81) = 0.9
			['routes/0/attrition/1', 9],
			['routes/0/completions/1', 81],
			['staff/0/heads/2', 81]
		]
	},
	{
		rule: '3.7 late finishers stay in training and lose nobody',
		scenario: aScenario({
			roles: [radiographer],
			routes: [
				course('bsc', {
					stages: [{ months: 1 }],
					intake: [10],
					late: [
						{ months: 0, share: 0.7 },
						{ months: 2, share: 0.3 }
					]
				})
			]
		}),
		figures: [
			['routes/0/completions/0', 7],
			['routes/0/inTraining/1', 3],
			['routes/0/inTraining/2', 3],
			['routes/0/completions/2', 3], // two months after month 0
			['routes/0/inTraining/3', 0]
		]
	},
	{
		rule: '3.7 those without a destination go elsewhere',
		scenario: aScenario({
			roles: [radiographer],
			routes: [course('bsc', { stages: [{ months: 1 }], intake: [10], destinations: { A: 0.6 } })]
		}),
		figures: [
			['routes/0/elsewhere/0', 4],
			['routes/0/joins/0', 6]
		]
	},
	{
		rule: '3.8 a promotion frees the post below in the same month',
		scenario: aScenario({
			roles: [radiographer, { id: 'senior' }],
			staff: [
				{ trust: 'A', role: 'rad', heads: 5, establishment: 5 },
				{ trust: 'A', role: 'senior', heads: 0, establishment: 1 }
			],
			routes: [
				course('bsc', { waiting: { A: 1 } }),
				{
					id: 'promotion',
					kind: 'upskill',
					from: 'rad',
					to: 'senior',
					stages: [{ months: 1 }],
					destinations: { A: 1 },
					waiting: { A: 1 }
				}
			]
		}),
		figures: [
			['staff/1/joins/0', 1],
			['staff/0/promotedOut/0', 1],
			['staff/0/joins/0', 1], // though the course stands first in the list
			['staff/0/heads/1', 5]
		]
	},
	{
		rule: '3.8 over-establishment runs off and is never enlarged; the waiting give up',
		scenario: aScenario({
			roles: [radiographer],
			staff: [{ trust: 'A', role: 'rad', heads: 12, establishment: 10 }],
			routes: [course('bsc', { waiting: { A: 5 }, waitLoss: 0.5 })]
		}),
		figures: [
			['staff/0/joins/0', 0],
			['staff/0/heads/1', 12],
			['staff/0/vacancy/0', 0],
			['routes/0/waitLost/0', 2.5],
			['routes/0/waiting/2', 1.25]
		]
	},
	{
		rule: '3.8 added posts make room, and a planned ceiling holds appointments back',
		scenario: aScenario({
			roles: [radiographer],
			staff: [{ trust: 'A', role: 'rad', heads: 10, establishment: 10 }],
			routes: [course('bsc', { waiting: { A: 5 } })],
			plan: {
				posts: [
					{ trust: 'A', role: 'rad', fte: 3 },
					{ trust: 'A', role: 'rad', fte: 1 }
				],
				joins: [{ route: 'bsc', trust: 'A', heads: [1, 9] }]
			}
		}),
		figures: [
			['staff/0/establishment/0', 14], // rows for one cell add up
			['staff/0/joins/0', 1],
			['staff/0/joins/1', 3], // 14 - 11
			['staff/0/joins/2', 0] // a flow is 0 beyond its end
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
	}
];
