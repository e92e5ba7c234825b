/** Assessing a domain of a network: from what was typed to a row, with a sentence for all that cannot be. */
import { Reading, type FieldProblem, type Typed } from '../catalogue/form.ts';
import { readEdit, type EditAsked } from '../edit-form.ts';
import type { Fields } from '../edit-words.ts';
import { MATURITY_STAGES, type MaturityRow } from '../organisation.ts';
import { dayWords } from '../wording.ts';
import { STAGE_WORDS } from './words.ts';
import type { Stage } from './maturity.ts';

/** An assessment as a form gives it; which row it is, the register knows. */
export type GivenMaturity = Omit<MaturityRow, 'id'>;

const MOST = { name: 200, words: 2000 };

/** Write the fields of the form as a row has them. */
export function typedFromMaturity(row: GivenMaturity | undefined): Typed {
	const { domain = '', stage = '', evidence = '', assessedOn = '' } = row ?? {};
	return { domain, stage, evidence, assessedOn };
}

/**
 * Read an assessment, with why it is edited.
 * @param of the network and place in the list, and the present day: nothing is assessed after it
 */
export function readMaturity(
	typed: Typed,
	of: { network: string; place: number; today: string }
): { read: { row: GivenMaturity; edit: EditAsked } } | { problems: FieldProblem[] } {
	const form = new Reading(typed);
	const domain = form.words('domain', 'The name of the domain', MOST.name);
	const stage = form.choice('stage', 'The stage', MATURITY_STAGES);
	const assessedOn = form.day('assessedOn', 'The day it was assessed');
	const evidence = form.words('evidence', 'The evidence', MOST.words);
	const edit = readEdit(typed);
	const late =
		assessedOn > of.today
			? [
					{
						field: 'assessedOn',
						message: `The day it was assessed, ${dayWords(assessedOn)}, has not come yet: give ${dayWords(of.today)} or earlier.`
					}
				]
			: [];
	const problems = [...form.with(late), ...edit.problems];
	if (problems.length > 0) return { problems };
	const row = { network: of.network, place: of.place, domain, stage, evidence, assessedOn };
	return { read: { row, edit: edit.read } };
}

/** What the history of a row calls its fields. */
export const MATURITY_FIELDS: Fields = {
	id: { label: 'Row' },
	network: { label: 'Network' },
	place: { label: 'Place in the list' },
	domain: { label: 'Domain' },
	stage: { label: 'Stage', words: (stage) => STAGE_WORDS[stage as Stage] ?? String(stage) },
	evidence: { label: 'Evidence', words: (evidence) => (evidence === '' ? 'none' : String(evidence)) },
	assessedOn: { label: 'Assessed on' }
};
