import * as backTest from '#lib/server/back-test.ts';
import { answer } from '../../../answer.ts';
import { forecastIn } from '../asked.ts';
import type { RequestHandler } from './$types';

/** Download a table of the back-test. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const asked = { forecast: forecastIn(url), table: params.table };
	const { name, csv } = await answer(backTest.writeTable(locals.actor, asked));
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
};
