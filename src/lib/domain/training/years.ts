/** Academic years (September to August) beside financial years (April to March), converted openly. */
import type { CohortRow, TraineeRow } from '../cohort.ts';
import { addMonths, type Month } from '../month.ts';
import type { ProgrammeRow } from '../programme.ts';
import { byCohort, funnelOf } from './funnel.ts';
import { endOf, monthsBetween, shareFinishing } from './terms.ts';

const FIRST_MONTH = { academic: 9, financial: 4 } as const;
export type YearKind = keyof typeof FIRST_MONTH;

/** Name the year a month lies in: `2026/27`. */
export function yearOf(month: Month, kind: YearKind): string {
	const year = Number(month.slice(0, 4)) - (Number(month.slice(5)) < FIRST_MONTH[kind] ? 1 : 0);
	return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** Starts of one academic year, and in which financial years those still there are expected to finish. */
export interface YearOfStarts {
	academic: string;
	commissioned: number;
	started: number;
	inTraining: number;
	/** Completed already, whenever. */
	completed: number;
	/** Expected to finish yet, by financial year. */
	expected: Record<string, number>;
}

/** What the table of years is made from. */
export interface Taught {
	programmes: readonly ProgrammeRow[];
	cohorts: readonly CohortRow[];
	trainees: readonly TraineeRow[];
	/** Month on which the counts of cohorts stand. */
	countedIn: Month;
}

/**
 * Set starts by academic year beside completions by financial year. Trainees on a list finish in their expected month,
 * cohorts that go by counts at the end of their stages; each times the share expected to finish from where they are.
 */
export function yearsOf({ programmes, cohorts, trainees, countedIn }: Taught): YearOfStarts[] {
	const known = new Map(programmes.map((one) => [one.id, one]));
	const listed = byCohort(trainees);
	const years = new Map<string, YearOfStarts>();
	for (const cohort of cohorts) {
		const programme = known.get(cohort.programme);
		if (programme === undefined) continue;
		const own = listed.get(cohort.id) ?? [];
		const academic = yearOf(cohort.started, 'academic');
		const year = years.get(academic) ?? emptyYear(academic);
		years.set(academic, year);
		const { commissioned, started, inTraining, completed } = funnelOf(cohort, own);
		year.commissioned += commissioned;
		year.started += started;
		year.inTraining += inTraining;
		year.completed += completed;
		for (const { month, heads } of finishing(programme, cohort, { trainees: own, countedIn })) {
			const financial = yearOf(month, 'financial');
			year.expected[financial] = (year.expected[financial] ?? 0) + heads;
		}
	}
	return [...years.values()].sort((a, b) => a.academic.localeCompare(b.academic));
}

function emptyYear(academic: string): YearOfStarts {
	return { academic, commissioned: 0, started: 0, inTraining: 0, completed: 0, expected: {} };
}

/**
 * List when those of a cohort who are in training are expected to finish, in heads already lessened by who will leave.
 * @param trainees those of the cohort; none: its counts
 */
export function finishing(
	programme: ProgrammeRow,
	cohort: CohortRow,
	{ trainees, countedIn }: { trainees: readonly TraineeRow[]; countedIn: Month }
): { month: Month; heads: number }[] {
	const share = shareFinishing(programme, monthsBetween(cohort.started, countedIn));
	if (trainees.length > 0)
		return trainees
			.filter(({ status }) => status === 'on-track' || status === 'at-risk')
			.map(({ expected }) => ({ month: expected, heads: share }));
	if (cohort.headsInTraining === 0) return [];
	const late = programme.late.length === 0 ? [{ months: 0, share: 1 }] : programme.late;
	const end = endOf(programme, cohort.started);
	return late.map((one) => ({
		month: addMonths(end, one.months),
		heads: cohort.headsInTraining * share * one.share
	}));
}

/** List the financial years anybody is expected to finish in, in order. */
export function financialYearsOf(years: readonly YearOfStarts[]): string[] {
	return [...new Set(years.flatMap(({ expected }) => Object.keys(expected)))].sort();
}
