import * as demand from '#lib/server/demand.ts';
import { answer } from '../../../answer.ts';
import { askedIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** Trusts of the scope in the address beside each other. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => ({
	compared: await answer(demand.compare(actor, askedIn(url)))
});
