import { error } from '@sveltejs/kit';
import { filterWords } from '#lib/domain/equipment/fleet-screen.ts';
import { tabulateEndings, tabulatePlan } from '#lib/domain/equipment/tables.ts';
import { now } from '#lib/server/clock.ts';
import * as replacements from '#lib/server/replacements.ts';
import { answer } from '../../../../answer.ts';
import { answerSheet } from '../../../../sheet-answer.ts';
import { betweenIn, filterIn } from '../../asked.ts';
import type { RequestHandler } from './$types';

/** Take away the plan, what ends between two months, or the alerts. */
export const GET: RequestHandler = async ({ locals: { actor }, params, url }) => {
	const today = now().slice(0, 10);
	const [month, filter] = [today.slice(0, 7), filterIn(url)];
	const [scenario, between] = [url.searchParams.get('scenario') ?? '', betweenIn(url, month)];
	const { planned, endings, alerts } = await answer(replacements.show(actor, { scenario, filter, between }));
	const taken = { filter: filterWords(filter, month), today, month };
	const dates = `${taken.filter}; from ${between.from} to ${between.until}`;
	switch (params.table) {
		case 'plan':
			return answerSheet(actor, tabulatePlan(planned, taken), params.ending);
		case 'endings':
			return answerSheet(actor, tabulateEndings(endings, { ...taken, filter: dates }), params.ending);
		case 'alerts':
			return answerSheet(actor, tabulateEndings(alerts, taken), params.ending);
		default:
			error(404, { message: 'There is no such table; there are plan, endings and alerts' });
	}
};
