import { redirect } from '@sveltejs/kit';
import { idFor } from '#lib/domain/catalogue/target-form.ts';
import { readEdit } from '#lib/domain/edit-form.ts';
import { readProgramme } from '#lib/domain/training/programme-form.ts';
import * as programmes from '#lib/server/programmes.ts';
import * as registers from '#lib/server/registers.ts';
import { answer, answerForm, refuse, sentWith } from '../../../../answer.ts';
import { programmePath } from '../../asked.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form for a new programme. */
export const load: PageServerLoad = async ({ locals: { actor } }) => {
	const [{ networks }, workingMonth] = await answer(
		Promise.all([programmes.organisations(actor), registers.workingMonth(actor)])
	);
	return { networks, workingMonth, formKey: crypto.randomUUID() };
};

export const actions: Actions = {
	save: async ({ locals: { actor }, request }) => {
		const sent = await sentWith(request, 'programme');
		const { organisations, programmes: known } = await answer(programmes.register(actor));
		const id = idFor(
			sent.typed['name'] ?? '',
			known.map((one) => one.id)
		);
		const asked = readEdit(sent.typed);
		const answered = readProgramme(sent.typed, { id, ...organisations });
		const problems = [...('problems' in answered ? answered.problems : []), ...asked.problems];
		if ('problems' in answered || problems.length > 0) return refuse(sent, problems);
		const work = programmes.add(actor, answered.read, asked.read.why);
		const refused = await answerForm(sent, work);
		return refused ?? redirect(303, `${programmePath(id)}?edit=${(await work).edit}`);
	}
};
