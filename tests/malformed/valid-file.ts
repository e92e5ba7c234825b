/** A scenario file that uses every block and every form of the format, and nothing else. */

/** Give a fresh copy of the valid file, as JSON would. */
export function aValidFile(): Record<string, unknown> {
	return structuredClone(VALID);
}

const VALID = {
	schema: 'imaging-workforce/1',
	name: 'every block',
	note: 'Valid: each malformed file is this one with one change.',
	settings: { start: '2025-04', months: 24, daysPerMonth: 28, discountRate: 0.035 },
	networks: [{ id: 'N1', name: 'North', sharingEfficiency: 0.9 }, { id: 'N2' }],
	trusts: [
		{ id: 'A', network: 'N1', connected: { '2025-04': 0, '2025-10': 1 }, shareLimit: 0.5 },
		{ id: 'B', network: 'N1', name: 'Bee', connected: false },
		{ id: 'C', network: 'N2' }
	],
	roles: [
		{
			id: 'radiographer',
			participation: 0.9,
			leaveRate: [0.1, 0.12],
			retireRate: 0.02,
			salary: 41000,
			scanPool: 'radiography',
			scanHours: 25,
			retention: { effect: 0.4, costPerHeadYear: 900 }
		},
		{ id: 'senior', leaveRate: { '2025-04': 0.05, '2026-04': 0.06 }, reportHours: 14 }
	],
	staff: [
		{ trust: 'A', role: 'radiographer', heads: 20, establishment: { '2025-04': 20, '2026-04': 22 } },
		{ trust: 'B', role: 'radiographer', heads: 10.5, establishment: 12, participation: 0.8, leaveRate: 0.2 },
		{ trust: 'A', role: 'senior', heads: 4, establishment: [4, 5], retireRate: [0, 0.01] },
		{ trust: 'C', role: 'senior', heads: 2 }
	],
	modalities: [
		{
			id: 'CT',
			scanPool: 'radiography',
			crew: 2,
			perHour: 3.5,
			uptime: [0.95, 0.9],
			unitHours: { '2025-04': 60 },
			maxExtraHours: 24,
			extraHourCost: 120,
			unitCostPerYear: 150000,
			outsourceCost: 38,
			waitCost: 1,
			unreportedCost: 1,
			unitLeadMonths: 6,
			growth: -0.01,
			travelShare: 0.2,
			reportShare: 1.1,
			reportMinutes: { senior: 15 },
			reportTargetDays: 14
		},
		{ id: 'XR' }
	],
	equipment: [
		{
			id: 'ct1',
			trust: 'A',
			modality: 'CT',
			installed: '2014-06',
			hours: [60, 62],
			perHour: 3,
			uptime: { '2025-04': 0.9 },
			replace: {
				month: '2025-10',
				downtimeMonths: 2,
				cover: 0.5,
				cost: 900000,
				perHour: 4,
				hours: 70,
				uptime: 1
			}
		},
		{
			id: 'hub1',
			trust: 'B',
			modality: 'CT',
			installed: '2026-01',
			site: 'hub',
			siteKind: 'cdc',
			removed: '2027-01',
			replacement: { cost: 1 }
		}
	],
	demand: [
		{ trust: 'A', modality: 'CT', perMonth: 800, growth: 0.05, waiting: 100, unreported: 50 },
		{ trust: 'B', modality: 'CT', perMonth: [300, 310] }
	],
	routes: [
		{
			id: 'reporting',
			kind: 'upskill',
			from: 'radiographer',
			to: 'senior',
			stages: [{ months: 12, attrition: 0.1 }, { months: 3 }],
			late: [
				{ months: 0, share: 0.9 },
				{ months: 6, share: 0.1 }
			],
			destinations: { A: 0.75, C: 0.25 },
			intake: { yearly: { '09': 2 }, from: '2025-09', until: '2026-12' },
			maxIntake: { '2025-04': 2, '2026-01': 3 },
			release: 0.2,
			supervision: [{ role: 'senior', reportHours: 1 }],
			cost: { perStart: 3000, perMonth: 50 }
		},
		{
			id: 'degree',
			kind: 'train',
			to: 'radiographer',
			stages: [{ months: 34, attrition: 0.14 }],
			destinations: { A: 0.4, B: 0.3 },
			hosts: { A: 0.6, B: 0.4 },
			intake: { '2025-09': 30 },
			inTraining: [
				{ started: '2023-09', heads: 25 },
				{ started: '2024-09', heads: 28 }
			],
			waiting: { A: 1 },
			waitLoss: 0.05,
			placementShare: 0.45
		},
		{
			id: 'hire',
			kind: 'recruit',
			to: 'radiographer',
			stages: [{ months: 3 }],
			destinations: { A: 0.5, B: 0.5 },
			intake: { policy: 'fill' }
		}
	],
	placements: [
		{ trust: 'A', slots: { '2025-04': 12, '2026-09': 14 }, tutorRole: 'senior', studentsPerTutorFte: 3 },
		{ trust: 'B' }
	],
	plan: {
		intake: { degree: [0, 0, 35], reporting: 1 },
		joins: [{ route: 'hire', trust: 'A', heads: { '2025-06': 2 } }],
		retain: [{ trust: 'A', role: 'radiographer', heads: 5 }],
		posts: [
			{ trust: 'A', role: 'senior', fte: { '2026-01': 1 } },
			{ trust: 'A', role: 'senior', fte: 0.5 }
		],
		extraHours: [{ trust: 'A', modality: 'CT', hours: [0, 8] }],
		closeHours: [{ trust: 'A', modality: 'CT', hours: 1 }],
		buy: [{ trust: 'B', modality: 'CT', units: { '2025-05': 1 }, site: 'hub', siteKind: 'cdc' }],
		replace: [{ unit: 'hub1', month: { '2026-06': 1 } }],
		outsource: [{ trust: 'A', modality: 'CT', reports: 20 }],
		scans: [{ trust: 'A', modality: 'CT', scans: { '2025-04': 900, '2026-01': 1000 } }],
		transfers: [{ month: '2025-06', from: 'A', to: 'B', modality: 'CT', scans: 10 }],
		reporting: [{ month: '2025-06', from: 'A', to: 'B', role: 'senior', modality: 'CT', reports: 5 }]
	},
	budgets: [{ id: 'kit', items: ['equipment', 'extraHours'], from: '2025-04', until: '2026-03', max: 1e6 }],
	targets: [
		{ id: 'heads', metric: 'heads', value: { add: 5 }, due: '2027-03', roles: ['radiographer', 'senior'] },
		{
			id: 'ct',
			metric: 'capacity',
			modality: 'CT',
			value: { times: 2 },
			due: '2026-12',
			scope: { network: 'N1' }
		},
		{
			id: 'old',
			metric: 'overAge',
			years: 10,
			value: 0,
			direction: 'atMost',
			due: '2026-03',
			scope: { trust: 'A' },
			trajectory: 'step',
			amber: 0.2,
			sustain: false
		},
		{
			id: 'hubs',
			metric: 'sites',
			siteKind: 'cdc',
			value: 1,
			due: '2025-04',
			scope: { trusts: ['A', 'B'] },
			baseline: 0,
			trajectory: { '2025-10': 1 }
		}
	],
	uncertainty: {
		draws: 2,
		seed: 7,
		params: [
			{ path: 'roles/*/leaveRate', op: 'scale', dist: 'triangular', min: 0.8, mode: 1, max: 1.3 },
			{ path: 'routes/degree/stages/0/attrition', dist: 'beta', alpha: 15, beta: 87 },
			{ path: 'demand/A:CT/growth', op: 'add', dist: 'normal', mean: 0, sd: 0.01 },
			{ path: 'staff/A:senior/heads', dist: 'uniform', min: 3, max: 5 },
			{ path: 'modalities/CT/crew', dist: 'pert', min: 1.8, mode: 2, max: 2.4, lambda: 4 },
			{ path: 'modalities/XR/growth', dist: 'lognormal', median: 0.01, sigma: 0.2 }
		],
		u: [
			[0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
			[0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
		]
	},
	attribution: {
		causes: [
			{ id: 'vacancies', neutralise: [{ fill: 'vacancies' }] },
			{ id: 'leaving', neutralise: [{ path: 'roles/*/leaveRate', value: 0 }] },
			{ id: 'links', neutralise: [{ path: 'trusts/*/connected', value: true }] }
		]
	},
	actuals: [{ id: 'heads', values: { '2025-04': 36, '2025-05': 36.5 } }],
	planner: {
		levers: [
			{
				id: 'degree',
				type: 'intake',
				route: 'degree',
				months: ['2025-09', '2026-09'],
				max: 40,
				integer: true
			},
			{ id: 'keep', type: 'retain', trust: 'A', role: 'radiographer', months: 'all', min: 1 },
			{ id: 'kit', type: 'buy', trust: 'A', modality: 'CT', months: ['2025-05'] },
			{ id: 'new', type: 'replace', unit: 'hub1', months: 'all' },
			{ id: 'read', type: 'reporting', from: 'A', to: 'B', role: 'senior', modality: 'CT', months: 'all' }
		],
		targets: ['heads'],
		robust: { probability: 0.8, rounds: 8 }
	}
};
