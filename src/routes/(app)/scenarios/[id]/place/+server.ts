import { json } from '@sveltejs/kit';
import * as workspace from '#lib/server/workspace.ts';
import { answer } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

/** What the browser's own workers project a place of the scenario from. */
export const GET: RequestHandler = async ({ locals, params, url }) =>
	json(
		await answer(workspace.place(locals.actor, { id: params.id, scope: url.searchParams.get('scope') ?? '' }))
	);
