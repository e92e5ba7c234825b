import { scopeKey } from '#lib/domain/scope.ts';
import { openTrusts } from '#lib/domain/training/place.ts';
import { fullestMonth, slotLines, totalUse } from '#lib/domain/training/slot-view.ts';
import { slotUse } from '#lib/domain/training/slots.ts';
import * as programmes from '#lib/server/programmes.ts';
import { answer } from '../../../answer.ts';
import { editIn, forecastIn, placeIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** Months of the table by month. */
const MONTHS = 36;

/** Placement slots by month and trust under the scenario in the address, and what ten more starters would need. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const asked = forecastIn(url);
	const { scope, places } = await answer(programmes.inPlace(actor, placeIn(url)));
	const found = await answer(programmes.outlook(actor, { scope, scenario: asked.scenario }));
	const shown = { scope: { ...scope, key: scopeKey(scope) }, places, edit: editIn(url) };
	if (found === undefined) return { ...shown, slots: undefined };
	const { registers, projection } = found;
	const { months, routes, tutors } = projection;
	const uses = slotUse({
		...{ programmes: registers.programmes, routes, tutors, placements: registers.placements, months },
		trusts: openTrusts(scope, registers)
	});
	const placing = found.programmes
		.filter(({ placementShare }) => placementShare > 0)
		.sort((a, b) => b.placementShare - a.placementShare);
	const programme = placing.find(({ id }) => id === asked.programme) ?? placing[0];
	const given = months.indexOf(asked.month);
	const at = given >= 0 ? given : fullestMonth(uses);
	const total = totalUse(uses);
	return {
		...shown,
		slots: {
			...{ scenario: found.scenario, scenarios: found.scenarios, month: months[at] ?? '' },
			months: months.slice(0, MONTHS),
			programmes: placing.map(({ id, name }) => ({ id, name })),
			programme: programme && { id: programme.id, name: programme.name },
			lines: slotLines(uses, { months, at, programme }),
			total: { used: total.used.slice(0, MONTHS), available: total.available.slice(0, MONTHS) },
			illustrative: registers.placements.some(({ provenance }) => provenance === 'illustrative'),
			names: Object.fromEntries(registers.trusts.map(({ code, name }) => [code, name]))
		}
	};
};
