/** Changing a digital link of a trust: from what was typed to a row, with a sentence for all that cannot be. */
import { Reading, type FieldProblem, type Typed } from '../catalogue/form.ts';
import { readEdit, type EditAsked } from '../edit-form.ts';
import type { Fields } from '../edit-words.ts';
import type { Month } from '../month.ts';
import { CONNECTION_STATES, type ConnectionRow } from '../organisation.ts';
import { readMonth } from '../posts/typed-month.ts';
import { monthWords } from '../wording.ts';
import { KIND_WORDS, STATE_WORDS } from './words.ts';
import type { LinkKind } from './links.ts';

/** A link as a form gives it; which row it is, the register knows. */
export type GivenLink = Omit<ConnectionRow, 'id'>;

const MOST_WORDS = 2000;

/** Write the fields of the form as a row has them. */
export function typedFromLink(row: GivenLink | undefined): Typed {
	return { state: row?.state ?? '', from: row?.from ?? '', note: row?.note ?? '' };
}

/**
 * Read a link, with why it is edited.
 * @param of whose link it is, and the present month: what is live began by then
 */
export function readLink(
	typed: Typed,
	of: { trust: string; kind: LinkKind; thisMonth: Month }
): { read: { row: GivenLink; edit: EditAsked } } | { problems: FieldProblem[] } {
	const form = new Reading(typed);
	const state = form.choice('state', 'How far it is', CONNECTION_STATES);
	const month = readFrom(form.text('from'), { state, thisMonth: of.thisMonth });
	const note = form.text('note');
	const edit = readEdit(typed);
	const outside = [
		...month.problems,
		...(note.length > MOST_WORDS
			? [{ field: 'note', message: `The note has ${note.length} characters; at most ${MOST_WORDS} fit.` }]
			: [])
	];
	const problems = [...form.with(outside), ...edit.problems];
	if (problems.length > 0) return { problems };
	const row = { trust: of.trust, kind: of.kind, state, from: month.from, note };
	return { read: { row, edit: edit.read } };
}

interface From {
	from: Month | null;
	problems: FieldProblem[];
}

function readFrom(text: string, { state, thisMonth }: { state: string; thisMonth: Month }): From {
	const wrong = (message: string): From => ({ from: null, problems: [{ field: 'from', message }] });
	if (state === 'none')
		return text === ''
			? { from: null, problems: [] }
			: wrong(`A link that is not planned has no month: empty it, or choose planned or live.`);
	if (text === '')
		return wrong(
			`The month is missing: write the month it ${state === 'live' ? 'went' : 'is to go'} live, for example 2027-04.`
		);
	const found = readMonth(text);
	if ('problem' in found) return wrong(found.problem);
	if (state === 'live' && found.month > thisMonth)
		return wrong(
			`${monthWords(found.month)} has not come yet: a link is live from ${monthWords(thisMonth)} or earlier. Choose planned.`
		);
	return { from: found.month, problems: [] };
}

/** What the history of a row calls its fields. */
export const LINK_FIELDS: Fields = {
	id: { label: 'Row' },
	trust: { label: 'Trust' },
	kind: { label: 'Link', words: (kind) => KIND_WORDS[kind as LinkKind] ?? String(kind) },
	state: { label: 'How far it is', words: (state) => STATE_WORDS[state as ConnectionRow['state']] },
	from: { label: 'Month', words: (from) => (from === null ? 'none' : monthWords(String(from))) },
	note: { label: 'Note', words: (note) => (note === '' ? 'none' : String(note)) }
};
