/** Intakes of each programme, under way and ended, in whole heads. ILLUSTRATIVE: as many as it starts today. */
import type { CohortRow } from '#lib/domain/cohort.ts';
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import { addMonths, monthNumber, type Month } from '#lib/domain/month.ts';
import { START } from './beliefs.ts';
import { Draws } from './draws.ts';
import { drawn } from './provision.ts';

/** Ended intakes of courses are kept for this many years, so that a course has a history of its own. */
const YEARS_OF_HISTORY = 3;
/** Programmes that begin more often than this a year have no ended intakes. */
const MOST_INTAKES_A_YEAR = 2;
/** Share of places commissioned on courses that nobody took. */
const NOT_TAKEN = 0.04;
/** Share of those no longer on a course who mean to come back. */
const INTERRUPTED_SHARE = 0.25;

/** Write a programme's intakes, the oldest first: those under way, and of courses the ended ones of three years. */
export function cohortsOf(programme: ProgrammeRow): CohortRow[] {
	const survival = survivalOf(programme);
	const intakes = Object.keys(programme.yearlyStarts ?? {}).length;
	const history = intakes > 0 && intakes <= MOST_INTAKES_A_YEAR ? 12 * YEARS_OF_HISTORY : 0;
	const rows: CohortRow[] = [];
	for (let age = survival.length - 1 + history; age >= 1; age--) {
		const started = addMonths(START, -age);
		const heads = wholeStarts(programme, started);
		if (heads === 0) continue;
		const left = survival.slice(0, age).reduce((share, monthly) => share * monthly, 1);
		rows.push(cohortRow(programme, { started, heads, left, ended: age >= survival.length }));
	}
	return rows;
}

/** Share of those on a programme who stay, month by month. */
function survivalOf({ stages }: ProgrammeRow): number[] {
	return stages.flatMap(({ months, attrition }) =>
		Array.from({ length: months }, () => Math.exp(Math.log(1 - attrition) / months))
	);
}

/** Heads that start in a month: parts of a head add up over the intakes until there is a whole one. */
function wholeStarts(programme: ProgrammeRow, started: Month): number {
	const fills = programme.fillsVacancies;
	const starts = fills
		? (programme.maxStartsPerMonth ?? 0)
		: (programme.yearlyStarts?.[started.slice(5)] ?? 0);
	const turn = fills ? monthNumber(started) : Number(started.slice(0, 4));
	const begun = drawn(`part of a head ${programme.id} ${fills ? '' : started.slice(5)}`, 0, 1);
	return Math.floor(starts * (turn + 1) + begun) - Math.floor(starts * turn + begun);
}

function cohortRow(
	programme: ProgrammeRow,
	{ started, heads, left, ended }: { started: Month; heads: number; left: number; ended: boolean }
): CohortRow {
	const id = `${programme.id}-${started}`;
	const draws = new Draws(`cohort ${id}`);
	const taught = programme.kind !== 'recruit';
	const stayed = draws.rounded(heads * left);
	const interrupted = taught && !ended ? draws.rounded((heads - stayed) * INTERRUPTED_SHARE) : 0;
	return {
		id,
		programme: programme.id,
		started,
		commissioned: heads + (taught ? draws.rounded(heads * NOT_TAKEN) : 0),
		startedHeads: heads,
		headsInTraining: ended ? 0 : stayed,
		interruptedHeads: interrupted,
		withdrawnHeads: heads - stayed - interrupted,
		completedHeads: ended ? stayed : 0,
		provenance: 'illustrative'
	};
}
