/** Demand, waiting and travelling: docs/model.md 3.4. */
import { aScenario, type Example } from './build.ts';

const unit = (extra: object) => ({
	id: 'u',
	trust: 'A',
	modality: 'CT',
	installed: '2024-01',
	hours: 50,
	...extra
});
const ct = { id: 'CT', perHour: 4 };
const pair = [
	{ id: 'A', connected: true },
	{ id: 'B', connected: true }
];

export const scans: Example[] = [
	{
		rule: '3.4 demand grows by the year, a twelfth of the way each month',
		scenario: aScenario({
			months: 13,
			modalities: [{ ...ct, growth: 0.21 }],
			demand: [{ trust: 'A', modality: 'CT', perMonth: 100 }]
		}),
		figures: [
			['capacity/0/demand/0', 100],
			['capacity/0/demand/6', 110], // x sqrt(1.21)
			['capacity/0/demand/12', 121]
		]
	},
	{
		rule: '3.4 a demand series replaces growth, its last month holds',
		scenario: aScenario({
			modalities: [{ ...ct, growth: 0.5 }],
			demand: [{ trust: 'A', modality: 'CT', perMonth: [10, 20, 30], growth: 0.7 }]
		}),
		figures: [['capacity/0/demand', [10, 20, 30, 30, 30, 30]]]
	},
	{
		rule: '3.4 waiting is what capacity leaves, in days of demand',
		scenario: aScenario({
			modalities: [{ ...ct }],
			equipment: [unit({})],
			demand: [{ trust: 'A', modality: 'CT', perMonth: 900, waiting: 50 }]
		}),
		figures: [
			['capacity/0/scans/0', 800],
			['capacity/0/waiting/1', 150], // 50 + 900 - 800
			['capacity/0/waitDays/0', (28 * 150) / 900],
			['capacity/0/binding/0', 'equipment']
		]
	},
	{
		rule: '3.4 some of those still waiting travel to spare capacity in the network',
		scenario: aScenario({
			trusts: pair,
			modalities: [{ ...ct, travelShare: 0.5 }],
			equipment: [unit({ trust: 'B', hours: 5 })],
			demand: [
				{ trust: 'A', modality: 'CT', perMonth: 100 },
				{ trust: 'B', modality: 'CT', perMonth: 50 }
			]
		}),
		figures: [
			['capacity/0/sentOut/0', 30], // eligible 0.5 x 100; spare 5 x 4 x 4 - 50 = 30
			['capacity/1/receivedIn/0', 30],
			['capacity/0/scans/0', 30], // the trust's own patients, wherever scanned
			['capacity/1/scans/0', 50],
			['capacity/0/waiting/1', 70]
		]
	},
	{
		rule: '3.4 nobody travels before the link is live',
		scenario: aScenario({
			trusts: [{ id: 'A', connected: { '2025-05': 1 } }, { id: 'B' }],
			modalities: [{ ...ct, travelShare: 1 }],
			equipment: [unit({ trust: 'B', hours: 5 })],
			demand: [{ trust: 'A', modality: 'CT', perMonth: 10 }]
		}),
		figures: [
			['capacity/0/sentOut/0', 0],
			['capacity/0/sentOut/1', 20] // the 10 of the month before too
		]
	},
	{
		rule: '3.4 a planned ceiling on scans holds below capacity',
		scenario: aScenario({
			modalities: [ct],
			equipment: [unit({})],
			demand: [{ trust: 'A', modality: 'CT', perMonth: 500 }],
			plan: { scans: [{ trust: 'A', modality: 'CT', scans: 300 }] }
		}),
		figures: [
			['capacity/0/scans/0', 300],
			['capacity/0/waiting/1', 200],
			['capacity/0/binding/0', 'demand'] // 500 < 800: what capacity could do, not what was planned
		]
	},
	{
		rule: '3.4 planned transfers are clipped to work and room, and switch travelling off',
		scenario: aScenario({
			trusts: pair,
			modalities: [{ ...ct, travelShare: 1 }],
			equipment: [unit({ trust: 'B', hours: 5 })],
			demand: [{ trust: 'A', modality: 'CT', perMonth: 100 }],
			plan: {
				transfers: [
					{ month: '2025-05', from: 'A', to: 'B', modality: 'CT', scans: 60 },
					{ month: '2025-05', from: 'A', to: 'B', modality: 'CT', scans: 60 }
				]
			}
		}),
		figures: [
			['capacity/0/sentOut/0', 0],
			['capacity/0/sentOut/1', 80] // 60 + 20: B has room for 80
		]
	},
	{
		rule: '3.4 a demand row’s own growth replaces that of its modality',
		scenario: aScenario({
			months: 13,
			modalities: [{ ...ct, growth: 0.5 }],
			demand: [{ trust: 'A', modality: 'CT', perMonth: 100, growth: 0.21 }]
		}),
		figures: [['capacity/0/demand/12', 121]]
	},
	{
		rule: '3.4 no more patients are transferred than wait',
		scenario: aScenario({
			trusts: pair,
			modalities: [ct],
			equipment: [unit({ trust: 'B', hours: 5 })],
			demand: [{ trust: 'A', modality: 'CT', perMonth: 30 }],
			plan: { transfers: [{ month: '2025-04', from: 'A', to: 'B', modality: 'CT', scans: 60 }] }
		}),
		figures: [
			['capacity/0/sentOut/0', 30],
			['capacity/1/receivedIn/0', 30],
			['capacity/0/waiting/1', 0]
		]
	},
	{
		rule: '3.4 planned transfers need one network and a live link at both ends',
		scenario: aScenario({
			networks: [{ id: 'N' }, { id: 'O' }],
			trusts: [
				{ id: 'A', network: 'N' },
				{ id: 'B', network: 'N' },
				{ id: 'C', network: 'O' },
				{ id: 'D', network: 'N', connected: { '2025-04': 0, '2025-05': 1 } }
			],
			modalities: [ct],
			equipment: [unit({ trust: 'B', hours: 5 }), unit({ id: 'v', trust: 'D', hours: 5 })],
			demand: ['A', 'C', 'D'].map((trust) => ({ trust, modality: 'CT', perMonth: trust === 'D' ? 85 : 100 })),
			plan: {
				transfers: ['2025-04', '2025-05'].flatMap((month) => [
					{ month, from: 'C', to: 'B', modality: 'CT', scans: 10 },
					{ month, from: 'D', to: 'B', modality: 'CT', scans: 3 },
					{ month, from: 'A', to: 'B', modality: 'CT', scans: 20 }
				])
			}
		}),
		figures: [
			['capacity/2/sentOut/0', 0], // another network
			['capacity/3/sentOut/0', 0], // not linked yet
			['capacity/3/sentOut/1', 3],
			['capacity/0/sentOut/0', 20],
			['capacity/1/receivedIn/0', 20],
			['capacity/1/receivedIn/1', 23]
		]
	},
	{
		rule: '3.4 nobody is transferred to a trust whose link is not live',
		scenario: aScenario({
			trusts: [{ id: 'A' }, { id: 'B', connected: { '2025-04': 0, '2025-05': 1 } }],
			modalities: [ct],
			equipment: [unit({ trust: 'B', hours: 5 })],
			demand: [{ trust: 'A', modality: 'CT', perMonth: 30 }],
			plan: {
				transfers: ['2025-04', '2025-05'].map((month) => ({
					month,
					from: 'A',
					to: 'B',
					modality: 'CT',
					scans: 20
				}))
			}
		}),
		figures: [
			['capacity/0/sentOut/0', 0],
			['capacity/0/sentOut/1', 20]
		]
	}
];
