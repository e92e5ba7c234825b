import { error } from '@sveltejs/kit';
import { NETWORK_TABLES } from '#lib/domain/network/tables.ts';
import * as networkSheets from '#lib/server/network-sheets.ts';
import { answer } from '../../../answer.ts';
import { answerSheet } from '../../../sheet-answer.ts';
import { askedIn } from '../asked.ts';
import type { RequestHandler } from './$types';

/** Take a table of networks away, as the address narrows it. */
export const GET: RequestHandler = async ({ locals: { actor }, params, url }) => {
	const table = NETWORK_TABLES.find((one) => one === params.table);
	if (table === undefined)
		error(404, { message: `There is no table "${params.table}"; there are ${NETWORK_TABLES.join(', ')}` });
	return answerSheet(
		actor,
		await answer(networkSheets.write(actor, { table, ...askedIn(url) })),
		params.ending
	);
};
