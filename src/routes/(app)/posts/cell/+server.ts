import { json } from '@sveltejs/kit';
import { readEdit } from '#lib/domain/edit-form.ts';
import type { Typed } from '#lib/domain/catalogue/form.ts';
import { changeCell } from '#lib/domain/posts/post-form.ts';
import * as establishment from '#lib/server/establishment.ts';
import * as posts from '#lib/server/posts.ts';
import { answer, answerForm } from '../../../answer.ts';
import type { RequestHandler } from './$types';

/** Save what was typed into one cell of the grid; a conflict gives the post as it is now. */
export const POST: RequestHandler = async ({ locals: { actor }, request }) => {
	const typed = textsOf(await request.json().catch(() => null));
	const {
		trustName: _,
		siteName: __,
		since: ___,
		version: ____,
		...before
	} = await answer(establishment.get(actor, typed['id'] ?? ''));
	const cell = changeCell(before, { name: typed['cell'] ?? '', text: typed['text'] ?? '' });
	if ('problem' in cell) return json({ problem: cell.problem }, { status: 422 });
	const { read, problems } = readEdit(typed);
	if (problems.length > 0) return json({ problem: problems[0]!.message }, { status: 422 });
	let edit = 0;
	const saved = posts.change(actor, cell.post, read).then((edited) => (edit = edited.edit));
	const refused = await answerForm({ form: 'cell', typed }, saved);
	const post = await answer(establishment.get(actor, before.id));
	if (refused === undefined) return json({ post, edit, heard: cell.heard });
	const { conflict, problems: sentences } = refused.data;
	const problem = sentences.map(({ message }) => message).join(' ');
	return json({ problem, conflict, ...(conflict ? { post } : {}) }, { status: refused.status });
};

/** Scripts send texts and numbers. */
function textsOf(sent: unknown): Typed {
	return Object.fromEntries(Object.entries(sent ?? {}).map(([name, text]) => [name, String(text)]));
}
