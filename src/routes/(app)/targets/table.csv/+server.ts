import { tabulateTargets } from '#lib/domain/catalogue/tables.ts';
import { filterTargets } from '#lib/domain/catalogue/target-words.ts';
import { writeCsv } from '#lib/domain/csv.ts';
import { now } from '#lib/server/clock.ts';
import * as targets from '#lib/server/targets.ts';
import { answer } from '../../../answer.ts';
import { filterIn } from '../asked.ts';
import type { RequestHandler } from './$types';

/** Download the library as the address narrows it. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const all = await answer(targets.list(locals.actor));
	const month = now().slice(0, 7);
	const rows = filterTargets(all, { filter: filterIn(url), month });
	return new Response(writeCsv(tabulateTargets(rows, { targets: all, month })), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="gantry-targets.csv"'
		}
	});
};
