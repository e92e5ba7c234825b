import * as projections from '#lib/server/projections.ts';
import { answer } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

/** Download the scenario file exactly as it was hashed and run. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const { file, hash } = await answer(projections.getFile(locals.actor, params.id));
	const etag = `"${hash}"`;
	const headers = { etag, 'cache-control': 'private, no-cache' };
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	return new Response(file, {
		headers: {
			...headers,
			'content-type': 'application/json',
			'content-disposition': `attachment; filename="gantry-${hash.slice(0, 12)}.json"`
		}
	});
};
