import * as overview from '#lib/server/overview.ts';
import { answer } from '../answer.ts';
import { askedIn } from './asked.ts';
import type { PageServerLoad } from './$types';

/** The overview of the scope and scenario in the address. */
export const load: PageServerLoad = async ({ locals, url }) => ({
	overview: await answer(overview.show(locals.actor, askedIn(url)))
});
