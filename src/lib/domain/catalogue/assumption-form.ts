/** Changing an assumption: from what was typed to a row, with a sentence for everything that cannot be. */
import type { AssumptionRow } from '../assumption.ts';
import { figureWords, isOverdue } from './assumptions.ts';
import { Reading, type FieldProblem, type Typed } from './form.ts';
import { isWhole } from './measures.ts';

/** What was typed as something usable, or what is wrong with it. */
export type Read<Result> = { read: Result } | { problems: FieldProblem[] };

/** What may be changed; the rest of a row says what the assumption is, and stays. */
export const CHANGEABLE = [
	'value',
	'low',
	'high',
	'source',
	'sourceDate',
	'placeholder',
	'owner',
	'reason',
	'lastReviewed',
	'reviewDue'
] as const satisfies (keyof AssumptionRow)[];

/**
 * Write the fields of the form as they stand before anybody types: the reason for a change is to be given anew, and a
 * review that is overdue comes again in a year.
 */
export function typedFrom(row: AssumptionRow, today: string): Typed {
	const { value, low, high, source, sourceDate, owner, placeholder } = row;
	const reviewDue = isOverdue(row, today) ? aYearAfter(today) : row.reviewDue;
	return {
		...{ value: String(value), low: String(low), high: String(high) },
		...{ source, sourceDate, owner, reviewDue },
		placeholder: placeholder ? 'on' : '',
		reviewed: 'on',
		reason: ''
	};
}

function aYearAfter(day: string): string {
	return `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`;
}

/**
 * Read a changed assumption.
 * @param today `YYYY-MM-DD`: when it is reviewed, if the form says that it was
 */
export function readAssumption(
	typed: Typed,
	{ before, today }: { before: AssumptionRow; today: string }
): Read<AssumptionRow> {
	const form = new Reading(typed);
	const row: AssumptionRow = {
		...before,
		value: form.number('value', 'The value'),
		low: form.number('low', 'The lower end of the likely range'),
		high: form.number('high', 'The upper end of the likely range'),
		source: form.words('source', 'The source'),
		sourceDate: form.month('sourceDate', 'The date of the source'),
		placeholder: form.ticked('placeholder'),
		owner: form.words('owner', 'The owner', 200),
		reason: form.words('reason', 'The reason for this change'),
		lastReviewed: form.ticked('reviewed') ? today : before.lastReviewed,
		reviewDue: form.day('reviewDue', 'The day the review is due')
	};
	const problems = form.with(findAssumptionProblems(row));
	return problems.length > 0 ? { problems } : { read: row };
}

/** Read the value a scenario takes instead of the one in force. */
export function readChange(typed: Typed, assumption: AssumptionRow): Read<{ value: number; reason: string }> {
	const form = new Reading(typed);
	const value = form.number('value', 'The value in the scenario');
	const reason = form.words('reason', 'The reason');
	const problems = form.with(findChangeProblems(assumption, value));
	return problems.length > 0 ? { problems } : { read: { value, reason } };
}

/** List what cannot be in a scenario's value: it may lie outside the likely range, never outside the bounds. */
export function findChangeProblems(assumption: AssumptionRow, value: number): FieldProblem[] {
	return findOutside(assumption, { field: 'value', name: 'The value in the scenario', number: value });
}

/** List what cannot be in a changed assumption: figures outside the bounds, a range without the value, odd dates. */
export function findAssumptionProblems(row: AssumptionRow): FieldProblem[] {
	const { value, low, high, lastReviewed, reviewDue, unit } = row;
	const outside = [
		...findOutside(row, { field: 'value', name: 'The value', number: value }),
		...findOutside(row, { field: 'low', name: 'The lower end of the likely range', number: low }),
		...findOutside(row, { field: 'high', name: 'The upper end of the likely range', number: high })
	];
	const words = (number: number) => figureWords(number, unit);
	const range = `${words(low)} to ${words(high)}`;
	const problems = [...outside];
	if (low > high)
		problems.push({
			field: 'low',
			message: `The likely range ${range} ends before it begins: swap its ends.`
		});
	else if (value < low || value > high)
		problems.push({
			field: 'value',
			message: `The value ${words(value)} lies outside its likely range ${range}: widen the range, or change the value.`
		});
	if (reviewDue < lastReviewed)
		problems.push({
			field: 'reviewDue',
			message: `The review would be due on ${reviewDue}, before the last one on ${lastReviewed}: give a later day.`
		});
	return problems;
}

function findOutside(
	{ label, unit, measure, boundLow, boundHigh }: AssumptionRow,
	{ field, name, number }: { field: string; name: string; number: number }
): FieldProblem[] {
	const words = (bound: number) => figureWords(bound, unit);
	if (!(number >= boundLow && number <= boundHigh))
		return [
			{
				field,
				message: `${name}, ${words(number)}, cannot be for “${label}”: give ${boundLow} to ${boundHigh}${
					unit.startsWith('share') ? ` (${words(boundLow)} to ${words(boundHigh)})` : ` ${unit}`
				}.`
			}
		];
	if (isWhole(measure) && !Number.isInteger(number))
		return [{ field, message: `${name}, ${words(number)}, must be a whole number of ${unit}.` }];
	return [];
}
