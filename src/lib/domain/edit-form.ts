/** What every form that edits a register asks beside its own fields: why, and from which month. */
import { Reading, type FieldProblem, type Typed } from './catalogue/form.ts';
import type { Month } from './month.ts';

/** Why a row is edited, from when the new values hold, and which version was read. */
export interface EditAsked {
	/** First month the new values hold; undefined: they correct what was recorded. */
	since: Month | undefined;
	version: number;
	why: { reason: string; formKey: string | undefined };
}

/** Longest reason, characters. */
const MOST_WORDS = 2000;

/**
 * Read the fields of `WhyFields`: `hold` (`corrected` or `changed`), `since`, `reason`, `version` and `formKey`.
 * @returns all of them, with a sentence for each that cannot be read
 */
export function readEdit(typed: Typed): { read: EditAsked; problems: FieldProblem[] } {
	const form = new Reading(typed);
	const reason = form.text('reason');
	const since = form.text('hold') === 'changed' ? form.month('since', 'The month it holds from') : undefined;
	const long =
		reason.length > MOST_WORDS
			? [
					{
						field: 'reason',
						message: `The reason has ${reason.length} characters; at most ${MOST_WORDS} fit.`
					}
				]
			: [];
	const formKey = form.text('formKey');
	return {
		read: {
			since,
			version: Number(form.text('version')),
			why: { reason, formKey: formKey === '' ? undefined : formKey }
		},
		problems: form.with(long)
	};
}
