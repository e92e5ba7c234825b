/** Posts in words: roles, bands, stages, FTE, and what each field of a post is called. */
import type { Fields } from '../edit-words.ts';
import type { PostRow, RecruitmentStage } from '../post.ts';
import { BANDS, MODALITIES, ROLES, type Band, type Modality, type Role } from '../vocabulary.ts';
import { MODALITY_WORDS, monthWords, NOTHING, numberWords } from '../wording.ts';

/** Recruitment stages as people say them. */
export const STAGE_WORDS: Record<RecruitmentStage, string> = {
	approval: 'waiting for approval',
	advertised: 'advertised',
	interviews: 'interviews',
	offered: 'offered',
	checks: 'pre-employment checks',
	'start-agreed': 'start agreed'
};

/** Write a role: `senior radiographer`. */
export function roleWords(role: Role): string {
	return role.replaceAll('-', ' ');
}

/** Write a band: `Band 8a`, `Medical grade`. */
export function bandWords(band: Band): string {
	return band === 'medical' ? 'Medical grade' : `Band ${band}`;
}

/** Write hundredths of FTE with two decimals: `0.60`. */
export function fteWords(hundredths: number): string {
	return numberWords(hundredths / 100, 'FTE');
}

/** Write a vacancy; a negative one is over-establishment: `0.40 FTE vacant`, `over establishment by 0.20 FTE`. */
export function vacancyWords(hundredths: number): string {
	if (hundredths === 0) return 'no vacancy';
	return hundredths > 0
		? `${fteWords(hundredths)} FTE vacant`
		: `over establishment by ${fteWords(-hundredths)} FTE`;
}

/** Give the vacancy of a post in hundredths of FTE: establishment less in post; negative is over-establishment. */
export function vacancyHundredths(
	post: Pick<PostRow, 'fundedFteHundredths' | 'occupiedFteHundredths'>
): number {
	return post.fundedFteHundredths - post.occupiedFteHundredths;
}

/** Choices of the lists in forms and filters. */
export const ROLE_CHOICES = ROLES.map((value) => ({ value, label: roleWords(value) }));
export const BAND_CHOICES = BANDS.map((value) => ({ value, label: bandWords(value) }));
export const MODALITY_CHOICES = MODALITIES.map((value) => ({ value, label: MODALITY_WORDS[value] }));
export const STAGE_CHOICES = Object.entries(STAGE_WORDS).map(([value, label]) => ({ value, label }));

const month = (value: unknown) => (value === null ? NOTHING : monthWords(String(value)));
const fte = (value: unknown) => fteWords(Number(value));

/** What histories call the fields of a post. */
export const POST_FIELDS: Fields = {
	id: { label: 'Post' },
	trust: { label: 'Trust' },
	site: { label: 'Site' },
	role: { label: 'Role', words: (value) => roleWords(value as Role) },
	band: { label: 'Band', words: (value) => bandWords(value as Band) },
	modality: {
		label: 'Modality',
		words: (value) => (value === null ? NOTHING : MODALITY_WORDS[value as Modality])
	},
	fundedFteHundredths: { label: 'Funded FTE', words: fte },
	occupiedFteHundredths: { label: 'In post FTE', words: fte },
	bankFteHundredths: { label: 'Bank FTE', words: fte },
	agencyFteHundredths: { label: 'Agency FTE', words: fte },
	recruitment: {
		label: 'Recruitment stage',
		words: (value) => (value === null ? NOTHING : STAGE_WORDS[value as RecruitmentStage])
	},
	vacantSince: { label: 'Vacant since', words: month },
	retirementYear: {
		label: 'Retirement expected in',
		words: (value) => (value === null ? NOTHING : String(value))
	},
	from: { label: 'Exists from', words: month },
	to: { label: 'Ended in', words: month },
	note: { label: 'Note' },
	provenance: { label: 'Where it comes from' }
};
