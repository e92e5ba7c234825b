/** What the training screen calls things. */
import type { SIGN_OFF_STAGES, TraineeStatus } from '../cohort.ts';
import type { ProgrammeRow } from '../programme.ts';
import type { Role } from '../vocabulary.ts';

export const STATUS_WORDS: Record<TraineeStatus, string> = {
	'on-track': 'On track',
	'at-risk': 'At risk',
	interrupted: 'Interrupted',
	withdrawn: 'Withdrawn',
	completed: 'Completed'
};

export const SIGN_OFF_WORDS: Record<(typeof SIGN_OFF_STAGES)[number], string> = {
	course: 'Course',
	'supervised-practice': 'Supervised practice',
	'signed-off': 'Signed off'
};

export const KIND_WORDS: Record<ProgrammeRow['kind'], string> = {
	train: 'Students',
	upskill: 'Own staff',
	recruit: 'Recruitment'
};

/** Write a role as people say it: `senior radiographer`. */
export function roleWords(role: Role): string {
	return role.replaceAll('-', ' ');
}

/** What completions count towards: the national aims are never added up into one figure. */
export const AIMS = ['radiographers', 'advanced', 'others'] as const;
export type Aim = (typeof AIMS)[number];

export const AIM_WORDS: Record<Aim, string> = {
	radiographers: 'Radiographers (counts towards 3,500 more)',
	advanced: 'Advanced practitioners (counts towards 500 more)',
	others: 'Other roles, and promotions among radiographers (towards neither)'
};

const AIM_OF_ROLE: Partial<Record<Role, Aim>> = {
	radiographer: 'radiographers',
	'senior-radiographer': 'radiographers',
	'consultant-radiographer': 'radiographers',
	'advanced-practitioner': 'advanced'
};

/** Tell which national aim those who finish a programme count towards; who counted already is not one more. */
export function aimOf({ from, to }: Pick<ProgrammeRow, 'from' | 'to'>): Aim {
	const aim = AIM_OF_ROLE[to] ?? 'others';
	return from !== null && AIM_OF_ROLE[from] === aim ? 'others' : aim;
}
