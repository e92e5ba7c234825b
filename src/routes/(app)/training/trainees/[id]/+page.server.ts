import { redirect } from '@sveltejs/kit';
import { readEdit } from '#lib/domain/edit-form.ts';
import { nextStatuses } from '#lib/domain/training/status.ts';
import { readStep, readTrainee } from '#lib/domain/training/trainee-form.ts';
import { now } from '#lib/server/clock.ts';
import * as edits from '#lib/server/edits.ts';
import { TRAINEES } from '#lib/server/keeping/kinds.ts';
import * as programmes from '#lib/server/programmes.ts';
import * as registers from '#lib/server/registers.ts';
import * as trainees from '#lib/server/trainees.ts';
import { answer, answerForm, refuse, sentWith } from '../../../../answer.ts';
import { editIn, problemsIn } from '../../asked.ts';
import type { Actions, PageServerLoad } from './$types';

/** One trainee: where they stand, where they can go from there, and what was done. */
export const load: PageServerLoad = async ({ locals: { actor }, params: { id }, url }) => {
	const [whole, { trusts }, workingMonth, history] = await answer(
		Promise.all([
			trainees.get(actor, id),
			programmes.organisations(actor),
			registers.workingMonth(actor),
			edits.history(actor, TRAINEES, id)
		])
	);
	return {
		...{ ...whole, workingMonth, history, edit: editIn(url), today: now().slice(0, 10) },
		trusts: trusts.filter(({ closed }) => closed === null).map(({ code, name }) => ({ code, name })),
		next: nextStatuses(whole.trainee, whole.programme.stages.length),
		formKey: crypto.randomUUID()
	};
};

export const actions: Actions = {
	step: async ({ locals: { actor }, params: { id }, request, url: { pathname } }) => {
		const sent = await sentWith(request, 'step');
		const { trainee: before, ...place } = await answer(trainees.get(actor, id));
		const asked = readEdit(sent.typed);
		const answered = readStep(sent.typed, { before, ...place, today: now().slice(0, 10) });
		const stale = asked.read.version !== before.version;
		const problems = [...('problems' in answered && !stale ? answered.problems : []), ...asked.problems];
		if (problems.length > 0) return refuse(sent, problems);
		const step = 'read' in answered ? answered.read : { next: before.status, on: before.statusSince };
		const work = trainees.step(actor, { id, step }, asked.read);
		const refused = await answerForm(sent, work);
		return refused ?? redirect(303, `${pathname}?edit=${(await work).edit}`);
	},
	trainee: async ({ locals: { actor }, params: { id }, request, url: { pathname } }) => {
		const sent = await sentWith(request, 'trainee');
		const [{ trainee: before, ...place }, { trusts }] = await answer(
			Promise.all([trainees.get(actor, id), programmes.organisations(actor)])
		);
		const asked = readEdit(sent.typed);
		const answered = readTrainee(sent.typed, { before, ...place, trusts, today: now().slice(0, 10) });
		const posts = 'read' in answered ? await trainees.findPostProblems(actor, answered.read.credential) : [];
		const problems = [...problemsIn(answered), ...asked.problems, ...posts];
		if ('problems' in answered || problems.length > 0) return refuse(sent, problems);
		const work = trainees.change(actor, answered.read, asked.read);
		const refused = await answerForm(sent, work);
		return refused ?? redirect(303, `${pathname}?edit=${(await work).edit}`);
	}
};
