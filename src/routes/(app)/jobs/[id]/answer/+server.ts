import { json } from '@sveltejs/kit';
import * as jobs from '#lib/server/jobs.ts';
import { answer } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

/** Give the answer of a job. */
export const GET: RequestHandler = async ({ locals, params }) =>
	json(await answer(jobs.answer(locals.actor, params.id)));
