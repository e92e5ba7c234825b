import * as workspace from '#lib/server/workspace.ts';
import { answer } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

/** Download a table of the workspace under its saved decisions. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const asked = { ...params, scope: url.searchParams.get('scope') ?? '' };
	const { name, csv } = await answer(workspace.writeTable(locals.actor, asked));
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
};
