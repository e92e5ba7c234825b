/** The name and notes of a scenario as they are typed. */
import { Reading, type FieldProblem, type Typed } from './catalogue/form.ts';
import type { ScenarioRow } from './scenario-row.ts';

const LONGEST_NAME = 200;

/** Read the name and notes of a scenario from a form. */
export function readName(
	typed: Typed
): { read: Pick<ScenarioRow, 'name' | 'note'> } | { problems: FieldProblem[] } {
	const reading = new Reading(typed);
	const read = { name: reading.words('name', 'The name', LONGEST_NAME), note: reading.text('note') };
	return reading.problems.length > 0 ? { problems: reading.problems } : { read };
}
