import { redirect } from '@sveltejs/kit';
import { idFor, readTarget } from '#lib/domain/catalogue/target-form.ts';
import * as targets from '#lib/server/targets.ts';
import { answer, answerForm, refuse, sentWith } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form for a new target, and the one whose place it takes where the address names one. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const named = url.searchParams.get('supersedes');
	const [places, old] = await answer(
		Promise.all([targets.places(actor), named === null ? undefined : targets.get(actor, named)])
	);
	return { places, old };
};

export const actions: Actions = {
	add: async ({ locals: { actor }, request, url }) => {
		const sent = await sentWith(request, 'target');
		const [all, places] = await answer(Promise.all([targets.list(actor), targets.places(actor)]));
		const taken = all.map(({ id }) => id);
		const id = idFor(sent.typed['label'] ?? '', taken);
		const answered = readTarget(sent.typed, { id, scopes: places.map(({ key }) => key) });
		if ('problems' in answered) return refuse(sent, answered.problems);
		const old = url.searchParams.get('supersedes');
		const version = Number(sent.typed['version']);
		const refused = await answerForm(
			sent,
			old === null
				? targets.add(actor, answered.read)
				: targets.supersede(actor, { id: old, version }, answered.read)
		);
		return refused ?? redirect(303, `/targets/${id}?saved=yes`);
	}
};
