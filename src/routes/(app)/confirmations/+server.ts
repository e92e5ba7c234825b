import { redirect } from '@sveltejs/kit';
import * as freshness from '#lib/server/freshness.ts';
import { answer } from '../../answer.ts';
import type { RequestHandler } from './$types';

/** Confirm a trust's part of a register, and go back to where that was said. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const sent = Object.fromEntries(await request.formData());
	const { trust = '', register = '', back = '' } = sent as Record<string, string>;
	await answer(freshness.confirm(locals.actor, { trust, register }));
	// Nobody may send a person elsewhere through us.
	redirect(303, /^\/(?![/\\])/.test(back) ? back : '/');
};
