/** Targets: docs/model.md 5 and 14. */
import { aScenario, type Example } from './build.ts';

const target = (extra: object) => ({
	id: 't',
	metric: 'heads' as const,
	value: 10,
	due: '2025-07',
	...extra
});
const growing = {
	roles: [{ id: 'rad' }],
	staff: [{ trust: 'A', role: 'rad', heads: 10 }],
	routes: [
		{
			id: 'hire',
			kind: 'recruit' as const,
			to: 'rad',
			stages: [{ months: 1 }],
			destinations: { A: 1 },
			intake: 1
		}
	]
};
const ct = (id: string, extra: object) => ({
	id,
	trust: 'A',
	modality: 'CT',
	installed: '2024-01',
	hours: 10,
	...extra
});

export const targets: Example[] = [
	{
		rule: '5 a stock has its opening value as baseline, and a linear trajectory to the due month',
		scenario: aScenario({ ...growing, targets: [target({ value: { add: 8 } })] }),
		figures: [
			['targets/0/baseline', 10],
			['targets/0/value', 18],
			['targets/0/projected', [11, 12, 13, 14, 15, 16]],
			['targets/0/trajectory', [12, 14, 16, 18, 18, 18]],
			['targets/0/gapAtDue', 4],
			['targets/0/gapToTrajectory/0', 1],
			['targets/0/rag', 'red']
		]
	},
	{
		rule: '5 amber is a gap of at most a tenth of the way',
		scenario: aScenario({
			...growing,
			targets: [
				target({ id: 'near', value: 14.4 }), // short by 0.4 of 4.4
				target({ id: 'far', value: 14.5 }), // short by 0.5 of 4.5
				target({ id: 'wide', value: 14.5, amber: 0.2 }),
				target({ id: 'same', value: 14.5, baseline: 14.5 }) // no way to go: a tenth of the value
			]
		}),
		figures: [
			['targets/0/rag', 'amber'],
			['targets/1/rag', 'red'],
			['targets/2/rag', 'amber'],
			['targets/3/rag', 'amber']
		]
	},
	{
		rule: '5 met is judged at the due month; firstMet may be lost again, metFrom not',
		scenario: aScenario({
			modalities: [{ id: 'CT', perHour: 1 }],
			equipment: [ct('u', { hours: 25 })],
			plan: {
				closeHours: [{ trust: 'A', modality: 'CT', hours: { '2025-05': 10, '2025-07': 0 } }]
			},
			targets: [target({ metric: 'capacity', modality: 'CT', value: { times: 1 }, due: '2025-05' })]
		}),
		figures: [
			['targets/0/baseline', 100], // a rate: its value in month 0
			['targets/0/projected', [100, 60, 60, 100, 100, 100]],
			['targets/0/met', false],
			['targets/0/firstMet', '2025-04'],
			['targets/0/metFrom', '2025-07']
		]
	},
	{
		rule: '5 a dated trajectory is at the baseline before its first date; a step jumps when due',
		scenario: aScenario({
			...growing,
			targets: [
				target({ trajectory: { '2025-06': 12, '2025-08': 17 } }),
				target({ id: 's', trajectory: 'step', value: 20 })
			]
		}),
		figures: [
			['targets/0/trajectory', [10, 10, 12, 12, 17, 17]],
			['targets/1/trajectory', [10, 10, 10, 20, 20, 20]]
		]
	},
	{
		rule: '14 exactly ten years old is not over ten years old',
		scenario: aScenario({
			modalities: [{ id: 'CT' }],
			equipment: [ct('u', { installed: '2015-06' })],
			targets: [target({ metric: 'overAge', value: 0, direction: 'atMost' })]
		}),
		// end of May 2025 is 120 months after the beginning of June 2015
		figures: [['targets/0/projected', [0, 0, 1, 1, 1, 1]]]
	},
	{
		rule: '14 a unit being replaced has no age, is not in service as a unit, and closes its site',
		scenario: aScenario({
			modalities: [{ id: 'CT' }],
			equipment: [
				ct('u', {
					installed: '2010-01',
					site: 'hub',
					siteKind: 'cdc',
					replace: { month: '2025-05', downtimeMonths: 2, cover: 0.5 }
				})
			],
			targets: [
				target({ id: 'old', metric: 'overAge', value: 0, direction: 'atMost' }),
				target({ id: 'units', metric: 'units', value: 1 }),
				target({ id: 'sites', metric: 'sites', siteKind: 'cdc', value: 1 }),
				target({ id: 'acute', metric: 'sites', siteKind: 'acute', value: 1 })
			]
		}),
		figures: [
			['targets/0/projected', [1, 0, 0, 0, 0, 0]],
			['targets/1/projected', [1, 0, 0, 1, 1, 1]],
			['targets/2/projected', [1, 0, 0, 1, 1, 1]],
			['targets/3/projected', [0, 0, 0, 0, 0, 0]]
		]
	},
	{
		rule: '5 a site with units of two kinds is one site',
		scenario: aScenario({
			modalities: [{ id: 'CT' }],
			equipment: [ct('u', { site: 'hub', siteKind: 'cdc' }), ct('v', { site: 'hub' })],
			targets: [
				target({ id: 'any', metric: 'sites', value: 1 }),
				target({ id: 'cdc', metric: 'sites', siteKind: 'cdc', value: 1 }),
				target({ id: 'acute', metric: 'sites', siteKind: 'acute', value: 1 })
			]
		}),
		figures: [
			['targets/0/projectedAtDue', 1],
			['targets/1/projectedAtDue', 1],
			['targets/2/projectedAtDue', 1]
		]
	},
	{
		rule: '5 a site with the scanners of two trusts counts once for both and once for each',
		scenario: aScenario({
			trusts: [{ id: 'A' }, { id: 'B' }],
			modalities: [{ id: 'CT' }],
			equipment: [
				ct('u', { site: 'hub', siteKind: 'cdc' }),
				ct('v', { trust: 'B', site: 'hub', siteKind: 'cdc' })
			],
			targets: [
				target({ id: 'both', metric: 'sites', siteKind: 'cdc', value: 1 }),
				target({ id: 'one', metric: 'sites', siteKind: 'cdc', value: 1, scope: { trust: 'B' } })
			]
		}),
		figures: [
			['targets/0/projectedAtDue', 1],
			['targets/1/projectedAtDue', 1]
		]
	},
	{
		rule: '5 days are the worst in scope, reported shares are pooled, the rest adds up',
		scenario: aScenario({
			trusts: [{ id: 'A' }, { id: 'B' }],
			modalities: [{ id: 'XR', perHour: 1 }],
			equipment: [ct('u', { modality: 'XR', hours: 25 }), ct('v', { modality: 'XR', hours: 75, trust: 'B' })],
			demand: [
				{ trust: 'A', modality: 'XR', perMonth: 100, unreported: 100 },
				{ trust: 'B', modality: 'XR', perMonth: 300, unreported: 0 }
			],
			targets: [
				target({ id: 'age', metric: 'ageDays', value: 28, direction: 'atMost', due: '2025-04' }),
				target({ id: 'share', metric: 'reportedShare', value: 1, due: '2025-04' }),
				target({ id: 'unreported', metric: 'unreported', value: 0, direction: 'atMost' }),
				target({ id: 'capacity', metric: 'capacity', value: 1, scope: { trusts: ['A', 'B', 'A'] } })
			]
		}),
		figures: [
			['targets/0/projectedAtDue', 56], // A: 200 unreported at 100 a month; B: 28 days
			['targets/1/projectedAtDue', 0], // nothing was reported: 1 - 500 / 500
			['targets/2/baseline', 100],
			['targets/2/projected/0', 500],
			['targets/3/projectedAtDue', 400]
		]
	},
	{
		rule: '5 posts: FTE, establishment and unfilled establishment',
		scenario: aScenario({
			roles: [{ id: 'rad', participation: 0.5 }],
			trusts: [{ id: 'A' }, { id: 'B' }],
			staff: [
				{ trust: 'A', role: 'rad', heads: 4, establishment: 3 },
				{ trust: 'B', role: 'rad', heads: 8, establishment: 3 }
			],
			targets: [
				target({ id: 'fte', metric: 'fte', value: 1 }),
				target({ id: 'est', metric: 'establishment', value: 1 }),
				target({ id: 'vac', metric: 'vacancy', value: 0, direction: 'atMost' })
			]
		}),
		figures: [
			['targets/0/projectedAtDue', 6],
			['targets/1/projectedAtDue', 6],
			['targets/2/projectedAtDue', 1] // 3 - 2 at A; B is over
		]
	},
	{
		rule: '14 an infinite age is null, not met, without gap or trajectory',
		scenario: aScenario({
			modalities: [{ id: 'XR' }],
			demand: [{ trust: 'A', modality: 'XR', perMonth: 0, unreported: 5 }],
			targets: [target({ metric: 'ageDays', value: 28, direction: 'atMost' })]
		}),
		figures: [
			['targets/0/baseline', null],
			['targets/0/projectedAtDue', null],
			['targets/0/gapAtDue', null],
			['targets/0/trajectory/0', null],
			['targets/0/met', false],
			['targets/0/rag', 'red']
		]
	},
	{
		rule: '5 over age counts from the years the target names',
		scenario: aScenario({
			modalities: [{ id: 'CT' }],
			equipment: [ct('u', { installed: '2020-06' })],
			targets: [target({ metric: 'overAge', years: 5, value: 0, direction: 'atMost' })]
		}),
		// end of May 2025 is 60 months after the beginning of June 2020
		figures: [['targets/0/projected', [0, 0, 1, 1, 1, 1]]]
	}
];
