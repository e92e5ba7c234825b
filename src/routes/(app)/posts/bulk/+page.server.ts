import { redirect } from '@sveltejs/kit';
import { readEdit } from '#lib/domain/edit-form.ts';
import { previewBulk, readBulk, shorten } from '#lib/domain/posts/bulk.ts';
import { writeFilter } from '#lib/domain/posts/filter.ts';
import * as establishment from '#lib/server/establishment.ts';
import * as posts from '#lib/server/posts.ts';
import * as registers from '#lib/server/registers.ts';
import { answer, answerForm, refuse, sentWith } from '../../../answer.ts';
import { filterIn } from '../asked.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const chosenBy = ({ locals: { actor }, url }: Pick<RequestEvent, 'locals' | 'url'>) =>
	answer(establishment.choose(actor, filterIn(url), url.searchParams.getAll('id')));

/** The posts that were ticked, or all of a filter, about to be changed alike. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { posts: chosen, scope } = await chosenBy({ locals, url });
	return {
		...{ count: chosen.length, scope, ticked: url.searchParams.has('id') },
		...{ back: `/posts${writeFilter(filterIn(url), { page: 1 })}`, formKey: crypto.randomUUID() },
		workingMonth: await answer(registers.workingMonth(locals.actor))
	};
};

/** Read the form against the posts as they are. */
async function previewOf(event: RequestEvent) {
	const sent = await sentWith(event.request, 'bulk');
	const chosen = await chosenBy(event);
	const set = readBulk(sent.typed);
	const { read: edit, problems } = readEdit(sent.typed);
	const wrong = [...('problems' in set ? set.problems : []), ...problems];
	if (wrong.length > 0 || 'problems' in set) return { sent, refused: refuse(sent, wrong) };
	return { sent, edit, preview: previewBulk(chosen.posts, { set: set.read, places: chosen.places }) };
}

export const actions: Actions = {
	preview: async (event) => {
		const { sent, refused, preview } = await previewOf(event);
		return refused ?? { ...sent, problems: [], conflict: false, preview: shorten(preview) };
	},
	save: async (event) => {
		const { sent, refused, preview, edit } = await previewOf(event);
		if (refused !== undefined) return refused;
		if (preview.problems.length > 0 || preview.seen !== sent.typed['seen'])
			return { ...sent, problems: [], conflict: false, preview: { ...shorten(preview), stale: true } };
		let saved = 0;
		const changed = preview.changed.map(({ after }) => after);
		const done = posts.changeMany(event.locals.actor, { changed, since: edit.since }, edit.why);
		const failed = await answerForm(
			sent,
			done.then((edited) => (saved = edited.edit))
		);
		const query = new URLSearchParams(writeFilter(filterIn(event.url), { page: 1 }));
		query.set('edit', String(saved));
		return failed ?? redirect(303, `/posts?${query}`);
	}
};
