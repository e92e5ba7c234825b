/** Reports: docs/model.md 3.5. */
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
	},
	{
		rule: '3.5 planned reading at home is clipped to the minutes there are',
		scenario: aScenario({
			...neighbour,
			demand: [{ trust: 'A', modality: 'XR', perMonth: 0, unreported: 200 }],
			staff: [{ trust: 'A', role: 'doc', heads: 1 }],
			trusts: [{ id: 'A' }],
			plan: {
				reporting: [
					{ month: '2025-04', from: 'A', to: 'A', role: 'doc', modality: 'XR', reports: 150 },
					{ month: '2025-05', from: 'A', to: 'A', role: 'doc', modality: 'XR', reports: 60 }
				]
			}
		}),
		figures: [
			['reporting/0/local/0', 100], // 300 minutes / 3
			['readers/0/used/0', 300],
			['reporting/0/local/1', 60],
			['reporting/0/local/2', 0] // nothing planned, and the rule is off
		]
	},
	{
		rule: '3.5 planned reading needs a live link, and one network',
		scenario: aScenario({
			networks: [...network, { id: 'O' }],
			trusts: [
				{ id: 'A', network: 'N', connected: { '2025-04': 0, '2025-05': 1 } },
				{ id: 'B', network: 'N' },
				{ id: 'C', network: 'O' }
			],
			...neighbour,
			demand: ['A', 'C'].map((trust) => ({ trust, modality: 'XR', perMonth: 0, unreported: 100 })),
			plan: {
				reporting: ['2025-04', '2025-05'].flatMap((month) =>
					['A', 'C'].map((to) => ({ month, from: 'B', to, role: 'doc', modality: 'XR', reports: 10 }))
				)
			}
		}),
		figures: [
			['reporting/0/imported/0', 0],
			['reporting/0/imported/1', 10],
			['reporting/2/imported/0', 0],
			['reporting/2/imported/1', 0]
		]
	}
];
