import { tabulatePosts } from '#lib/domain/posts/tables.ts';
import { scopeLabel } from '#lib/domain/posts/places.ts';
import { now } from '#lib/server/clock.ts';
import * as establishment from '#lib/server/establishment.ts';
import { answer } from '../../../answer.ts';
import { answerSheet } from '../../../sheet-answer.ts';
import { filterIn } from '../asked.ts';
import type { RequestHandler } from './$types';

/** Download the posts the address asks for, all of them. */
export const GET: RequestHandler = async ({ locals: { actor }, params, url }) => {
	const filter = filterIn(url);
	const { posts, month, scope } = await answer(establishment.everything(actor, filter));
	const sheet = tabulatePosts(posts, { filter, month, scope: scopeLabel(scope), today: now().slice(0, 10) });
	return answerSheet(actor, sheet, params.ending);
};
