import { drawTornado, weighKnowing } from '#lib/domain/catalogue/sensitivity.ts';
import * as assumptions from '#lib/server/assumptions.ts';
import * as jobs from '#lib/server/jobs.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import * as targets from '#lib/server/targets.ts';
import { answer } from '../../../answer.ts';
import { questionIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** What moves the target in the address, and what is worth asking for, if that is known now. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const [known, places, all] = await answer(
		Promise.all([scenarios.list(actor), targets.places(actor), assumptions.list(actor)])
	);
	const asked = questionIn(url, known[0]?.id ?? '');
	const run = known.find(({ id }) => id === asked.scenario);
	const choices = run === undefined ? [] : await answer(targets.askedIn(actor, asked.scope, run));
	const target = choices.find(({ id }) => id === asked.target) ?? choices[0];
	const found = target && (await answer(jobs.kept(actor, { ...asked, target: target.id })));
	return {
		...{ asked, places, choices, target },
		scenarios: known.filter(({ archived, id }) => !archived || id === asked.scenario),
		found: found && {
			...{ draws: found.draws, probability: found.probability },
			tornado: drawTornado(found, all),
			knowing: weighKnowing(found, all)
		}
	};
};
