import * as comparison from '#lib/server/comparison.ts';
import * as targets from '#lib/server/targets.ts';
import { answer } from '../../answer.ts';
import { askedIn } from './asked.ts';
import type { PageServerLoad } from './$types';

/** What differs between the scenarios in the address. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const asked = askedIn(url);
	const [places, shown] = await answer(Promise.all([targets.places(actor), comparison.show(actor, asked)]));
	return { asked, places, shown };
};
