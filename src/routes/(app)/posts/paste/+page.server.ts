import { redirect } from '@sveltejs/kit';
import { readEdit } from '#lib/domain/edit-form.ts';
import { readBlock, shortenBlock } from '#lib/domain/posts/paste.ts';
import { readFilter } from '#lib/domain/posts/filter.ts';
import * as establishment from '#lib/server/establishment.ts';
import * as posts from '#lib/server/posts.ts';
import * as registers from '#lib/server/registers.ts';
import { answer, answerForm, refuse, sentWith } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** A form for a block of cells. */
export const load: PageServerLoad = async ({ locals: { actor } }) => ({
	workingMonth: await answer(registers.workingMonth(actor)),
	formKey: crypto.randomUUID()
});

/** Read the block against the register as it is. */
async function previewOf({ locals: { actor }, request }: RequestEvent) {
	const sent = await sentWith(request, 'paste');
	const block = sent.typed['block'] ?? '';
	const { read: edit, problems } = readEdit({ version: '0', ...sent.typed });
	if (block.trim() === '')
		problems.push({
			field: 'block',
			message: 'The block is empty: copy cells in your spreadsheet, paste them.'
		});
	if (problems.length > 0) return { sent, refused: refuse(sent, problems) };
	const all = readFilter(new URLSearchParams({ show: 'all' }));
	const [register, month] = await answer(
		Promise.all([establishment.narrow(actor, all), registers.workingMonth(actor)])
	);
	const known = new Map(register.posts.map((post) => [post.id, post]));
	return { sent, edit, preview: readBlock(block, { places: register.places, posts: known, month }) };
}

export const actions: Actions = {
	preview: async (event) => {
		const { sent, refused, preview } = await previewOf(event);
		return refused ?? { ...sent, problems: [], conflict: false, preview: shortenBlock(preview) };
	},
	save: async (event) => {
		const { sent, refused, preview, edit } = await previewOf(event);
		if (refused !== undefined) return refused;
		if (preview.problems.length > 0 || preview.seen !== sent.typed['seen'])
			return { ...sent, problems: [], conflict: false, preview: { ...shortenBlock(preview), stale: true } };
		let saved = 0;
		const changed = preview.changed.map(({ after }) => after);
		const given = { changed, added: preview.added, since: edit.since };
		const done = posts.changeMany(event.locals.actor, given, edit.why);
		const failed = await answerForm(
			sent,
			done.then((edited) => (saved = edited.edit))
		);
		return failed ?? redirect(303, `/posts?edit=${saved}`);
	}
};
