/** Fields that are right by themselves and wrong together. */
import { GONE, type Change } from './change.ts';

export const WRONG_RULES: Record<string, Change[]> = {
	'a trust without a network, though there are networks': [
		['trusts/1/network', GONE, 'trusts/1/network', /trust "B" has no network.*; allowed: N1, N2/],
		['trusts/3', { id: 'D' }, 'trusts/3/network', /trust "D" has no network/]
	],
	'fill into a cell without establishment, without a maxIntake': [
		['staff/1/establishment', GONE, 'routes/2/intake', /"fill" leads to B:radiographer, which has no/],
		['routes/2/destinations', { C: 1 }, 'routes/2/intake', /"fill" leads to C:radiographer/]
	],
	'posts on a cell without establishment': [
		['plan/posts/0/trust', 'C', 'plan/posts/0', /C:senior has no establishment to add posts to/],
		['staff/2/establishment', GONE, 'plan/posts/1', /A:senior has no establishment/],
		[
			'planner/levers/5',
			{ id: 'x', type: 'posts', trust: 'C', role: 'senior', months: 'all' },
			'planner/levers/5',
			/C:senior has no establishment to add posts to/
		]
	],
	'a ceiling by dates that does not name the start month': [
		[
			'plan/scans/0/scans',
			{ '2025-05': 900 },
			'plan/scans/0/scans',
			/would be 0 before 2025-05.*with 2025-04/
		],
		[
			'routes/0/maxIntake',
			{ '2026-01': 3 },
			'routes/0/maxIntake',
			/start month, so it would be 0 before 2026-01/
		],
		['placements/0/slots', { '2025-09': 3 }, 'placements/0/slots', /would be 0 before 2025-09 \(A\)/],
		['placements/0/slots', {}, 'placements/0/slots', /would be 0 throughout/]
	],
	'leaving and retiring that take more than everyone': [
		[
			'roles/0/leaveRate',
			1,
			'roles/0/leaveRate',
			/together take 1\.\d+ of the heads in 2025-04 \(radiographer\)/
		],
		[
			'staff/1/leaveRate',
			1,
			'staff/1/leaveRate',
			/heads in 2025-04 \(B:radiographer\); allowed: monthly rates/
		],
		['staff/2/retireRate', { '2025-04': 0, '2026-01': 1 }, 'staff/2/retireRate', /heads in 2026-01/],
		['roles/0/retireRate', { '2025-06': 1 }, 'roles/0/leaveRate', /heads in 2025-06/]
	],
	'shares that do not add up': [
		[
			'routes/1/hosts/B',
			0.5,
			'routes/1/hosts',
			/shares add up to 1\.1 \(degree\); allowed: shares that add up to 1/
		],
		['routes/1/hosts/B', 0.3, 'routes/1/hosts', /shares add up to 0\.8/],
		['routes/0/late/1/share', 0.2, 'routes/0/late', /shares add up to 1\.1/],
		['routes/0/late', [], 'routes/0/late', /shares add up to 0/],
		['routes/0/destinations/A', 0.7, 'routes/0/destinations', /shares add up to 0\.95.*; allowed: .* to 1$/],
		['routes/0/destinations', GONE, 'routes/0/destinations', /shares add up to 0/],
		['routes/1/destinations/B', 0.7, 'routes/1/destinations', /shares add up to 1\.1.*at most 1/],
		['routes/2/destinations/C', 0.01, 'routes/2/destinations', /shares add up to 1\.01/]
	],
	'people in training for longer than the route, or not yet': [
		[
			'routes/1/inTraining/0/started',
			'2022-06',
			'routes/1/inTraining/0/started',
			/34 months before the start/
		],
		[
			'routes/1/inTraining/1/started',
			'2025-04',
			'routes/1/inTraining/1/started',
			/2025-04 is the start month/
		],
		['routes/1/inTraining/1/started', '2025-09', 'routes/1/inTraining/1/started', /5 months after the start/],
		[
			'routes/2/inTraining',
			[{ started: '2025-01', heads: 1 }],
			'routes/2/inTraining/0/started',
			/3 months before the start \(hire\); allowed: 1 to 2 months before 2025-04/
		]
	],
	'a month outside the run': [
		[
			'targets/0/due',
			'2027-04',
			'targets/0/due',
			/2027-04 is outside the run \(heads\); allowed: 2025-04 to 2027-03/
		],
		['targets/3/due', '2025-03', 'targets/3/due', /2025-03 is outside the run/],
		['plan/transfers/0/month', '2027-04', 'plan/transfers/0/month', /is outside the run/],
		['plan/reporting/0/month', '2025-03', 'plan/reporting/0/month', /is outside the run/],
		['planner/levers/0/months/1', '2031-09', 'planner/levers/0/months/1', /is outside the run \(degree\)/]
	],
	'months out of order': [
		['budgets/0/until', '2025-03', 'budgets/0/until', /2025-03 comes before 2025-04 \(kit\)/],
		['equipment/0/removed', '2014-05', 'equipment/0/removed', /2014-05 comes before 2014-06 \(ct1\)/],
		['routes/0/intake/until', '2025-08', 'routes/0/intake/until', /2025-08 comes before 2025-09/],
		[
			'plan/intake/degree',
			{ yearly: { '09': 5 }, from: '2026-09', until: '2026-08' },
			'plan/intake/degree/until',
			/comes before/
		]
	],
	'more than a limit': [
		['settings/months', 601, 'settings/months', /is 601; allowed: at most 600/],
		['settings/months', 1e9, 'settings/months', /is 1000000000; allowed: at most 600/],
		['trusts', someTrusts(501), 'trusts', /has 501 rows; allowed: at most 500 rows/],
		['trusts', someTrusts(700), 'trusts', /has 700 rows/],
		['routes/0/stages/0/months', 1e12, 'routes/0/stages/0/months', /allowed: at most 1200/]
	],
	'ranges and quantiles that do not fit': [
		[
			'uncertainty/params/0/mode',
			2,
			'uncertainty/params/0',
			/is out of order: 0\.8, 2, 1\.3; allowed: min at most mo/
		],
		[
			'uncertainty/params/3/max',
			1,
			'uncertainty/params/3',
			/is out of order: 3, 1; allowed: min at most max/
		],
		['uncertainty/params/1/min', 2, 'uncertainty/params/1', /is out of order: 2, 1/],
		['uncertainty/u/1', [0.5], 'uncertainty/u/1', /has 1 numbers; allowed: one for each of the 6 params/],
		['uncertainty/draws', 3, 'uncertainty/u', /has 2 rows; allowed: one for each of the 3 draws/],
		[
			'planner/levers/0/min',
			41,
			'planner/levers/0/max',
			/is 40, below the min \(degree\); allowed: at least 41/
		]
	]
};

function someTrusts(count: number): object[] {
	return Array.from({ length: count }, (_, i) => ({ id: 'ABC'[i] ?? `T${i}`, network: 'N1' }));
}
