import { error, redirect } from '@sveltejs/kit';
import { DOMAINS } from '#lib/domain/network/maturity.ts';
import { readMaturity } from '#lib/domain/network/maturity-form.ts';
import { now } from '#lib/server/clock.ts';
import * as maturity from '#lib/server/maturity.ts';
import * as registers from '#lib/server/registers.ts';
import { answer, answerForm, refuse, sentWith } from '../../../../../answer.ts';
import { afterEdit, editIn } from '../../../asked.ts';
import type { Actions, PageServerLoad } from './$types';

/** One domain of a network as assessed, with its history. */
export const load: PageServerLoad = async ({ locals: { actor }, params, url }) => ({
	recorded: await answer(maturity.get(actor, namedIn(params))),
	place: namedIn(params).place,
	workingMonth: await answer(registers.workingMonth(actor)),
	formKey: crypto.randomUUID(),
	edit: editIn(url)
});

export const actions: Actions = {
	default: async ({ locals: { actor }, params, request, url }) => {
		const sent = await sentWith(request, 'maturity');
		const answered = readMaturity(sent.typed, { ...namedIn(params), today: now().slice(0, 10) });
		if ('problems' in answered) return refuse(sent, answered.problems);
		let edit = 0;
		const work = maturity.record(actor, answered.read.row, answered.read.edit);
		const refused = await answerForm(
			sent,
			work.then((edited) => (edit = edited.edit))
		);
		return refused ?? redirect(303, afterEdit(url, edit));
	}
};

function namedIn({ network, place: asked }: { network: string; place: string }) {
	const place = Number(asked);
	if (!Number.isInteger(place) || place < 1 || place > DOMAINS)
		error(404, { message: `There is no domain "${asked}"; there are 1 to ${DOMAINS}` });
	return { network, place };
}
