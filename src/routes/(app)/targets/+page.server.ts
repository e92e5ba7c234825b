import { outsideSentences } from '#lib/domain/catalogue/in-force.ts';
import { filterTargets } from '#lib/domain/catalogue/target-words.ts';
import { now } from '#lib/server/clock.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import * as targets from '#lib/server/targets.ts';
import { answer } from '../../answer.ts';
import { filterIn } from './asked.ts';
import type { PageServerLoad } from './$types';

/** The library as the address narrows it, with the targets that some scenario cannot be held against. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const filter = filterIn(url);
	const [all, places, runs] = await answer(
		Promise.all([targets.list(actor), targets.places(actor), scenarios.list(actor)])
	);
	const month = now().slice(0, 7);
	const scopes = new Set(all.map(({ scope }) => scope));
	return {
		library: {
			...{ all, filter, month },
			rows: filterTargets(all, { filter, month }),
			places: places.filter(({ key }) => scopes.has(key)),
			outside: all.flatMap((target) =>
				outsideSentences(
					target,
					runs.filter(({ archived }) => !archived)
				)
			)
		}
	};
};
