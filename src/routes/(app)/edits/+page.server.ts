import { redirect } from '@sveltejs/kit';
import * as edits from '#lib/server/edits.ts';
import * as illustrative from '#lib/server/illustrative.ts';
import { answer, answerForm, refuse, sentWith } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many edits as a person looks through. */
const MOST = 100;

/** The latest edits, of one register where the address names it. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const register = url.searchParams.get('register') ?? '';
	const asked = register === '' ? {} : { register };
	const [recent, demonstration] = await answer(
		Promise.all([edits.recent(actor, { ...asked, most: MOST }), illustrative.count(actor)])
	);
	return { ...{ recent, register, most: MOST, demonstration }, formKey: crypto.randomUUID() };
};

export const actions: Actions = {
	remove: async ({ locals: { actor }, request }) => {
		const sent = await sentWith(request, 'remove');
		const { confirm = '', formKey } = sent.typed;
		if (confirm.trim().toLowerCase() !== 'remove')
			return refuse(sent, [{ field: 'confirm', message: 'Type the word remove to confirm.' }]);
		let edit = 0;
		const work = illustrative.remove(actor, { reason: sent.typed['reason'] ?? '', formKey });
		const refused = await answerForm(
			sent,
			work.then((done) => (edit = done.edit))
		);
		return refused ?? redirect(303, `/edits/${edit}`);
	}
};
