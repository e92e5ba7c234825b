import { json } from '@sveltejs/kit';
import * as moves from '#lib/server/moves.ts';
import { answer } from '../../../answer.ts';
import { heldAgainst } from '../asked.ts';
import type { RequestHandler } from './$types';

/** Say what the last edit of the last day moved; null where there was none. */
export const GET: RequestHandler = async ({ locals, url }) =>
	json(await answer(moves.ofLastEdit(locals.actor, heldAgainst(url))));
