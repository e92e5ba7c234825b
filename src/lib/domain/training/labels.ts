/** What the fields of training rows are called on screen and in their history. */
import type { Credential } from '../cohort.ts';
import type { Fields } from '../edit-words.ts';
import type { ProgrammeRow } from '../programme.ts';
import type { Role } from '../vocabulary.ts';
import { dayWords, MODALITY_WORDS, monthWords, NOTHING, percentWords } from '../wording.ts';
import { KIND_WORDS, roleWords, SIGN_OFF_WORDS, STATUS_WORDS } from './words.ts';

const share = (value: unknown) => percentWords(value as number);
const month = (value: unknown) => monthWords(value as string);
const role = (value: unknown) => (value === null ? 'none' : roleWords(value as Role));
const list = <Row>(write: (row: Row) => string) => {
	return (value: unknown) => ((value as Row[] | null) ?? []).map(write).join('; ') || 'none';
};
const shares = (value: unknown) =>
	Object.entries((value as Record<string, number> | null) ?? {})
		.map(([key, one]) => `${key} ${percentWords(one)}`)
		.join(', ') || 'none';

/** Fields of a programme. */
export const PROGRAMME_FIELDS: Fields = {
	id: { label: 'Code' },
	name: { label: 'Name' },
	kind: { label: 'Kind of route', words: (value) => KIND_WORDS[value as ProgrammeRow['kind']] },
	network: { label: 'Network', words: (value) => (value as string | null) ?? 'none' },
	provider: { label: 'Provider' },
	from: { label: 'Draws from', words: role },
	to: { label: 'Leads to', words: role },
	stages: {
		label: 'Stages',
		words: list<ProgrammeRow['stages'][number]>(
			({ months, attrition }) => `${months} months, ${percentWords(attrition)} leave`
		)
	},
	late: {
		label: 'Finish late',
		words: list<ProgrammeRow['late'][number]>((one) => `${one.months} months, ${percentWords(one.share)}`)
	},
	destinations: { label: 'Destinations', words: shares },
	yearlyStarts: {
		label: 'Starts by month of the year',
		words: (value) =>
			value === null
				? 'follow vacancies'
				: Object.entries(value as Record<string, number>)
						.map(([one, heads]) => `month ${Number(one)}: ${heads}`)
						.join(', ')
	},
	fillsVacancies: { label: 'Starts follow vacancies' },
	maxStartsPerMonth: { label: 'Most starts a month' },
	placementShare: { label: 'Share on placement', words: share },
	release: { label: 'Time released', words: share },
	supervision: {
		label: 'Supervision',
		words: list<ProgrammeRow['supervision'][number]>(
			(one) => `${roleWords(one.role)}: ${one.scanHours} scanning, ${one.reportHours} reporting hours a week`
		)
	},
	costPerStartGbp: { label: 'Cost of a start' },
	costPerMonthGbp: { label: 'Cost of a month' },
	waitLoss: { label: 'Give up waiting each month', words: share },
	provenance: { label: 'Where it comes from' }
};

/** Fields of a cohort. */
export const COHORT_FIELDS: Fields = {
	id: { label: 'Code' },
	programme: { label: 'Programme' },
	started: { label: 'Started', words: month },
	commissioned: { label: 'Places commissioned' },
	startedHeads: { label: 'Heads started' },
	headsInTraining: { label: 'In training' },
	interruptedHeads: { label: 'Interrupted' },
	withdrawnHeads: { label: 'Withdrawn' },
	completedHeads: { label: 'Completed' },
	provenance: { label: 'Where it comes from' }
};

/** Fields of a trainee. */
export const TRAINEE_FIELDS: Fields = {
	id: { label: 'Reference' },
	cohort: { label: 'Cohort' },
	trust: { label: 'Trust' },
	stage: { label: 'Stage' },
	status: { label: 'Status', words: (value) => STATUS_WORDS[value as keyof typeof STATUS_WORDS] },
	statusSince: { label: 'Status since', words: (value) => dayWords(value as string) },
	expected: { label: 'Expected to finish', words: month },
	credential: { label: 'Credential', words: (value) => credentialWords(value as Credential | null) },
	note: { label: 'Note' },
	provenance: { label: 'Where it comes from' }
};

/** Fields of what a trust can take. */
export const PLACEMENT_FIELDS: Fields = {
	trust: { label: 'Trust' },
	slots: { label: 'Slots' },
	tutorRole: { label: 'Role that tutors', words: role },
	studentsPerTutorFte: { label: 'Students a tutor FTE' },
	provenance: { label: 'Where it comes from' }
};

/** Say what a credential is and what it needs. */
export function credentialWords(credential: Credential | null): string {
	if (credential === null) return NOTHING;
	const { modality, bodyArea, stage, reportHoursPerWeek } = credential;
	const post = (label: string, id: string | null) => `${label} ${id ?? 'none'}`;
	const posts = [
		post('supervisor', credential.supervisorPost),
		post('funded post', credential.fundedPost),
		post('backfill', credential.backfillPost)
	].join(', ');
	return `${MODALITY_WORDS[modality]}, ${bodyArea}: ${SIGN_OFF_WORDS[stage].toLowerCase()}, ${reportHoursPerWeek} reporting hours a week; ${posts}`;
}
