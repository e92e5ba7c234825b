/** Leaving, finishing and joining: docs/model.md 3.6, 3.7, 3.8. */
import { aScenario, type Example } from './build.ts';
import { course, radiographer, TENTH_A_MONTH } from './journeys.ts';

export const staff: Example[] = [
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
		rule: '3.6 a staff row’s own rates and participation replace those of the role',
		scenario: aScenario({
			trusts: [{ id: 'A' }, { id: 'B' }],
			roles: [{ id: 'rad', participation: 0.8, leaveRate: 0.5, retireRate: 0 }],
			staff: [
				{ trust: 'A', role: 'rad', heads: 100, leaveRate: 0 },
				{
					trust: 'B',
					role: 'rad',
					heads: 100,
					participation: 0.5,
					leaveRate: TENTH_A_MONTH,
					retireRate: TENTH_A_MONTH
				}
			]
		}),
		figures: [
			['staff/0/heads/1', 100],
			['staff/0/fte/1', 80],
			['staff/1/heads/1', 80], // 100 - 10 - 10
			['staff/1/fte/1', 40]
		]
	},
	{
		rule: '3.8 those who found a post do not give up; of the rest a share does',
		scenario: aScenario({
			roles: [radiographer],
			staff: [{ trust: 'A', role: 'rad', heads: 8, establishment: 10 }],
			routes: [course('bsc', { waiting: { A: 5 }, waitLoss: 0.5 })]
		}),
		figures: [
			['routes/0/joins/0', 2],
			['routes/0/waitLost/0', 1.5], // half of 5 - 2
			['routes/0/waiting/1', 1.5]
		]
	}
];
