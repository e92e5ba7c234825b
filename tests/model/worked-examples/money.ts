/** Money and budgets: docs/model.md 3.9. */
import { aScenario, type Example } from './build.ts';

const staffed = {
	roles: [{ id: 'rad', participation: 0.5, salary: 24_000 }],
	staff: [{ trust: 'A', role: 'rad', heads: 4 }]
};
const ct = (id: string, extra: object) => ({
	id,
	trust: 'A',
	modality: 'CT',
	installed: '2024-01',
	hours: 10,
	...extra
});

export const money: Example[] = [
	{
		rule: '3.9 salaries follow FTE at the start of the month; training and hiring have their own lines',
		scenario: aScenario({
			...staffed,
			routes: [
				{
					id: 'bsc',
					kind: 'train',
					to: 'rad',
					stages: [{ months: 3 }],
					destinations: { A: 1 },
					intake: [2],
					cost: { perStart: 100, perMonth: 10 }
				},
				{
					id: 'hire',
					kind: 'recruit',
					to: 'rad',
					stages: [{ months: 1 }],
					destinations: { A: 1 },
					intake: [3],
					cost: { perStart: 50, perMonth: 1 }
				}
			]
		}),
		figures: [
			['cost/salary/0', 4000], // 4 x 0.5 FTE x 24,000 / 12
			['cost/salary/1', 7000], // the 3 hired in month 0 work from month 1
			['cost/training/0', 220], // 2 x 100 + 2 x 10
			['cost/training/1', 20],
			['cost/recruitment/0', 153], // 3 x 50 + 3 x 1
			['cost/total/0', 4373]
		]
	},
	{
		rule: '3.9 money is discounted from the month it is spent; a replacement is paid when the unit goes out',
		scenario: aScenario({
			months: 13,
			discountRate: 0.21,
			modalities: [{ id: 'CT' }],
			equipment: [ct('u', { replace: { month: '2026-04', downtimeMonths: 1, cost: 1210 } })]
		}),
		figures: [
			['cost/equipment/12', 1210],
			['cost/npv', 1000] // 1210 / 1.21
		]
	},
	{
		rule: '3.9 holding prices waiting scans and unreported ones, at month end, inside the total',
		scenario: aScenario({
			modalities: [{ id: 'CT', waitCost: 2, unreportedCost: 3 }],
			demand: [{ trust: 'A', modality: 'CT', perMonth: 10, waiting: 5, unreported: 4 }]
		}),
		figures: [
			['cost/holding/0', 42], // 15 x 2 + 4 x 3
			['cost/total/0', 42]
		]
	},
	{
		rule: '3.9 a budget counts its lines between its months, both included',
		scenario: aScenario({
			...staffed,
			budgets: [{ id: 'pay', items: ['salary', 'training'], from: '2025-05', until: '2025-07', max: 10_000 }]
		}),
		figures: [['budgets/0', { id: 'pay', spent: 12_000, max: 10_000, over: 2000 }]]
	},
	{
		rule: '3.9 retention is paid for the heads there are',
		scenario: aScenario({
			roles: [{ id: 'rad', leaveRate: 1 - 0.9 ** 12, retention: { effect: 0.5, costPerHeadYear: 120 } }],
			staff: [{ trust: 'A', role: 'rad', heads: 10 }],
			plan: { retain: [{ trust: 'A', role: 'rad', heads: 40 }] }
		}),
		figures: [
			['cost/retention/0', 100], // 10 of the 40 covered x 120 / 12
			['staff/0/avoided/0', 0.5] // 0.5 x a tenth of 10
		]
	}
];
