import { redirect } from '@sveltejs/kit';
import { readEdit } from '#lib/domain/edit-form.ts';
import { readCohort } from '#lib/domain/training/cohort-form.ts';
import { programmeView } from '#lib/domain/training/programme-view.ts';
import { readProgramme } from '#lib/domain/training/programme-form.ts';
import { now } from '#lib/server/clock.ts';
import * as cohorts from '#lib/server/cohorts.ts';
import * as edits from '#lib/server/edits.ts';
import { PROGRAMMES } from '#lib/server/keeping/kinds.ts';
import * as programmes from '#lib/server/programmes.ts';
import * as registers from '#lib/server/registers.ts';
import { answer, answerForm, refuse, sentWith } from '../../../../answer.ts';
import { editIn, programmePath } from '../../asked.ts';
import type { Actions, PageServerLoad } from './$types';

/** One programme: its terms, its cohorts, who stays, and what was done to it. */
export const load: PageServerLoad = async ({ locals: { actor }, params: { id }, url }) => {
	const [whole, { networks }, workingMonth, history] = await answer(
		Promise.all([
			programmes.get(actor, id),
			programmes.organisations(actor),
			registers.workingMonth(actor),
			edits.history(actor, PROGRAMMES, id)
		])
	);
	const view = programmeView(whole, { now: now().slice(0, 7), countedIn: workingMonth });
	return { ...view, networks, workingMonth, history, edit: editIn(url), formKey: crypto.randomUUID() };
};

export const actions: Actions = {
	save: async ({ locals: { actor }, params: { id }, request }) => {
		const sent = await sentWith(request, 'programme');
		const [{ programme: before }, places] = await answer(
			Promise.all([programmes.get(actor, id), programmes.organisations(actor)])
		);
		const asked = readEdit(sent.typed);
		const answered = readProgramme(sent.typed, { id, before, ...places });
		const problems = [...('problems' in answered ? answered.problems : []), ...asked.problems];
		if ('problems' in answered || problems.length > 0) return refuse(sent, problems);
		const work = programmes.change(actor, answered.read, asked.read);
		const refused = await answerForm(sent, work);
		return refused ?? redirect(303, `${programmePath(id)}?edit=${(await work).edit}`);
	},
	cohort: async ({ locals: { actor }, params: { id }, request }) => {
		const sent = await sentWith(request, 'cohort');
		const { cohorts: known } = await answer(programmes.get(actor, id));
		const asked = readEdit(sent.typed);
		const place = { programme: id, now: now().slice(0, 7), taken: known.map((one) => one.id) };
		const answered = readCohort(sent.typed, place);
		const problems = [...('problems' in answered ? answered.problems : []), ...asked.problems];
		if ('problems' in answered || problems.length > 0) return refuse(sent, problems);
		const work = cohorts.add(actor, answered.read, asked.read.why);
		const refused = await answerForm(sent, work);
		return refused ?? redirect(303, `${programmePath(id)}?edit=${(await work).edit}`);
	}
};
