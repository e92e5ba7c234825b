import { error, redirect } from '@sveltejs/kit';
import { readLink } from '#lib/domain/network/link-form.ts';
import { CONNECTION_KINDS } from '#lib/domain/organisation.ts';
import { now } from '#lib/server/clock.ts';
import * as connections from '#lib/server/connections.ts';
import * as registers from '#lib/server/registers.ts';
import { answer, answerForm, refuse, sentWith } from '../../../../../answer.ts';
import { afterEdit, editIn } from '../../../asked.ts';
import type { Actions, PageServerLoad } from './$types';

/** One digital link of a trust as recorded, with its history. */
export const load: PageServerLoad = async ({ locals: { actor }, params, url }) => ({
	recorded: await answer(connections.get(actor, namedIn(params))),
	kind: namedIn(params).kind,
	workingMonth: await answer(registers.workingMonth(actor)),
	formKey: crypto.randomUUID(),
	edit: editIn(url)
});

export const actions: Actions = {
	default: async ({ locals: { actor }, params, request, url }) => {
		const sent = await sentWith(request, 'link');
		const answered = readLink(sent.typed, { ...namedIn(params), thisMonth: now().slice(0, 7) });
		if ('problems' in answered) return refuse(sent, answered.problems);
		let edit = 0;
		const work = connections.record(actor, answered.read.row, answered.read.edit);
		const refused = await answerForm(
			sent,
			work.then((edited) => (edit = edited.edit))
		);
		return refused ?? redirect(303, afterEdit(url, edit));
	}
};

function namedIn({ trust, kind: asked }: { trust: string; kind: string }) {
	const kind = CONNECTION_KINDS.find((one) => one === asked);
	if (kind === undefined)
		error(404, { message: `There is no link "${asked}"; there are ${CONNECTION_KINDS.join(', ')}` });
	return { trust, kind };
}
