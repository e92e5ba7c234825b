import { redirect } from '@sveltejs/kit';
import { readEdit } from '#lib/domain/edit-form.ts';
import { listCentres, readCentre } from '#lib/domain/equipment/centres.ts';
import { now } from '#lib/server/clock.ts';
import * as edits from '#lib/server/edits.ts';
import * as registers from '#lib/server/registers.ts';
import * as sites from '#lib/server/sites.ts';
import * as units from '#lib/server/units.ts';
import { answer, answerForm, refuse, sentWith } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** Community diagnostic centres by date, and the one named in the address to be changed. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const code = url.searchParams.get('centre');
	const [fleet, workingMonth, chosen, history] = await answer(
		Promise.all([
			units.fleet(actor, now().slice(0, 7)),
			registers.workingMonth(actor),
			code === null ? undefined : sites.get(actor, code),
			code === null ? [] : edits.history(actor, { name: 'site' }, code)
		])
	);
	return {
		...{ centres: listCentres(fleet), chosen, history, workingMonth, formKey: crypto.randomUUID() },
		trusts: fleet.trusts.map((trust) => ({ code: trust.code, name: trust.name })),
		illustrative: fleet.units.some(({ provenance }) => provenance === 'illustrative')
	};
};

export const actions: Actions = {
	save: async ({ locals: { actor }, request, url }) => {
		const sent = await sentWith(request, 'centre');
		const code = url.searchParams.get('centre');
		const [{ trusts }, kept] = await answer(
			Promise.all([units.fleet(actor, now().slice(0, 7)), code === null ? undefined : sites.get(actor, code)])
		);

		const answered = readCentre(sent.typed, { trusts, ...(kept && { before: kept }) });
		const { read: seen, problems } = readEdit(sent.typed);
		if ('problems' in answered) return refuse(sent, [...answered.problems, ...problems]);
		if (problems.length > 0) return refuse(sent, problems);
		const edited = { edit: 0 };
		const work = kept ? sites.change(actor, answered.read, seen) : sites.add(actor, answered.read, seen.why);
		const refused = await answerForm(
			sent,
			work.then(({ edit }) => (edited.edit = edit))
		);
		return refused ?? redirect(303, `/equipment/centres?edit=${edited.edit}`);
	}
};
