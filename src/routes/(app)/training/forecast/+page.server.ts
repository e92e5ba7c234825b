import { destinationsOf } from '#lib/domain/training/place.ts';
import { forecast } from '#lib/domain/training/forecast.ts';
import { queuesOf } from '#lib/domain/training/queue.ts';
import { scopeKey } from '#lib/domain/scope.ts';
import * as programmes from '#lib/server/programmes.ts';
import { answer } from '../../../answer.ts';
import { forecastIn, placeIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** Completions to come by destination and year, and who waits for a funded post, under the scenario in the address. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const { scenario, years } = forecastIn(url);
	const { scope, places } = await answer(programmes.inPlace(actor, placeIn(url)));
	const found = await answer(programmes.outlook(actor, { scope, scenario }));
	const shown = { scope: { ...scope, key: scopeKey(scope) }, places, years };
	if (found === undefined) return { ...shown, outlook: undefined };
	const { projection, registers } = found;
	const { routes, months } = projection;
	const queues = queuesOf({
		...{ programmes: found.programmes, routes, months },
		reportHoursPerHead: (role) => found.reportHours[role] ?? 0
	});
	return {
		...shown,
		outlook: {
			...{ scenario: found.scenario, scenarios: found.scenarios, lastMonth: months.at(-1) ?? '' },
			receipt: { hash: projection.hash, engineVersion: projection.engineVersion },
			illustrative: found.programmes.some(({ provenance }) => provenance === 'illustrative'),
			forecast: forecast({
				...{ programmes: found.programmes, routes, months, kind: years },
				destinations: destinationsOf(scope, registers)
			}),
			queues: queues.map(({ programme, waiting: _, ...queue }) => ({
				...queue,
				programme: { id: programme.id, name: programme.name, to: programme.to }
			}))
		}
	};
};
