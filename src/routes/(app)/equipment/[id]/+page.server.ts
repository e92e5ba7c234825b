import { redirect } from '@sveltejs/kit';
import type { FieldProblem } from '#lib/domain/catalogue/form.ts';
import { readEdit } from '#lib/domain/edit-form.ts';
import { readRemoval, readUnit } from '#lib/domain/equipment/unit-form.ts';
import type { UnitRow } from '#lib/domain/unit.ts';
import { now } from '#lib/server/clock.ts';
import * as edits from '#lib/server/edits.ts';
import * as registers from '#lib/server/registers.ts';
import * as stoppages from '#lib/server/stoppages.ts';
import * as units from '#lib/server/units.ts';
import { answer, answerForm, refuse, sentWith } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const present = () => now().slice(0, 7);

/** One unit with its age, risk and stoppages, and what happened to its row. */
export const load: PageServerLoad = async ({ locals: { actor }, params: { id } }) => {
	const [unit, fleet, stopped, workingMonth, history] = await answer(
		Promise.all([
			units.get(actor, id),
			units.list(actor, present()),
			stoppages.ofUnit(actor, id),
			registers.workingMonth(actor),
			edits.history(actor, { name: 'unit' }, id)
		])
	);
	const row = fleet.rows.find((one) => one.unit.id === id);
	const { sites, month } = fleet.register;
	return {
		...{ unit, row, stopped, workingMonth, history, sites, month },
		formKey: crypto.randomUUID()
	};
};

type Answered = { read: UnitRow } | { problems: FieldProblem[] };

async function save(
	{ request, locals: { actor }, params: { id }, url }: RequestEvent,
	form: 'unit' | 'retire'
) {
	const sent = await sentWith(request, form);
	const [{ version: _version, since: _since, ...before }, places] = await answer(
		Promise.all([units.get(actor, id), units.fleet(actor, present())])
	);
	const answered: Answered =
		form === 'unit' ? readUnit(sent.typed, { before, places }) : readRemoval(sent.typed, before);
	const { read: seen, problems } = readEdit(sent.typed);
	if ('problems' in answered) return refuse(sent, [...answered.problems, ...problems]);
	if (problems.length > 0) return refuse(sent, problems);
	let edit = 0;
	const verb = form === 'unit' ? units.change : units.retire;
	const work = verb(actor, answered.read, seen).then((edited) => (edit = edited.edit));
	return (await answerForm(sent, work)) ?? redirect(303, `${url.pathname}?edit=${edit}`);
}

export const actions: Actions = {
	change: (event) => save(event, 'unit'),
	retire: (event) => save(event, 'retire')
};
