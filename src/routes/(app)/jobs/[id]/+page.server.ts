import * as jobs from '#lib/server/jobs.ts';
import { answer } from '../../../answer.ts';
import { ownAddress } from '../asked.ts';
import type { Actions, PageServerLoad } from './$types';

/** How far a job is, for whoever has no JavaScript. */
export const load: PageServerLoad = async ({ locals, params, url }) => ({
	job: await answer(jobs.look(locals.actor, params.id, { byHand: true })),
	back: ownAddress(url.searchParams.get('back') ?? '')
});

export const actions: Actions = {
	cancel: async ({ locals, params }) => {
		await answer(jobs.cancel(locals.actor, params.id));
	}
};
