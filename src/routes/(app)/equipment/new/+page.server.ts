import { redirect } from '@sveltejs/kit';
import { readEdit } from '#lib/domain/edit-form.ts';
import { readUnit } from '#lib/domain/equipment/unit-form.ts';
import { now } from '#lib/server/clock.ts';
import * as units from '#lib/server/units.ts';
import { answer, answerForm, refuse, sentWith } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form for a new unit, with the sites it can stand at. */
export const load: PageServerLoad = async ({ locals: { actor } }) => {
	const { sites } = await answer(units.fleet(actor, now().slice(0, 7)));
	return { sites, formKey: crypto.randomUUID() };
};

export const actions: Actions = {
	add: async ({ locals: { actor }, request }) => {
		const sent = await sentWith(request, 'unit');
		const places = await answer(units.fleet(actor, now().slice(0, 7)));
		const answered = readUnit(sent.typed, { places });
		const { read: asked, problems } = readEdit(sent.typed);
		if ('problems' in answered) return refuse(sent, [...answered.problems, ...problems]);
		if (problems.length > 0) return refuse(sent, problems);
		let edit = 0;
		const work = units.add(actor, answered.read, asked.why).then((edited) => (edit = edited.edit));
		const refused = await answerForm(sent, work);
		return refused ?? redirect(303, `/equipment/${encodeURIComponent(answered.read.id)}?edit=${edit}`);
	}
};
