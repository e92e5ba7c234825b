import { redirect } from '@sveltejs/kit';
import { readEdit } from '#lib/domain/edit-form.ts';
import { readStoppage } from '#lib/domain/equipment/stoppage-form.ts';
import * as edits from '#lib/server/edits.ts';
import * as stoppages from '#lib/server/stoppages.ts';
import * as units from '#lib/server/units.ts';
import { answer, answerForm, refuse, sentWith } from '../../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The stoppages of one unit, and the one named in the address to be corrected. */
export const load: PageServerLoad = async ({ locals: { actor }, params: { id }, url }) => {
	const [unit, stopped] = await answer(Promise.all([units.get(actor, id), stoppages.ofUnit(actor, id)]));
	const chosen = stopped.find((one) => one.id === url.searchParams.get('stoppage'));
	const history = chosen ? await answer(edits.history(actor, { name: 'stoppage' }, chosen.id)) : [];
	return { ...{ unit, stopped, chosen, history }, formKey: crypto.randomUUID() };
};

async function save({ request, locals: { actor }, params: { id }, url }: RequestEvent) {
	const sent = await sentWith(request, 'stoppage');
	const [unit, stopped] = await answer(Promise.all([units.get(actor, id), stoppages.ofUnit(actor, id)]));
	const before = stopped.find((one) => one.id === url.searchParams.get('stoppage'));
	const answered = readStoppage(sent.typed, {
		id: before?.id ?? crypto.randomUUID(),
		unit,
		...(before && { before })
	});
	const { read: seen, problems } = readEdit(sent.typed);
	if ('problems' in answered) return refuse(sent, [...answered.problems, ...problems]);
	if (problems.length > 0) return refuse(sent, problems);
	const edited = { edit: 0 };
	const work = before
		? stoppages.change(actor, answered.read, seen)
		: stoppages.add(actor, answered.read, seen.why);
	const refused = await answerForm(
		sent,
		work.then(({ edit }) => (edited.edit = edit))
	);
	return refused ?? redirect(303, `${url.pathname}?edit=${edited.edit}`);
}

export const actions: Actions = {
	save,
	remove: async ({ request, locals: { actor }, url }) => {
		const sent = await sentWith(request, 'remove');
		const { id = '', version, reason = '' } = sent.typed;
		const edited = { edit: 0 };
		const work = stoppages.remove(actor, { id, version: Number(version) }, { reason });
		const refused = await answerForm(
			sent,
			work.then(({ edit }) => (edited.edit = edit))
		);
		return refused ?? redirect(303, `${url.pathname}?edit=${edited.edit}`);
	}
};
