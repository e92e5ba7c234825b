/** A trainee as they are typed: by a reference, never by name; and a change of status. */
import type { Read } from '../catalogue/assumption-form.ts';
import { Reading, type FieldProblem, type Typed } from '../catalogue/form.ts';
import {
	SIGN_OFF_STAGES,
	TRAINEE_STATUSES,
	type CohortRow,
	type Credential,
	type TraineeRow
} from '../cohort.ts';
import { isoDay } from '../equipment/words.ts';
import type { TrustRow } from '../organisation.ts';
import type { ProgrammeRow } from '../programme.ts';
import { MODALITIES } from '../vocabulary.ts';
import { dayWords, monthWords } from '../wording.ts';
import { personalNumberIn, referenceProblem } from './pseudonym.ts';
import { findStepProblems, type Step } from './status.ts';
import { endOf } from './terms.ts';
import { findTrust } from './trust-named.ts';

/** What a trainee is read against. */
export interface TraineeContext {
	cohort: CohortRow;
	programme: ProgrammeRow;
	trusts: readonly TrustRow[];
	/** `YYYY-MM-DD`. */
	today: string;
	/** Whose status and reference stay; undefined: a new one. */
	before?: TraineeRow;
}

/** Statuses a new trainee can begin with; those who are done are typed as they were, then moved on. */
const LONGEST_NOTE = 2000;

/** Write the fields of the form as they stand before anybody types. */
export function typedFromTrainee(row: TraineeRow): Typed {
	const { credential } = row;
	return {
		...{ reference: row.id, trust: row.trust ?? '', stage: String(row.stage), status: row.status },
		...{ statusSince: row.statusSince, expected: row.expected, note: row.note },
		modality: credential?.modality ?? '',
		bodyArea: credential?.bodyArea ?? '',
		signOff: credential?.stage ?? 'course',
		supervisorPost: credential?.supervisorPost ?? '',
		reportHours: credential === null ? '' : String(credential.reportHoursPerWeek),
		fundedPost: credential?.fundedPost ?? '',
		backfillPost: credential?.backfillPost ?? ''
	};
}

/** Write the fields of a form for a new trainee of a cohort. */
export function typedForNew({ cohort, programme }: Pick<TraineeContext, 'cohort' | 'programme'>): Typed {
	return {
		...{ stage: '1', status: 'on-track', statusSince: `${cohort.started}-01` },
		expected: endOf(programme, cohort.started)
	};
}

/** Read a trainee. Status and its day are those of `before` where there is one: they move by steps. */
export function readTrainee(typed: Typed, context: TraineeContext): Read<TraineeRow> {
	const { before, cohort } = context;
	const form = new Reading({ ...typed, statusSince: isoDay(typed['statusSince'] ?? '') });
	const trust = readTrust(form, context.trusts);
	const row: TraineeRow = {
		id: before?.id ?? form.text('reference'),
		...{ cohort: cohort.id, trust: trust.code },
		stage: form.number('stage', 'The stage'),
		status: before?.status ?? form.choice('status', 'The status', TRAINEE_STATUSES),
		statusSince: before?.statusSince ?? form.day('statusSince', 'The day the status began'),
		expected: form.month('expected', 'The month expected to finish'),
		credential: readCredential(form),
		note: form.text('note'),
		provenance: before?.provenance ?? 'local'
	};
	const problems = form.with([...trust.problems, ...findTraineeProblems(row, context)]);
	return problems.length > 0 ? { problems } : { read: row };
}

function readTrust(form: Reading, trusts: readonly TrustRow[]) {
	const typed = form.text('trust');
	if (typed === '') return { code: null, problems: [] };
	const found = findTrust(typed, trusts);
	return 'code' in found
		? { code: found.code, problems: [] }
		: { code: null, problems: [{ field: 'trust', message: found.problem }] };
}

/** No modality: no credential. */
function readCredential(form: Reading): Credential | null {
	if (form.text('modality') === '') return null;
	const post = (field: string) => (form.text(field) === '' ? null : form.text(field));
	return {
		modality: form.choice('modality', 'The modality', MODALITIES),
		bodyArea: form.words('bodyArea', 'The body area', 200),
		stage: form.choice('signOff', 'The stage of the sign-off', SIGN_OFF_STAGES),
		supervisorPost: post('supervisorPost'),
		reportHoursPerWeek: form.number('reportHours', 'The reporting hours a week'),
		fundedPost: post('fundedPost'),
		backfillPost: post('backfillPost')
	};
}

/** List what cannot be in a trainee. */
export function findTraineeProblems(
	row: TraineeRow,
	context: Omit<TraineeContext, 'trusts'>
): FieldProblem[] {
	const { cohort, programme, today, before } = context;
	const last = programme.stages.length;
	const named = before === undefined ? referenceProblem(row.id) : undefined;
	const personal = personalNumberIn(row.note);
	const hours = row.credential?.reportHoursPerWeek ?? 0;
	return [
		...says('reference', named !== undefined, named ?? ''),
		...says(
			'note',
			personal !== undefined,
			`The note holds what looks like ${personal ?? ''}: take it out, nobody is named here.`
		),
		...says(
			'note',
			row.note.length > LONGEST_NOTE,
			`The note has ${row.note.length} characters; at most ${LONGEST_NOTE} fit.`
		),
		...says(
			'stage',
			!(Number.isInteger(row.stage) && row.stage >= 1 && row.stage <= last),
			`The stage is a whole number from 1 to ${last}, as many as the programme has.`
		),
		...says(
			'status',
			row.status === 'completed' && row.stage < last,
			`Nobody completes in stage ${row.stage} of ${last}: write the last stage, or another status.`
		),
		...findDateProblems(row, { started: cohort.started, today }),
		...says('reportHours', hours < 0 || hours > 40, 'The reporting hours a week lie between 0 and 40.')
	];
}

function says(field: string, wrong: boolean, message: string): FieldProblem[] {
	return wrong ? [{ field, message }] : [];
}

function findDateProblems(
	{ statusSince, expected }: TraineeRow,
	{ started, today }: { started: string; today: string }
): FieldProblem[] {
	return [
		...says(
			'statusSince',
			statusSince < `${started}-01`,
			`${dayWords(statusSince)} is before the cohort started, in ${monthWords(started)}.`
		),
		...says(
			'statusSince',
			statusSince > today,
			`${dayWords(statusSince)} is still to come: today is ${dayWords(today)}.`
		),
		...says(
			'expected',
			expected < started,
			`${monthWords(expected)} is before the cohort started, in ${monthWords(started)}.`
		)
	];
}

/** Read a step to another status; whoever completes did so in the month of the day. */
export function readStep(
	typed: Typed,
	{ before, cohort, programme, today }: Omit<TraineeContext, 'trusts'> & { before: TraineeRow }
): Read<Step> {
	const form = new Reading({ ...typed, on: isoDay(typed['on'] ?? '') });
	const step: Step = {
		next: form.choice('status', 'The new status', TRAINEE_STATUSES),
		on: form.day('on', 'The day it began')
	};
	const bounds = { cohortStarted: cohort.started, lastStage: programme.stages.length, today };
	const problems = form.with(findStepProblems(before, step, bounds));
	return problems.length > 0 ? { problems } : { read: step };
}

/** Move a trainee on by a step. */
export function takeStep(row: TraineeRow, { next, on }: Step): TraineeRow {
	const expected = next === 'completed' ? on.slice(0, 7) : row.expected;
	return { ...row, status: next, statusSince: on, expected };
}
