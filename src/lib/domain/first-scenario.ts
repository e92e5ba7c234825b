/** The first scenario of an empty database, as it is typed: doing nothing, from a month on. */
import { Reading, type FieldProblem, type Typed } from './catalogue/form.ts';
import { NO_DECISIONS } from './levers/place.ts';
import { scenarioRow, type ScenarioRow } from './scenario-row.ts';
import { DO_NOTHING } from './scenario-status.ts';

/** Ten years: as far as the targets that are published look, and a few beyond. */
export const USUAL_MONTHS = 120;
const MOST_MONTHS = scenarioRow.shape.horizonMonths.maxValue ?? Infinity;

/**
 * Read a form for “Do nothing”. It is approved from the start, as nothing in it could be decided otherwise: plans are
 * copies of it.
 * @param owner who makes it
 */
export function readFirst(typed: Typed, owner: string): { read: ScenarioRow } | { problems: FieldProblem[] } {
	const reading = new Reading(typed);
	const asAt = reading.month('asAt', 'The month of the registers');
	const horizonMonths = reading.number('months', 'The number of months');
	const wrong = horizonMonths < 1 || horizonMonths > MOST_MONTHS || !Number.isInteger(horizonMonths);
	const message = `The number of months is not right: write a whole number from 1 to ${MOST_MONTHS}.`;
	const problems = reading.with(wrong ? [{ field: 'months', message }] : []);
	if (problems.length > 0) return { problems };
	const note =
		'No decision is taken: what is commissioned or ordered already goes on, and so does hiring against vacancies.';
	return {
		read: {
			...{ id: DO_NOTHING, name: 'Do nothing', note, status: 'approved', owner, archived: false },
			...{ asAt, horizonMonths, decisions: NO_DECISIONS, assumptionChanges: [] }
		}
	};
}
