import { json } from '@sveltejs/kit';
import * as jobs from '#lib/server/jobs.ts';
import { answer } from '../../../answer.ts';
import type { RequestHandler } from './$types';

/** Look how far a job is. */
export const GET: RequestHandler = async ({ locals, params }) =>
	json(await answer(jobs.look(locals.actor, params.id)));

/** Cancel a job. */
export const DELETE: RequestHandler = async ({ locals, params }) =>
	json(await answer(jobs.cancel(locals.actor, params.id)));
