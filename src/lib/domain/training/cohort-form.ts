/** A cohort as it is typed. */
import type { Read } from '../catalogue/assumption-form.ts';
import { Reading, type FieldProblem, type Typed } from '../catalogue/form.ts';
import type { CohortRow } from '../cohort.ts';
import type { Month } from '../month.ts';
import { monthWords, numberWords } from '../wording.ts';

/** What a cohort is read against. */
export interface CohortContext {
	programme: string;
	/** The present month. */
	now: Month;
	/** Names that are taken, where the cohort is new. */
	taken?: readonly string[];
	before?: CohortRow;
}

/** Fields of heads by the words in front of them. */
export const HEADS = {
	commissioned: 'Places commissioned',
	startedHeads: 'Started',
	headsInTraining: 'In training',
	interruptedHeads: 'Interrupted',
	withdrawnHeads: 'Withdrawn',
	completedHeads: 'Completed'
} as const satisfies Partial<Record<keyof CohortRow, string>>;

const FIELDS = Object.keys(HEADS) as (keyof typeof HEADS)[];

/** Write the fields of the form as they stand before anybody types. */
export function typedFromCohort(row: CohortRow): Typed {
	return {
		started: row.started,
		...Object.fromEntries(FIELDS.map((field) => [field, String(row[field])]))
	};
}

/** Read a cohort; a new one is named after its programme and the month it starts. */
export function readCohort(
	typed: Typed,
	{ programme, now, taken = [], before }: CohortContext
): Read<CohortRow> {
	const form = new Reading(typed);
	const started = form.month('started', 'The month it started');
	const heads = Object.fromEntries(
		FIELDS.map((field) => [field, form.text(field) === '' ? 0 : form.number(field, HEADS[field])])
	) as Record<keyof typeof HEADS, number>;
	const id = before?.id ?? idFor(programme, started, taken);
	const row: CohortRow = { id, programme, started, ...heads, provenance: before?.provenance ?? 'local' };
	const problems = form.with(findCohortProblems(row, now));
	return problems.length > 0 ? { problems } : { read: row };
}

/** Longest name of a row, characters. */
const LONGEST = 60;

function idFor(programme: string, started: Month, taken: readonly string[]): string {
	for (let number = 1; ; number++) {
		const end = `-${started}${number === 1 ? '' : `-${number}`}`;
		const id = programme.slice(0, LONGEST - end.length) + end;
		if (!taken.includes(id)) return id;
	}
}

/** Counts may be shares of a head. */
const TOLERANCE = 1e-6;

/** List what cannot be in a cohort: heads below 0, more people than started, people before the start. */
export function findCohortProblems(row: CohortRow, now: Month): FieldProblem[] {
	const negative = FIELDS.filter((field) => row[field] < 0).map((field) => ({
		field,
		message: `${HEADS[field]} must be 0 or more.`
	}));
	const stand = row.headsInTraining + row.interruptedHeads + row.withdrawnHeads + row.completedHeads;
	const over =
		stand > row.startedHeads + TOLERANCE
			? [
					{
						field: 'startedHeads',
						message: `${numberWords(stand)} are in training, interrupted, withdrawn or completed, but ${numberWords(row.startedHeads)} started: mend one of them.`
					}
				]
			: [];
	const early =
		row.started > now && row.startedHeads > 0
			? [
					{
						field: 'started',
						message: `${monthWords(row.started)} is still to come, so nobody has started yet: write 0 started, or plan it in a scenario.`
					}
				]
			: [];
	return [...negative, ...over, ...early];
}
