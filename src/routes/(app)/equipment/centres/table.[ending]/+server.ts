import { listCentres } from '#lib/domain/equipment/centres.ts';
import { tabulateCentres } from '#lib/domain/equipment/tables.ts';
import { now } from '#lib/server/clock.ts';
import * as units from '#lib/server/units.ts';
import { answer } from '../../../../answer.ts';
import { answerSheet } from '../../../../sheet-answer.ts';
import type { RequestHandler } from './$types';

/** Take away the community diagnostic centres with the staff they need. */
export const GET: RequestHandler = async ({ locals: { actor }, params }) => {
	const today = now().slice(0, 10);
	const month = today.slice(0, 7);
	const centres = listCentres(await answer(units.fleet(actor, month)));
	return answerSheet(actor, tabulateCentres(centres, { filter: 'none', today, month }), params.ending);
};
