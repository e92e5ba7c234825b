import * as backTest from '#lib/server/back-test.ts';
import { answer } from '../../answer.ts';
import { forecastIn } from './asked.ts';
import type { PageServerLoad } from './$types';

/** How the forecast in the address did. */
export const load: PageServerLoad = async ({ locals, url }) => ({
	view: await answer(backTest.show(locals.actor, forecastIn(url)))
});
