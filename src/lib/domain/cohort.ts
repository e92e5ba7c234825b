/** One intake of a programme, and the trainees in it. */
import { z } from 'zod';
import { amount, code, day, month, name, provenance } from './register-fields.ts';
import { MODALITIES } from './vocabulary.ts';

/** One intake of a programme. `headsInTraining` counts where no trainee is listed; otherwise trainees are counted. */
export const cohortRow = z.strictObject({
	id: code,
	programme: code,
	started: month,
	commissioned: amount,
	startedHeads: amount,
	headsInTraining: amount,
	interruptedHeads: amount,
	withdrawnHeads: amount,
	completedHeads: amount,
	provenance
});

/** Where a trainee stands. On track and at risk are in training; interrupted may come back; the others are over. */
export const TRAINEE_STATUSES = ['on-track', 'at-risk', 'interrupted', 'withdrawn', 'completed'] as const;

/** Tell whether a trainee counts as under way. */
export function isInTraining(status: TraineeStatus): boolean {
	return status === 'on-track' || status === 'at-risk';
}

/** How far a sign-off to report is, in order. */
export const SIGN_OFF_STAGES = ['course', 'supervised-practice', 'signed-off'] as const;

/** What an advanced practitioner in training will be signed off to report, and what that needs. */
export const credential = z.strictObject({
	modality: z.enum(MODALITIES),
	/** For example "chest and abdomen". */
	bodyArea: name,
	stage: z.enum(SIGN_OFF_STAGES),
	/** Whoever supervises, as a post; null: nobody yet. */
	supervisorPost: code.nullable(),
	/** Reporting hours a week the sign-off unlocks. */
	reportHoursPerWeek: amount,
	/** The funded post that waits; null: there is none, and the hours are not unlocked. */
	fundedPost: code.nullable(),
	/** The post left to be filled behind the trainee; null: none. */
	backfillPost: code.nullable()
});

/** One trainee, by a reference that says nothing of who it is. */
export const traineeRow = z.strictObject({
	id: code,
	cohort: code,
	/** Where the trainee is employed or on placement; null: not known. */
	trust: code.nullable(),
	/** Stage of the programme, from 1. */
	stage: z.int().min(1),
	status: z.enum(TRAINEE_STATUSES),
	statusSince: day,
	/** Month the trainee is expected to finish, or did. */
	expected: month,
	credential: credential.nullable(),
	note: z.string().max(2000),
	provenance
});

export type CohortRow = z.infer<typeof cohortRow>;
export type TraineeRow = z.infer<typeof traineeRow>;
export type TraineeStatus = (typeof TRAINEE_STATUSES)[number];
export type Credential = z.infer<typeof credential>;
