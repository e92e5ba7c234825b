import * as backTest from '#lib/server/back-test.ts';
import * as demand from '#lib/server/demand.ts';
import { answer } from '../../answer.ts';
import { askedIn } from './asked.ts';
import type { PageServerLoad } from './$types';

/** Demand and reporting of the scope, scenario and modality in the address. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
	demand: await answer(demand.show(actor, askedIn(url))),
	/** Scoring takes seconds once after a start: the page does not wait for it. */
	standing: backTest.standing(actor).catch(() => null)
});
