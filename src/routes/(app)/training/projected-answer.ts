/** The tables of the training screen that come from a projection. */
import type { Scope } from '#lib/domain/scope.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import { forecast } from '#lib/domain/training/forecast.ts';
import { destinationsOf, openTrusts } from '#lib/domain/training/place.ts';
import { queuesOf } from '#lib/domain/training/queue.ts';
import { slotUse } from '#lib/domain/training/slots.ts';
import { tabulateForecast, tabulateQueues, tabulateSlots, told } from '#lib/domain/training/tables.ts';
import type { Actor } from '#lib/server/actor.ts';
import * as programmes from '#lib/server/programmes.ts';
import { forecastIn } from './asked.ts';

/** Make the table of this name from the scenario in the address; undefined where there is none. */
export async function projectedSheet(
	actor: Actor,
	table: string,
	{ url, scope, today }: { url: URL; scope: Scope; today: string }
): Promise<Sheet | undefined> {
	const { scenario, years } = forecastIn(url);
	const found = await programmes.outlook(actor, { scope, scenario });
	if (found === undefined) return undefined;
	const { registers, projection, programmes: own } = found;
	const { routes, months, tutors } = projection;
	const source = told(url.search, {
		...{ today, programmes: own },
		projected: `“${found.scenario.name}”, scenario file ${projection.hash.slice(0, 12)}, engine ${projection.engineVersion}`
	});
	if (table === 'completions') {
		const destinations = destinationsOf(scope, registers);
		return tabulateForecast(forecast({ programmes: own, routes, months, destinations, kind: years }), source);
	}
	if (table === 'queue') {
		const reportHoursPerHead = (role: keyof typeof found.reportHours) => found.reportHours[role] ?? 0;
		return tabulateQueues(queuesOf({ programmes: own, routes, months, reportHoursPerHead }), months, source);
	}
	if (table !== 'placements') return undefined;
	const { programmes: all, placements } = registers;
	const trusts = openTrusts(scope, registers);
	return tabulateSlots(
		slotUse({ programmes: all, routes, tutors, placements, months, trusts }),
		months,
		source
	);
}
