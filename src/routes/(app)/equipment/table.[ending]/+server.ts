import { filterWords, findRows } from '#lib/domain/equipment/fleet-screen.ts';
import { tabulateFleet } from '#lib/domain/equipment/tables.ts';
import { now } from '#lib/server/clock.ts';
import * as units from '#lib/server/units.ts';
import { answer } from '../../../answer.ts';
import { answerSheet } from '../../../sheet-answer.ts';
import { filterIn, monthIn } from '../asked.ts';
import type { RequestHandler } from './$types';

/** Take away the fleet as the address narrows it, every page of it. */
export const GET: RequestHandler = async ({ locals: { actor }, params, url }) => {
	const today = now().slice(0, 10);
	const month = monthIn(url, 'at', today.slice(0, 7));
	const fleet = await answer(units.list(actor, month));
	const filter = filterIn(url);
	const taken = { filter: filterWords(filter, month), today, month };
	return answerSheet(actor, tabulateFleet(findRows(fleet, filter), taken), params.ending);
};
