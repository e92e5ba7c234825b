import { redirect } from '@sveltejs/kit';
import { readEdit } from '#lib/domain/edit-form.ts';
import { readPlacement } from '#lib/domain/training/placement-form.ts';
import * as edits from '#lib/server/edits.ts';
import { PLACEMENTS } from '#lib/server/keeping/kinds.ts';
import * as placements from '#lib/server/placements.ts';
import * as registers from '#lib/server/registers.ts';
import { answer, answerForm, refuse, sentWith } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** What one trust can take in students, and what was done to it. */
export const load: PageServerLoad = async ({ locals: { actor }, params }) => {
	const [found, workingMonth, history] = await answer(
		Promise.all([
			placements.get(actor, params.trust),
			registers.workingMonth(actor),
			edits.history(actor, PLACEMENTS, params.trust)
		])
	);
	return { ...found, workingMonth, history, formKey: crypto.randomUUID() };
};

export const actions: Actions = {
	save: async ({ locals: { actor }, params: { trust }, request }) => {
		const sent = await sentWith(request, 'placement');
		const { placement: before } = await answer(placements.get(actor, trust));
		const asked = readEdit(sent.typed);
		const answered = readPlacement(sent.typed, { trust, before });
		const problems = [...('problems' in answered ? answered.problems : []), ...asked.problems];
		if ('problems' in answered || problems.length > 0) return refuse(sent, problems);
		const work = placements.save(actor, answered.read, asked.read);
		const refused = await answerForm(sent, work);
		const query = new URLSearchParams({ scope: `trust:${trust}` });
		return refused ?? redirect(303, `/training/placements?${query}&edit=${(await work).edit}`);
	}
};
