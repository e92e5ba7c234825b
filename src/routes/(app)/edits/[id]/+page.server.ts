import * as edits from '#lib/server/edits.ts';
import * as moves from '#lib/server/moves.ts';
import { answer } from '../../../answer.ts';
import { editIn, heldAgainst } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** Rows of an edit on one page; the file of them all has every one. */
const MOST = 200;

/** One edit, row by row, and what it moved. */
export const load: PageServerLoad = async ({ locals: { actor }, params, url }) => {
	const edit = editIn(params);
	const asked = heldAgainst(url);
	const [{ changes, ...found }, moved] = await answer(
		Promise.all([edits.get(actor, edit), moves.ofEdit(actor, { edit, ...asked })])
	);
	const { scope } = asked;
	return { edit: found, changes: changes.slice(0, MOST), all: changes.length, moved, scope };
};
