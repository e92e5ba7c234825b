/** Fields that are wrong by themselves. */
import { GONE, type Change } from './change.ts';

export const WRONG_FORMS: Record<string, Change[]> = {
	'an unknown field': [
		['colour', 1, 'colour', /unknown field; allowed: schema, name, note, settings, networks, trusts/],
		['staff/0/headz', 1, 'staff/0/headz', /unknown field \(A:radiographer\); allowed: trust, role, heads/],
		[
			'routes/1/stages/0/loss',
			0.1,
			'routes/1/stages/0/loss',
			/unknown field \(degree\); allowed: months, attrit/
		],
		['plan/hire', [], 'plan/hire', /unknown field; allowed: intake, joins/],
		['planner/levers/0/trust', 'A', 'planner/levers/0/trust', /unknown field/],
		['equipment/0/replace/downtime', 2, 'equipment/0/replace/downtime', /unknown field \(ct1\)/],
		[
			'routes/0/intake',
			{ yearly: { '09': 1 }, form: '2025-09' },
			'routes/0/intake/form',
			/allowed: yearly, from/
		]
	],
	'a number that is none': [
		['staff/0/heads', Infinity, 'staff/0/heads', /is Infinity \(A:radiographer\); allowed: a finite number/],
		['demand/0/perMonth', NaN, 'demand/0/perMonth', /is NaN/],
		['demand/1/perMonth/1', -Infinity, 'demand/1/perMonth/1', /is -Infinity/],
		['staff/0/heads', null, 'staff/0/heads', /is null \(A:radiographer\); allowed: a number/],
		['staff/0/heads', '20', 'staff/0/heads', /is "20" \(A:radiographer\); allowed: a number/]
	],
	'a reserved name': [
		[
			'routes/2/destinations/__proto__',
			0,
			'routes/2/destinations/__proto__',
			/"__proto__" is a reserved name/
		],
		['constructor', { prototype: 1 }, 'constructor', /"constructor" is a reserved name/],
		['plan/intake/toString', 1, 'plan/intake/toString', /"toString" is a reserved name/],
		['staff/0/__proto__', { heads: 9 }, 'staff/0/__proto__', /"__proto__" is a reserved name/]
	],
	'a quantity below its least': [
		['staff/0/heads', -0.1, 'staff/0/heads', /is -0\.1 \(A:radiographer\); allowed: at least 0/],
		['staff/0/establishment/2026-04', -1, 'staff/0/establishment/2026-04', /at least 0/],
		['equipment/0/hours/1', -1, 'equipment/0/hours/1', /is -1 \(ct1\)/],
		['equipment/0/replace/cost', -1, 'equipment/0/replace/cost', /at least 0/],
		['modalities/0/growth', -1, 'modalities/0/growth', /is -1 \(CT\); allowed: more than -1/],
		['roles/0/participation', 0, 'roles/0/participation', /is 0 \(radiographer\); allowed: more than 0/],
		['networks/0/sharingEfficiency', 0, 'networks/0/sharingEfficiency', /more than 0/],
		['settings/daysPerMonth', 0, 'settings/daysPerMonth', /more than 0/],
		['settings/months', 0, 'settings/months', /at least 1/],
		['routes/0/stages/1/months', 0, 'routes/0/stages/1/months', /is 0 \(reporting\); allowed: at least 1/],
		['routes/0/stages', [], 'routes/0/stages', /has 0 rows \(reporting\); allowed: at least 1 row/],
		['plan/joins/0/heads/2025-06', -1, 'plan/joins/0/heads/2025-06', /at least 0/],
		['trusts', [], 'trusts', /has 0 rows; allowed: at least 1 row/]
	],
	'a share outside 0 to 1': [
		['roles/1/leaveRate/2026-04', 1.1, 'roles/1/leaveRate/2026-04', /is 1\.1 \(senior\); allowed: at most 1/],
		['modalities/0/uptime/0', 2, 'modalities/0/uptime/0', /at most 1/],
		['trusts/0/shareLimit', 1.5, 'trusts/0/shareLimit', /is 1\.5 \(A\)/],
		['routes/1/stages/0/attrition', -0.1, 'routes/1/stages/0/attrition', /at least 0/],
		['routes/1/waitLoss', 7, 'routes/1/waitLoss', /at most 1/],
		['uncertainty/u/0/0', 1.2, 'uncertainty/u/0/0', /at most 1/]
	],
	'a month that is none': [
		['settings/start', '2025-4', 'settings/start', /is "2025-4"; allowed: a month, "YYYY-MM"/],
		['settings/start', '2025-13', 'settings/start', /is "2025-13"/],
		['equipment/0/installed', 2014, 'equipment/0/installed', /is 2014 \(ct1\); allowed: a string/],
		[
			'plan/scans/0/scans/2026-1',
			1,
			'plan/scans/0/scans/2026-1',
			/"2026-1" cannot be a key here \(A:CT\); allowed: a month/
		],
		['routes/0/intake/yearly/13', 1, 'routes/0/intake/yearly/13', /"13" cannot be a key here.*"01" to "12"/]
	],
	'a missing field': [
		['settings', GONE, 'settings', /is missing; allowed: an object/],
		['trusts', GONE, 'trusts', /is missing; allowed: a list/],
		['settings/start', GONE, 'settings/start', /is missing/],
		[
			'routes/0/from',
			GONE,
			'routes/0/from',
			/is missing \(reporting\); allowed: the role its learners come from/
		],
		['routes/0/stages', GONE, 'routes/0/stages', /is missing \(reporting\); allowed: a list/],
		['planner/levers/0/type', GONE, 'planner/levers/0/type', /is missing \(degree\); allowed: intake, joins/],
		['roles/0/retention/effect', GONE, 'roles/0/retention/effect', /is missing/],
		['targets/0/value', GONE, 'targets/0/value', /is missing \(heads\); allowed: a number, or an object/]
	],
	'a word or a form that is not offered': [
		[
			'routes/0/kind',
			'promote',
			'routes/0/kind',
			/is "promote" \(reporting\); allowed: "train", "upskill", "recruit"/
		],
		[
			'targets/0/metric',
			'happiness',
			'targets/0/metric',
			/is "happiness" \(heads\); allowed: "heads", "fte"/
		],
		['targets/0/direction', 'up', 'targets/0/direction', /"atLeast", "atMost"/],
		[
			'targets/0/value',
			{ minus: 1 },
			'targets/0/value',
			/object with minus \(heads\); allowed: a number, or an obj/
		],
		['targets/0/value', { add: 'x' }, 'targets/0/value/add', /is "x" \(heads\); allowed: a number/],
		['targets/1/scope', { region: 'R' }, 'targets/1/scope', /with region.*network, or an object with trust/],
		['targets/3/trajectory', 'curve', 'targets/3/trajectory', /is "curve".*"linear", "step"/],
		['routes/2/intake', { policy: 'full' }, 'routes/2/intake/policy', /is "full" \(hire\); allowed: "fill"/],
		['plan/intake/hire', { policy: 'fill' }, 'plan/intake/hire/policy', /"policy" cannot be a key here/],
		['planner/levers/0/type', 'wish', 'planner/levers/0/type', /is "wish" \(degree\); allowed: intake/],
		['uncertainty/params/0/dist', 'gamma', 'uncertainty/params/0/dist', /is "gamma"; allowed: uniform/],
		['budgets/0/items/0', 'coffee', 'budgets/0/items/0', /is "coffee" \(kit\); allowed: "salary"/],
		[
			'trusts/0/connected',
			'yes',
			'trusts/0/connected',
			/is "yes" \(A\); allowed: true or false, or a number/
		],
		['staff', {}, 'staff', /is an empty object; allowed: a list/],
		['staff/1', 7, 'staff/1', /is 7; allowed: an object/],
		['plan', [], 'plan', /is a list; allowed: an object/],
		['name', 5, 'name', /is 5; allowed: a string/]
	]
};
