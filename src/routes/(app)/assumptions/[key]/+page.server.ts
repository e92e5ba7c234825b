import { redirect } from '@sveltejs/kit';
import { readAssumption, readChange } from '#lib/domain/catalogue/assumption-form.ts';
import { assumptionKey } from '#lib/domain/catalogue/assumptions.ts';
import { isOpen } from '#lib/domain/scenario-status.ts';
import * as assumptions from '#lib/server/assumptions.ts';
import { now } from '#lib/server/clock.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { answer, answerForm, refuse, sentWith } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** One assumption with its history, and the scenario in the address that may assume otherwise. */
export const load: PageServerLoad = async ({ locals: { actor }, params: { key }, url }) => {
	const chosen = url.searchParams.get('scenario') ?? '';
	const [assumption, history, known, scenario] = await answer(
		Promise.all([
			assumptions.get(actor, key),
			assumptions.history(actor, key),
			scenarios.list(actor),
			chosen === '' ? undefined : scenarios.get(actor, chosen)
		])
	);
	return {
		...{ assumption, history, today: now().slice(0, 10) },
		scenarios: known.filter(({ archived, id }) => !archived || id === chosen),
		scenario: scenario && {
			...{ id: scenario.id, name: scenario.name, version: scenario.version, open: isOpen(scenario) },
			change: scenario.assumptionChanges.find((change) => assumptionKey(change) === key)
		}
	};
};

export const actions: Actions = {
	change: async ({ locals: { actor }, params: { key }, request, url }) => {
		const sent = await sentWith(request, 'change');
		const { version: _, ...before } = await answer(assumptions.get(actor, key));
		const answered = readAssumption(sent.typed, { before, today: now().slice(0, 10) });
		if ('problems' in answered) return refuse(sent, answered.problems);
		const refused = await answerForm(
			sent,
			assumptions.change(actor, answered.read, Number(sent.typed['version']))
		);
		return refused ?? redirect(303, `${url.pathname}?saved=yes`);
	},
	assume: async ({ locals: { actor }, params: { key }, request, url }) => {
		const sent = await sentWith(request, 'assume');
		const answered = readChange(sent.typed, await answer(assumptions.get(actor, key)));
		if ('problems' in answered) return refuse(sent, answered.problems);
		const { scenario = '', version } = sent.typed;
		const place = { scenario, key, version: Number(version) };
		const refused = await answerForm(sent, assumptions.changeIn(actor, place, answered.read));
		return refused ?? redirect(303, `${url.pathname}?${new URLSearchParams({ scenario, saved: 'yes' })}`);
	},
	forget: async ({ locals: { actor }, params: { key }, request, url }) => {
		const sent = await sentWith(request, 'forget');
		const { scenario = '', version } = sent.typed;
		const refused = await answerForm(
			sent,
			assumptions.dropIn(actor, { scenario, key, version: Number(version) })
		);
		return refused ?? redirect(303, `${url.pathname}?${new URLSearchParams({ scenario, saved: 'yes' })}`);
	}
};
