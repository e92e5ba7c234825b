import { json } from '@sveltejs/kit';
import * as moves from '#lib/server/moves.ts';
import { answer } from '../../../../answer.ts';
import { editIn, heldAgainst } from '../../asked.ts';
import type { RequestHandler } from './$types';

/** Say what an edit moved in the projection of a place. */
export const GET: RequestHandler = async ({ locals, params, url }) =>
	json(await answer(moves.ofEdit(locals.actor, { edit: editIn(params), ...heldAgainst(url) })));
