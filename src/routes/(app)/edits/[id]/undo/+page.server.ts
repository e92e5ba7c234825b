import { redirect } from '@sveltejs/kit';
import * as edits from '#lib/server/edits.ts';
import { answer, answerForm, sentWith } from '../../../../answer.ts';
import { ownAddress } from '../../../jobs/asked.ts';
import { editIn } from '../../asked.ts';
import type { Actions, PageServerLoad } from './$types';

/** An edit that somebody wants to take back. */
export const load: PageServerLoad = async ({ locals: { actor }, params, url }) => {
	const { changes: _, ...edit } = await answer(edits.get(actor, editIn(params)));
	return { edit, back: ownAddress(url.searchParams.get('back') ?? '/edits') };
};

export const actions: Actions = {
	default: async ({ locals: { actor }, params, request }) => {
		const sent = await sentWith(request, 'undo');
		let done = 0;
		const work = edits.undo(actor, editIn(params), sent.typed['reason'] ?? '');
		const refused = await answerForm(
			sent,
			work.then(({ edit }) => (done = edit))
		);
		const back = new URL(ownAddress(sent.typed['back'] ?? '/edits'), 'http://own');
		back.searchParams.set('edit', String(done));
		return refused ?? redirect(303, back.pathname + back.search);
	}
};
