import { redirect } from '@sveltejs/kit';
import { outsideSentences } from '#lib/domain/catalogue/in-force.ts';
import { readEnd } from '#lib/domain/catalogue/target-form.ts';
import { standingOf } from '#lib/domain/catalogue/target-words.ts';
import { now } from '#lib/server/clock.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import * as targets from '#lib/server/targets.ts';
import { answer, answerForm, refuse, sentWith } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** One target with those it took the place of, its history, and the scenarios it cannot be held against. */
export const load: PageServerLoad = async ({ locals: { actor }, params: { id } }) => {
	const [target, all, places, history, runs] = await answer(
		Promise.all([
			targets.get(actor, id),
			targets.list(actor),
			targets.places(actor),
			targets.history(actor, id),
			scenarios.list(actor)
		])
	);
	return {
		...{ target, history },
		place: places.find(({ key }) => key === target.scope)?.name ?? target.scope,
		standing: standingOf(target, { targets: all, month: now().slice(0, 7) }),
		before: all.filter(({ supersededBy }) => supersededBy === id),
		outside: outsideSentences(
			target,
			runs.filter(({ archived }) => !archived)
		)
	};
};

export const actions: Actions = {
	end: async ({ locals: { actor }, params: { id }, request, url }) => {
		const sent = await sentWith(request, 'end');
		const answered = readEnd(sent.typed);
		if ('problems' in answered) return refuse(sent, answered.problems);
		const old = { id, version: Number(sent.typed['version']) };
		const refused = await answerForm(sent, targets.end(actor, old, answered.read));
		return refused ?? redirect(303, `${url.pathname}?saved=yes`);
	},
	note: async ({ locals: { actor }, params: { id }, request, url }) => {
		const sent = await sentWith(request, 'note');
		const { version, note = '' } = sent.typed;
		const refused = await answerForm(
			sent,
			targets.correctNote(actor, { id, version: Number(version) }, note)
		);
		return refused ?? redirect(303, `${url.pathname}?saved=yes`);
	}
};
