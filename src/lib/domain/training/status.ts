/** Where a trainee may go from where they stand, and from which day. */
import type { TraineeRow, TraineeStatus } from '../cohort.ts';
import type { FieldProblem } from '../catalogue/form.ts';
import type { Month } from '../month.ts';
import { dayWords, monthWords } from '../wording.ts';
import { STATUS_WORDS } from './words.ts';

const NEXT: Record<TraineeStatus, readonly TraineeStatus[]> = {
	'on-track': ['at-risk', 'interrupted', 'withdrawn', 'completed'],
	'at-risk': ['on-track', 'interrupted', 'withdrawn', 'completed'],
	interrupted: ['on-track', 'at-risk', 'withdrawn'],
	withdrawn: [],
	completed: []
};

/** The part of a trainee a status hangs on. */
type Standing = Pick<TraineeRow, 'status' | 'statusSince' | 'stage'>;

/**
 * List the statuses a trainee can take next. Completing is for the last stage; withdrawn and completed are the end, and
 * are taken back by undoing the edit.
 * @param lastStage number of the programme's last stage, from 1
 */
export function nextStatuses({ status, stage }: Standing, lastStage: number): readonly TraineeStatus[] {
	return NEXT[status].filter((next) => next !== 'completed' || stage >= lastStage);
}

/** A status somebody wants to give, from a day on. */
export interface Step {
	next: TraineeStatus;
	/** `YYYY-MM-DD`. */
	on: string;
}

/** What a step is held against. */
export interface Bounds {
	cohortStarted: Month;
	lastStage: number;
	/** `YYYY-MM-DD`. */
	today: string;
}

/** List what is wrong with a step, in sentences beside the fields `status` and `on`. */
export function findStepProblems(trainee: Standing, { next, on }: Step, bounds: Bounds): FieldProblem[] {
	return [
		...findStatusProblem(trainee, next, bounds.lastStage),
		...findDayProblem(trainee.statusSince, on, bounds)
	];
}

function findStatusProblem(trainee: Standing, next: TraineeStatus, lastStage: number): FieldProblem[] {
	const possible = nextStatuses(trainee, lastStage);
	if (possible.includes(next)) return [];
	const now = STATUS_WORDS[trainee.status].toLowerCase();
	if (possible.length === 0)
		return at('status', `Who has ${now} stays so: undo the edit that said it if it was a mistake.`);
	if (next === 'completed' && NEXT[trainee.status].includes(next))
		return at(
			'status',
			`Nobody completes in stage ${trainee.stage} of ${lastStage}: correct the stage first, or choose another status.`
		);
	const list = possible.map((one) => STATUS_WORDS[one].toLowerCase()).join(', ');
	return at(
		'status',
		`A trainee who is ${now} cannot become ${STATUS_WORDS[next].toLowerCase()}: choose ${list}.`
	);
}

function findDayProblem(since: string, on: string, { cohortStarted, today }: Bounds): FieldProblem[] {
	if (on < `${cohortStarted}-01`)
		return at('on', `${dayWords(on)} is before the cohort started, in ${monthWords(cohortStarted)}.`);
	if (on > today) return at('on', `${dayWords(on)} is still to come: today is ${dayWords(today)}.`);
	if (on < since)
		return at('on', `${dayWords(on)} is before the present status began, on ${dayWords(since)}.`);
	return [];
}

function at(field: string, message: string): FieldProblem[] {
	return [{ field, message }];
}
