import { error } from '@sveltejs/kit';
import { answer } from '../../../answer.ts';
import { answerSheet } from '../../../sheet-answer.ts';
import { sheetOf } from '../table-answer.ts';
import type { RequestHandler } from './$types';

/** Hand out one of the tables of the training screen, narrowed as the address says. */
export const GET: RequestHandler = async ({ locals: { actor }, params: { table, ending }, url }) => {
	const sheet = await answer(sheetOf(actor, table, url));
	if (sheet === undefined) error(404, { message: `There is no table "${table}"` });
	return answerSheet(actor, sheet, ending);
};
