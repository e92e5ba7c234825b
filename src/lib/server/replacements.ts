/** Replacements: the plan by year over register and scenario, and what ends between two months. */
import { listAlerts, listEndings, type Ending } from '#lib/domain/equipment/endings.ts';
import { findRows } from '#lib/domain/equipment/fleet-screen.ts';
import type { FleetFilter, FleetRegister } from '#lib/domain/equipment/fleet.ts';
import {
	listReplacements,
	planByYear,
	type PlannedReplacement,
	type PlanYear
} from '#lib/domain/equipment/replacement-plan.ts';
import type { Month } from '#lib/domain/month.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import { allow } from './policy.ts';
import * as scenarios from './scenarios.ts';
import * as units from './units.ts';

/** Financial years the plan reaches ahead. */
const YEARS = 10;

/** What the address asks for; no scenario: what is ordered, and what is due by age. */
export interface Asked {
	scenario: string;
	filter: FleetFilter;
	between: { from: Month; until: Month };
}

export interface ReplacementsView {
	month: Month;
	scenarios: { id: string; name: string }[];
	register: Pick<FleetRegister, 'regions' | 'icbs' | 'networks' | 'trusts'>;
	planned: PlannedReplacement[];
	years: PlanYear[];
	endings: Ending[];
	alerts: Ending[];
	illustrative: boolean;
}

/**
 * Show the replacement plan from this month on, what ends between two months, and what needs somebody within a year.
 * @throws NotFound where there is no such scenario
 */
export async function show(
	actor: Actor,
	{ scenario: id, filter, between }: Asked
): Promise<ReplacementsView> {
	allow(actor, 'read');
	const month = now().slice(0, 7);
	const [fleet, known, scenario] = await Promise.all([
		units.list(actor, month),
		scenarios.list(actor),
		id === '' ? undefined : scenarios.get(actor, id)
	]);
	const { register } = fleet;
	const rows = findRows(fleet, filter);
	const planned = listReplacements(rows, register, { scenario, years: YEARS });
	const { regions, icbs, networks, trusts } = register;
	return {
		...{ month, planned, years: planByYear(planned), register: { regions, icbs, networks, trusts } },
		scenarios: known.filter(({ archived }) => !archived).map((one) => ({ id: one.id, name: one.name })),
		endings: listEndings(rows, between.from, between.until),
		alerts: listAlerts(rows, month),
		illustrative: rows.some(({ unit }) => unit.provenance === 'illustrative')
	};
}
