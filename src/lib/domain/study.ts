/** Studies: long questions about a scenario, what is asked and what is answered. Plain data. */
import { z } from 'zod';
import type { Attribution, StateAttribution } from './attribution.ts';
import { code } from './register-fields.ts';
import type { Sensitivity, Spread } from './uncertainty.ts';

/**
 * `spread`: how likely, and how wide. `causes`: the gap of a scenario split into causes.
 * `between`: the difference of two scenarios split into what differs. `sensitivity`: which assumption moves a target,
 * and what knowing it would be worth.
 */
export const STUDY_KINDS = ['spread', 'causes', 'between', 'sensitivity'] as const;

/** `interrupted`: Gantry was stopped while it ran. */
export const JOB_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted'] as const;

const asked = {
	scenario: code,
	/** A scope as `scopeKey` writes it. */
	scope: z.string().min(1).max(80)
};

export const studyQuestion = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('spread'), ...asked }),
	z.strictObject({ kind: z.literal('causes'), ...asked }),
	z.strictObject({ kind: z.literal('between'), ...asked, other: code }),
	z.strictObject({ kind: z.literal('sensitivity'), ...asked, target: code })
]);

export type StudyKind = (typeof STUDY_KINDS)[number];
export type JobStatus = (typeof JOB_STATUSES)[number];
export type StudyQuestion = z.infer<typeof studyQuestion>;

/** What each study answers. */
export interface StudyAnswers {
	spread: Spread;
	causes: Attribution;
	between: StateAttribution;
	sensitivity: Sensitivity;
}

/** A job as a screen sees it. */
export interface JobView {
	id: string;
	kind: StudyKind;
	status: JobStatus;
	/** Jobs that go first; 0 when it runs or has ended. */
	ahead: number;
	/** Share done, 0 to 1. */
	progress: number;
	/** Seconds that remain at the present pace; null while nobody can tell. */
	secondsLeft: number | null;
	reason: string | null;
}
