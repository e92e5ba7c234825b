import { filterAssumptions } from '#lib/domain/catalogue/assumptions.ts';
import { tabulateAssumptions } from '#lib/domain/catalogue/tables.ts';
import { writeCsv } from '#lib/domain/csv.ts';
import * as assumptions from '#lib/server/assumptions.ts';
import { now } from '#lib/server/clock.ts';
import { answer } from '../../../answer.ts';
import { filterIn } from '../asked.ts';
import type { RequestHandler } from './$types';

/** Download the catalogue as the address narrows it. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const all = await answer(assumptions.list(locals.actor));
	const rows = filterAssumptions(all, { filter: filterIn(url), today: now().slice(0, 10) });
	return new Response(writeCsv(tabulateAssumptions(rows)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="gantry-assumptions.csv"'
		}
	});
};
