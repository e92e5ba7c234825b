import * as jobs from '#lib/server/jobs.ts';
import { answer } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

/** Note that a page which waited for a job is closed. */
export const POST: RequestHandler = async ({ locals, params }) => {
	await answer(jobs.leave(locals.actor, params.id));
	return new Response(null, { status: 204 });
};
