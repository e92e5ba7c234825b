import { json } from '@sveltejs/kit';
import * as establishment from '#lib/server/establishment.ts';
import { answer } from '../../../answer.ts';
import { filterIn } from '../asked.ts';
import type { RequestHandler } from './$types';

/** A stretch of the list an address narrows the register to. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const part = { from: Number(url.searchParams.get('from')), count: Number(url.searchParams.get('count')) };
	return json(await answer(establishment.rows(locals.actor, filterIn(url), part)));
};
