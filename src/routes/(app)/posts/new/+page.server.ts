import { redirect } from '@sveltejs/kit';
import { indexPlaces } from '#lib/domain/posts/places.ts';
import { newPost, readId, readPost, typedFromPost } from '#lib/domain/posts/post-form.ts';
import * as establishment from '#lib/server/establishment.ts';
import * as posts from '#lib/server/posts.ts';
import * as registers from '#lib/server/registers.ts';
import { answer, answerForm, refuse, sentWith } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** An empty form, with the trusts a post can belong to. */
export const load: PageServerLoad = async ({ locals: { actor } }) => {
	const [{ trusts }, workingMonth] = await answer(
		Promise.all([establishment.places(actor), registers.workingMonth(actor)])
	);
	return {
		trusts: trusts.filter(({ closed }) => closed === null),
		typed: typedFromPost(newPost(workingMonth)),
		formKey: crypto.randomUUID()
	};
};

export const actions: Actions = {
	default: async ({ locals: { actor }, request }) => {
		const sent = await sentWith(request, 'new');
		const [places, month] = await answer(
			Promise.all([establishment.places(actor), registers.workingMonth(actor)])
		);
		const typed = { ...sent.typed, hold: 'corrected' };
		const answered = readPost(typed, { before: newPost(month), places: indexPlaces(places) });
		const wrong = [...readId(sent.typed), ...('problems' in answered ? answered.problems : [])];
		if (wrong.length > 0 || 'problems' in answered) return refuse(sent, wrong);
		let added = { edit: 0, id: '' };
		const row = { ...answered.read, id: sent.typed['id']?.trim() ?? '' };
		const done = posts.add(actor, row, answered.edit.why).then((edited) => (added = edited));
		const refused = await answerForm(sent, done);
		return refused ?? redirect(303, `/posts/${encodeURIComponent(added.id)}?edit=${added.edit}`);
	}
};
