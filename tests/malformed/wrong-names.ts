/** Names that do not exist and rows that stand twice. */
import type { Change } from './change.ts';

export const WRONG_NAMES: Record<string, Change[]> = {
	'a name that does not exist': [
		['trusts/2/network', 'N9', 'trusts/2/network', /no network "N9" \(C\); allowed: N1, N2/],
		['staff/1/trust', 'Z', 'staff/1/trust', /no trust "Z" \(Z:radiographer\); allowed: A, B, C/],
		['staff/1/role', 'nurse', 'staff/1/role', /no role "nurse"/],
		['equipment/0/modality', 'PET', 'equipment/0/modality', /no modality "PET" \(ct1\); allowed: CT, XR/],
		['demand/0/trust', 'Z', 'demand/0/trust', /no trust "Z"/],
		['modalities/0/reportMinutes/doctor', 9, 'modalities/0/reportMinutes/doctor', /no role "doctor"/],
		['routes/0/from', 'nurse', 'routes/0/from', /no role "nurse" \(reporting\)/],
		['routes/1/to', 'nurse', 'routes/1/to', /no role "nurse"/],
		['routes/2/destinations/Z', 0, 'routes/2/destinations/Z', /no trust "Z" \(hire\)/],
		['routes/1/hosts/Z', 0, 'routes/1/hosts/Z', /no trust "Z"/],
		['routes/1/waiting/Z', 1, 'routes/1/waiting/Z', /no trust "Z"/],
		['routes/0/supervision/0/role', 'nurse', 'routes/0/supervision/0/role', /no role "nurse"/],
		['placements/0/tutorRole', 'nurse', 'placements/0/tutorRole', /no role "nurse" \(A\)/],
		['plan/intake/night', 1, 'plan/intake/night', /no route "night"; allowed: reporting, degree, hire/],
		['plan/joins/0/route', 'night', 'plan/joins/0/route', /no route "night"/],
		['plan/retain/0/role', 'nurse', 'plan/retain/0/role', /no role "nurse"/],
		['plan/buy/0/modality', 'PET', 'plan/buy/0/modality', /no modality "PET"/],
		['plan/replace/0/unit', 'ct9', 'plan/replace/0/unit', /no unit "ct9"; allowed: ct1, hub1/],
		['plan/transfers/0/to', 'Z', 'plan/transfers/0/to', /no trust "Z"/],
		['plan/reporting/0/role', 'nurse', 'plan/reporting/0/role', /no role "nurse"/],
		['targets/0/roles/1', 'nurse', 'targets/0/roles/1', /no role "nurse" \(heads\)/],
		['targets/1/scope', { network: 'N9' }, 'targets/1/scope/network', /no network "N9"/],
		['targets/2/scope', { trust: 'Z' }, 'targets/2/scope/trust', /no trust "Z"/],
		['targets/3/scope/trusts/1', 'Z', 'targets/3/scope/trusts/1', /no trust "Z"/],
		['actuals/0/id', 'beds', 'actuals/0/id', /no target "beds"/],
		['planner/levers/3/unit', 'ct9', 'planner/levers/3/unit', /no unit "ct9"/],
		['planner/targets/0', 'beds', 'planner/targets/0', /no target "beds"; allowed: heads, ct, old, hubs/]
	],
	'a row that stands twice': [
		['networks/1/id', 'N1', 'networks/1', /"N1" stands twice: it is also at networks\/0/],
		['trusts/3', { id: 'A', network: 'N1' }, 'trusts/3', /"A" stands twice/],
		['roles/2', { id: 'senior' }, 'roles/2', /"senior" stands twice: it is also at roles\/1/],
		['staff/4', { trust: 'A', role: 'senior', heads: 1 }, 'staff/4', /"A:senior" stands twice.*staff\/2/],
		['modalities/1/id', 'CT', 'modalities/1', /"CT" stands twice/],
		['equipment/1/id', 'ct1', 'equipment/1', /"ct1" stands twice/],
		['demand/2', { trust: 'B', modality: 'CT', perMonth: 1 }, 'demand/2', /"B:CT" stands twice/],
		['routes/2/id', 'degree', 'routes/2', /"degree" stands twice/],
		['placements/1/trust', 'A', 'placements/1', /"A" stands twice/],
		['budgets/1', { id: 'kit', items: [], from: '2025-04', until: '2025-04', max: 1 }, 'budgets/1', /twice/],
		['targets/1/id', 'heads', 'targets/1', /"heads" stands twice/],
		['targets/0/roles/1', 'radiographer', 'targets/0/roles/1', /"radiographer" stands twice/],
		['actuals/1', { id: 'heads', values: {} }, 'actuals/1', /"heads" stands twice/],
		['attribution/causes/1/id', 'vacancies', 'attribution/causes/1', /"vacancies" stands twice/],
		['planner/levers/1/id', 'degree', 'planner/levers/1', /"degree" stands twice/],
		['uncertainty/params/3/path', 'modalities/CT/crew', 'uncertainty/params/4', /stands twice/]
	]
};
