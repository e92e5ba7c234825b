import { error } from '@sveltejs/kit';
import { tabulateRenewal } from '#lib/domain/equipment/tables.ts';
import { now } from '#lib/server/clock.ts';
import * as renewals from '#lib/server/renewals.ts';
import { answer } from '../../../../answer.ts';
import { answerSheet } from '../../../../sheet-answer.ts';
import { renewalIn } from '../../asked.ts';
import type { RequestHandler } from './$types';

/** Take away, month by month, what moves with the renewal as it is saved. */
export const GET: RequestHandler = async ({ locals: { actor }, params, url }) => {
	const view = await answer(renewals.show(actor, renewalIn(url)));
	if (view === undefined) error(404, { message: 'There is no scenario yet' });
	const filter = `${view.scope.name}, ${view.modality}, scenario “${view.scenario.name}”, version ${view.scenario.version}`;
	const taken = { filter, today: now().slice(0, 10), month: view.scenario.asAt };
	return answerSheet(actor, tabulateRenewal(view, taken), params.ending);
};
