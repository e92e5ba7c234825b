import { error, redirect } from '@sveltejs/kit';
import { readDemand } from '#lib/domain/demand/form.ts';
import { MODALITIES, type Modality } from '#lib/domain/vocabulary.ts';
import * as demand from '#lib/server/demand.ts';
import * as registers from '#lib/server/registers.ts';
import { answer, answerForm, refuse, sentWith } from '../../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** What is recorded of one trust's demand for one modality, with its history. */
export const load: PageServerLoad = async ({ locals: { actor }, params, url }) => ({
	recorded: await answer(demand.get(actor, namedIn(params))),
	modality: namedIn(params).modality,
	workingMonth: await answer(registers.workingMonth(actor)),
	formKey: crypto.randomUUID(),
	back: url.search
});

export const actions: Actions = {
	default: async ({ locals: { actor }, params, request, url }) => {
		const sent = await sentWith(request, 'record');
		const answered = readDemand(sent.typed, namedIn(params));
		if ('problems' in answered) return refuse(sent, answered.problems);
		let edit = 0;
		const work = demand.record(actor, answered.read.row, answered.read.edit);
		const refused = await answerForm(
			sent,
			work.then((edited) => (edit = edited.edit))
		);
		const query = new URLSearchParams(url.searchParams);
		query.set('edit', String(edit));
		return refused ?? redirect(303, `${url.pathname}?${query}`);
	}
};

function namedIn({ trust, modality }: { trust: string; modality: string }): {
	trust: string;
	modality: Modality;
} {
	const known = MODALITIES.find((one) => one === modality);
	if (known === undefined)
		error(404, { message: `There is no modality "${modality}"; there are ${MODALITIES.join(', ')}` });
	return { trust, modality: known };
}
