/** A programme's own history of who stayed, from its trainees and from the counts of its cohorts. */
import type { CohortRow, TraineeRow } from '../cohort.ts';
import type { Month } from '../month.ts';
import { numberWords, percentWords } from '../wording.ts';
import type { ProgrammeRow } from '../programme.ts';
import { funnelOf } from './funnel.ts';
import { FEW_HEADS, headsOf, survival, survivalAt, type Followed, type SurvivalStep } from './survival.ts';
import { lengthOf, monthsBetween, shareStaying } from './terms.ts';

/** What is known of a programme's people, and on which date. */
export interface Known {
	programme: ProgrammeRow;
	cohorts: readonly CohortRow[];
	trainees: readonly TraineeRow[];
	/** Up to when trainees are followed: they are kept day by day. */
	now: Month;
	/** Month the counts of cohorts stand on. */
	countedIn: Month;
}

/** The survival curve of a programme beside what its terms expect. */
export interface History {
	steps: SurvivalStep[];
	/** Heads followed. */
	heads: number;
	few: boolean;
	/** Whether some heads come from counts, whose losses are spread evenly. */
	spread: boolean;
	length: number;
	/** Share expected by the terms, by month from 0 to the length. */
	expected: number[];
}

/** Estimate who stays on a programme, from everybody who ever started and is known of. */
export function historyOf(known: Known): History {
	const { programme } = known;
	const followed = known.cohorts.flatMap((cohort) => followCohort(cohort, known));
	const length = lengthOf(programme);
	const heads = headsOf(followed);
	return {
		steps: survival(followed),
		...{ heads, few: heads < FEW_HEADS, length },
		spread: known.cohorts.some((cohort) => !known.trainees.some((one) => one.cohort === cohort.id)),
		expected: Array.from({ length: length + 1 }, (_, month) => shareStaying(programme, month))
	};
}

/**
 * Follow the people of one cohort: trainees day by day where they are listed; otherwise its counts, whose losses are
 * taken to have fallen evenly on the months since the start.
 */
export function followCohort(cohort: CohortRow, known: Known): Followed[] {
	const listed = known.trainees.filter((one) => one.cohort === cohort.id);
	if (listed.length > 0) return listed.map((one) => followTrainee(one, cohort, known));
	const length = lengthOf(known.programme);
	const months = Math.min(length, monthsBetween(cohort.started, known.countedIn));
	const { withdrawn, untold, started } = funnelOf(cohort, []);
	const left = withdrawn + untold;
	const stayed = { months, heads: Math.max(0, started - left), left: false };
	if (left === 0 || months === 0) return [{ ...stayed, heads: started }];
	const lost = Array.from({ length: months }, (_, i) => ({
		months: i + 1,
		heads: left / months,
		left: true
	}));
	return [...lost, stayed];
}

function followTrainee(one: TraineeRow, cohort: CohortRow, { programme, now }: Known): Followed {
	const over = one.status === 'withdrawn' || one.status === 'completed';
	const until = over ? one.statusSince.slice(0, 7) : now;
	const months = monthsBetween(cohort.started, until);
	const left = one.status === 'withdrawn';
	return { months: left ? months : Math.min(months, lengthOf(programme)), heads: 1, left };
}

/** Say what the curve shows, and how far it can be trusted. */
export function historySentence({ steps, heads, few, expected }: History): string {
	if (heads === 0) return 'Nobody has started yet, so there is no history to draw.';
	const last = steps.at(-1);
	const people = `${numberWords(Math.round(heads), 'heads')} followed`;
	if (last === undefined) return `Nobody has left so far (${people}).`;
	const aim = expected[Math.min(last.month, expected.length - 1)]!;
	const stays = `${percentWords(last.share)} stay beyond month ${last.month} (95% band ${percentWords(last.low)} to ${percentWords(last.high)}; ${people}); the terms expect ${percentWords(aim)}.`;
	return few ? `${stays} These are few heads: chance alone moves the curve by the width of its band.` : stays;
}

/** Say how a cohort does against its programme's history; undefined where either says nothing yet. */
export function cohortSentence(cohort: CohortRow, history: History, known: Known): string | undefined {
	const { started, withdrawn, untold } = funnelOf(
		cohort,
		known.trainees.filter((one) => one.cohort === cohort.id)
	);
	const month = monthsBetween(cohort.started, known.now);
	const step = survivalAt(history.steps, month);
	if (started === 0 || step === undefined) return undefined;
	const share = 1 - (withdrawn + untold) / started;
	const place = share < step.low ? 'below' : share > step.high ? 'above' : 'within';
	const few =
		started < FEW_HEADS ? ' The cohort has few heads, so one person more or less moves it much.' : '';
	return `After ${month} months ${percentWords(share)} of those who started are still there or have completed: ${place} the band of the programme's own history at that month, ${percentWords(step.low)} to ${percentWords(step.high)}.${few}`;
}
