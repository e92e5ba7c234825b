import * as overview from '#lib/server/overview.ts';
import { askedIn } from '../asked.ts';
import { answer } from '../../answer.ts';
import type { RequestHandler } from './$types';

/** Download every figure of the overview, month by month. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { name, csv } = await answer(overview.writeFigures(locals.actor, askedIn(url)));
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
};
