import { redirect } from '@sveltejs/kit';
import { movedOrders, readRenewals } from '#lib/domain/equipment/renewal.ts';
import { NotFound } from '#lib/server/errors.ts';
import * as renewals from '#lib/server/renewals.ts';
import * as units from '#lib/server/units.ts';
import { answer, answerForm, refuse, sentWith } from '../../../answer.ts';
import { renewalIn } from '../asked.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The renewal timeline of the scenario, place and modality in the address. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const view = await answer(renewals.show(actor, renewalIn(url)));
	const fleet = await answer(units.fleet(actor, view?.scenario.asAt ?? '9999-12'));
	const versions = Object.fromEntries(fleet.units.map(({ id, version }) => [id, version]));
	const orders = view?.rows.filter(({ kind }) => kind === 'ordered').map(({ id }) => [id, versions[id] ?? 0]);
	return {
		view,
		versions: Object.fromEntries(orders ?? []) as Record<string, number>,
		formKey: crypto.randomUUID()
	};
};

/** What was asked for, resolved, and the months that were typed. */
async function read({ request, locals: { actor }, url }: RequestEvent, form: string) {
	const sent = await sentWith(request, form);
	const view = await answer(renewals.show(actor, renewalIn(url)));
	if (view === undefined) return answer(Promise.reject(new NotFound('There is no scenario yet')));
	const asked = { scenario: view.scenario.id, scope: view.scope.key, modality: view.modality };
	return { sent, view, asked, answered: readRenewals(view.rows, sent.typed, view.span) };
}

const back = (asked: Record<string, string>, also: Record<string, string>) =>
	redirect(303, `/equipment/renewal?${new URLSearchParams({ ...asked, ...also })}`);

export const actions: Actions = {
	decide: async (event) => {
		const { sent, asked, answered } = await read(event, 'decide');
		if ('problems' in answered) return refuse(sent, answered.problems);
		const version = Number(sent.typed['version']);
		const work = renewals.decide(event.locals.actor, { asked, version, months: answered.read });
		return (await answerForm(sent, work)) ?? back(asked, { saved: 'yes' });
	},
	reorder: async (event) => {
		const { sent, view, asked, answered } = await read(event, 'reorder');
		if ('problems' in answered) return refuse(sent, answered.problems);
		const moves = movedOrders(view.rows, answered.read).map((move) => ({
			...move,
			version: Number(sent.typed[`version-${move.unit}`])
		}));
		const { reason = '', formKey = '' } = sent.typed;
		const edited = { edit: 0 };
		const work = units.reorder(event.locals.actor, moves, { reason, formKey });
		const refused = await answerForm(
			sent,
			work.then(({ edit }) => (edited.edit = edit))
		);
		return refused ?? back(asked, { edit: String(edited.edit) });
	}
};
