import { redirect } from '@sveltejs/kit';
import type { Typed } from '#lib/domain/catalogue/form.ts';
import type { EditAsked } from '#lib/domain/edit-form.ts';
import type { PostRow } from '#lib/domain/post.ts';
import { indexPlaces, type PlaceIndex } from '#lib/domain/posts/places.ts';
import * as forms from '#lib/domain/posts/post-form.ts';
import * as edits from '#lib/server/edits.ts';
import * as establishment from '#lib/server/establishment.ts';
import * as posts from '#lib/server/posts.ts';
import * as registers from '#lib/server/registers.ts';
import { answer, answerForm, refuse, sentWith } from '../../../answer.ts';
import { editIn, filterIn } from '../asked.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** One post as it is, or as the register stood in the month in the address, with its history. */
export const load: PageServerLoad = async ({ locals: { actor }, params: { id }, url }) => {
	const { asAt } = filterIn(url);
	const [post, places, workingMonth, history, { salaryGbp }] = await answer(
		Promise.all([
			establishment.get(actor, id, asAt),
			establishment.places(actor),
			registers.workingMonth(actor),
			edits.history(actor, { name: 'post' }, id),
			establishment.beliefs(actor)
		])
	);
	const sites = places.sites.filter(({ trust }) => trust === post.trust);
	const shown = { post, asAt, workingMonth, history, sites, trusts: places.trusts };
	return { ...shown, salary: salaryGbp[post.role] ?? null, edit: editIn(url), formKey: crypto.randomUUID() };
};

type Read<Result> = (typed: Typed, post: PostRow, places: PlaceIndex) => forms.Answered<Result>;
type Verb<Result> = (actor: App.Locals['actor'], read: Result, seen: EditAsked) => Promise<{ edit: number }>;

/** Every form of a post is read, then done, then the post is shown with what was saved. */
function action<Result>(name: string, read: Read<Result>, verb: Verb<Result>) {
	return async ({ locals: { actor }, params: { id }, request, url }: RequestEvent) => {
		const sent = await sentWith(request, name);
		const {
			trustName: _,
			siteName: __,
			since: ___,
			version: ____,
			...post
		} = await answer(establishment.get(actor, id));
		const answered = read(sent.typed, post, indexPlaces(await answer(establishment.places(actor))));
		if ('problems' in answered) return refuse(sent, answered.problems);
		let edit = 0;
		const done = verb(actor, answered.read, answered.edit).then((edited) => (edit = edited.edit));
		return (await answerForm(sent, done)) ?? redirect(303, `${url.pathname}?edit=${edit}`);
	};
}

export const actions: Actions = {
	change: action(
		'change',
		(typed, before, places) => forms.readPost(typed, { before, places }),
		posts.change
	),
	move: action('move', (typed, before, places) => forms.readMove(typed, { before, places }), posts.move),
	end: action('end', forms.readEnd, posts.end),
	split: action('split', forms.readSplit, posts.split),
	merge: action('merge', forms.readMerge, posts.merge)
};
