/** Scanners: docs/model.md 3.3. */
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

export const machines: Example[] = [
	{
		rule: '3.3 a unit is gone in the month it is removed, and there in the month it is installed',
		scenario: aScenario({
			modalities: [ct],
			equipment: [unit({ removed: '2025-06' }), unit({ id: 'v', installed: '2025-08' })]
		}),
		figures: [
			['capacity/0/openHours', [200, 200, 0, 0, 200, 200]], // 50 h x 4 weeks
			['capacity/0/equipment/0', 800], // 200 x 4
			['capacity/0/staffRatio/2', 1] // nothing open: nothing short
		]
	},
	{
		rule: '3.3 a replacement keeps its cover, then works as new',
		scenario: aScenario({
			modalities: [{ ...ct, uptime: 0.9 }],
			equipment: [
				unit({
					replace: { month: '2025-05', downtimeMonths: 2, cover: 0.25, hours: 60, uptime: 1, perHour: 5 }
				})
			]
		}),
		figures: [
			['capacity/0/equipment/0', 720], // 50 x 4 x 0.9 x 4 weeks
			['capacity/0/equipment/1', 180], // a quarter
			['capacity/0/equipment/3', 1200] // 60 x 5 x 4 weeks
		]
	},
	{
		rule: '3.3 a month the plan chooses overrides the unit’s own',
		scenario: aScenario({
			modalities: [ct],
			equipment: [
				unit({
					replace: { month: '2025-05', downtimeMonths: 1 },
					replacement: { downtimeMonths: 2, perHour: 6 }
				})
			],
			plan: { replace: [{ unit: 'u', month: { '2025-06': 1 } }] }
		}),
		figures: [['capacity/0/equipment', [800, 800, 0, 0, 1200, 1200]]]
	},
	{
		rule: '3.3 a month the plan chooses leaves the terms of the unit’s own replacement behind',
		scenario: aScenario({
			modalities: [ct],
			equipment: [unit({ replace: { month: '2025-05', downtimeMonths: 1, perHour: 6 } })],
			plan: { replace: [{ unit: 'u', month: { '2025-06': 1 } }] }
		}),
		figures: [['capacity/0/equipment', [800, 800, 800, 800, 800, 800]]] // no downtime, no new speed
	},
	{
		rule: '3.3 extra hours are limited per unit, one under replacement counting as its cover',
		scenario: aScenario({
			modalities: [{ ...ct, maxExtraHours: 5, extraHourCost: 10 }],
			equipment: [unit({ replace: { month: '2025-05', downtimeMonths: 1, cover: 0.5 } })],
			plan: { extraHours: [{ trust: 'A', modality: 'CT', hours: 8 }] }
		}),
		figures: [
			['capacity/0/openHours/0', 220], // (50 + 5) x 4
			['capacity/0/openHours/1', 110], // (25 + 2.5) x 4
			['cost/extraHours/0', 200], // 5 x 4 weeks x 10, not the 8 planned
			['cost/extraHours/1', 100]
		]
	},
	{
		rule: '3.3 without a limit extra hours need no unit',
		scenario: aScenario({
			modalities: [{ ...ct, uptime: 0.5 }],
			plan: { extraHours: [{ trust: 'A', modality: 'CT', hours: 8 }] }
		}),
		figures: [['capacity/0/equipment/0', 64]] // 8 x 4 x 0.5 x 4 weeks
	},
	{
		rule: '3.3 no more hours can be closed than are open, and capacity never falls below 0',
		scenario: aScenario({
			modalities: [{ ...ct, perHour: 9 }],
			equipment: [unit({ perHour: 4 })],
			plan: { closeHours: [{ trust: 'A', modality: 'CT', hours: { '2025-04': 20, '2025-05': 80 } }] }
		}),
		figures: [
			['capacity/0/openHours/0', 120], // (50 - 20) x 4
			['capacity/0/equipment/0', 80], // (50 x 4 - 20 x 9) x 4
			['capacity/0/openHours/1', 0],
			['capacity/0/equipment/1', 0]
		]
	},
	{
		rule: '3.3 bought units arrive after the lead and cost a twelfth of their year',
		scenario: aScenario({
			modalities: [{ ...ct, uptime: 0.5, unitHours: 40, unitLeadMonths: 2, unitCostPerYear: 1200 }],
			plan: { buy: [{ trust: 'A', modality: 'CT', units: { '2025-04': 1, '2025-06': 2 } }] }
		}),
		figures: [
			['capacity/0/equipment', [0, 0, 320, 320, 960, 960]], // 40 x 4 x 0.5 x 4 weeks each
			['cost/equipment', [0, 0, 100, 100, 300, 300]]
		]
	},
	{
		rule: '3.3 all modalities of a pool are short in the same proportion, other pools are not',
		scenario: aScenario({
			roles: [{ id: 'rad', scanPool: 'p', scanHours: 20 }],
			modalities: [
				{ ...ct, scanPool: 'p', crew: 2 },
				{ id: 'MR', scanPool: 'p', crew: 1, perHour: 2 },
				{ id: 'US', perHour: 3 }
			],
			staff: [{ trust: 'A', role: 'rad', heads: 5 }],
			equipment: [
				unit({}),
				unit({ id: 'v', modality: 'MR', hours: 25 }),
				unit({ id: 'w', modality: 'US', hours: 10 })
			]
		}),
		figures: [
			['capacity/0/staffRatio/0', 0.8], // 5 x 20 x 4 = 400 of 2 x 200 + 1 x 100
			['capacity/0/capacity/0', 640],
			['capacity/1/capacity/0', 160], // 0.8 x 25 x 2 x 4
			['capacity/2/staffRatio/0', 1],
			['capacity/0/binding/0', 'demand'],
			['capacity/1/demand/0', 0]
		]
	},
	{
		rule: '3.3 a bought unit is a unit to the limit on extra hours',
		scenario: aScenario({
			modalities: [{ ...ct, unitHours: 40, maxExtraHours: 5 }],
			plan: {
				buy: [{ trust: 'A', modality: 'CT', units: { '2025-04': 1 } }],
				extraHours: [{ trust: 'A', modality: 'CT', hours: 8 }]
			}
		}),
		figures: [['capacity/0/openHours/0', 180]] // (40 + 5) x 4 weeks
	}
];
