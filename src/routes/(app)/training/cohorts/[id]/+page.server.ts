import { redirect } from '@sveltejs/kit';
import { readEdit } from '#lib/domain/edit-form.ts';
import { readCohort } from '#lib/domain/training/cohort-form.ts';
import { cohortView } from '#lib/domain/training/programme-view.ts';
import { readTrainee } from '#lib/domain/training/trainee-form.ts';
import { now } from '#lib/server/clock.ts';
import * as cohorts from '#lib/server/cohorts.ts';
import * as edits from '#lib/server/edits.ts';
import { COHORTS } from '#lib/server/keeping/kinds.ts';
import * as programmes from '#lib/server/programmes.ts';
import * as registers from '#lib/server/registers.ts';
import * as trainees from '#lib/server/trainees.ts';
import { answer, answerForm, refuse, sentWith } from '../../../../answer.ts';
import { cohortPath, editIn, problemsIn } from '../../asked.ts';
import type { Actions, PageServerLoad } from './$types';

/** One cohort: how it narrows, its trainees, how it does against its programme's history, and what was done to it. */
export const load: PageServerLoad = async ({ locals: { actor }, params: { id }, url }) => {
	const whole = await answer(cohorts.get(actor, id));
	const [known, { trusts }, workingMonth, history] = await answer(
		Promise.all([
			programmes.get(actor, whole.cohort.programme),
			programmes.organisations(actor),
			registers.workingMonth(actor),
			edits.history(actor, COHORTS, id)
		])
	);
	const view = cohortView(whole, known, { now: now().slice(0, 7), countedIn: workingMonth });
	return {
		...{ ...whole, ...view, workingMonth, history, edit: editIn(url) },
		trusts: trusts.filter(({ closed }) => closed === null).map(({ code, name }) => ({ code, name })),
		formKey: crypto.randomUUID()
	};
};

export const actions: Actions = {
	cohort: async ({ locals: { actor }, params: { id }, request }) => {
		const sent = await sentWith(request, 'cohort');
		const { cohort: before } = await answer(cohorts.get(actor, id));
		const asked = readEdit(sent.typed);
		const answered = readCohort(sent.typed, { ...before, now: now().slice(0, 7), before });
		const problems = [...problemsIn(answered), ...asked.problems];
		if ('problems' in answered || problems.length > 0) return refuse(sent, problems);
		const work = cohorts.change(actor, answered.read, asked.read);
		const refused = await answerForm(sent, work);
		return refused ?? redirect(303, `${cohortPath(id)}?edit=${(await work).edit}`);
	},
	trainee: async ({ locals: { actor }, params: { id }, request }) => {
		const sent = await sentWith(request, 'trainee');
		const [place, { trusts }] = await answer(
			Promise.all([cohorts.get(actor, id), programmes.organisations(actor)])
		);
		const asked = readEdit(sent.typed);
		const answered = readTrainee(sent.typed, { ...place, trusts, today: now().slice(0, 10) });
		const posts = 'read' in answered ? await trainees.findPostProblems(actor, answered.read.credential) : [];
		const problems = [...problemsIn(answered), ...asked.problems, ...posts];
		if ('problems' in answered || problems.length > 0) return refuse(sent, problems);
		const work = trainees.add(actor, answered.read, asked.read.why);
		const refused = await answerForm(sent, work);
		return refused ?? redirect(303, `${cohortPath(id)}?edit=${(await work).edit}`);
	}
};
