import * as demand from '#lib/server/demand.ts';
import { answer } from '../../../answer.ts';
import { askedIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** What is recorded of demand, narrowed by the scope and modality in the address. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
	register: await answer(demand.list(actor, askedIn(url)))
});
