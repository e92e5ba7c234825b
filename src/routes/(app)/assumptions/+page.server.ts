import { filterAssumptions, listChoices } from '#lib/domain/catalogue/assumptions.ts';
import * as assumptions from '#lib/server/assumptions.ts';
import { now } from '#lib/server/clock.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { answer } from '../../answer.ts';
import { filterIn } from './asked.ts';
import type { PageServerLoad } from './$types';

/** The catalogue as the address narrows it, and what the scenario in the address assumes otherwise. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const filter = filterIn(url);
	const chosen = url.searchParams.get('scenario') ?? '';
	const [all, known, scenario] = await answer(
		Promise.all([
			assumptions.list(actor),
			scenarios.list(actor),
			chosen === '' ? undefined : scenarios.get(actor, chosen)
		])
	);
	const today = now().slice(0, 10);
	return {
		catalogue: {
			...{ all, filter, today, choices: listChoices(all) },
			rows: filterAssumptions(all, { filter, today }),
			scenarios: known.filter(({ archived, id }) => !archived || id === chosen),
			scenario: scenario && {
				id: scenario.id,
				name: scenario.name,
				changes: scenario.assumptionChanges
			}
		}
	};
};
