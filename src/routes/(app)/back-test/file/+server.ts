import * as backTest from '#lib/server/back-test.ts';
import { answer } from '../../../answer.ts';
import { forecastIn } from '../asked.ts';
import type { RequestHandler } from './$types';

/** Download the scenario file of a forecast, exactly as scored. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { name, file } = await answer(backTest.getFile(locals.actor, forecastIn(url)));
	return new Response(file, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
};
