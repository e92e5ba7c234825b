import { json, redirect } from '@sveltejs/kit';
import * as jobs from '#lib/server/jobs.ts';
import { answer } from '../../answer.ts';
import { askedIn, isJson } from './asked.ts';
import type { RequestHandler } from './$types';

/** Ask a question: a script gets the job, a form the page of the job. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const { question, back } = await askedIn(request);
	const job = await answer(jobs.ask(locals.actor, question));
	if (isJson(request)) return json(job);
	redirect(303, `/jobs/${job.id}?back=${encodeURIComponent(back)}`);
};
