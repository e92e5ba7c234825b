/** A post: what is funded, who is in it, and how far filling it is. */
import { z } from 'zod';
import { code, fteHundredths, month, provenance } from './register-fields.ts';
import { BANDS, MODALITIES, ROLES } from './vocabulary.ts';

/** How far the filling of a vacancy is, in order; null where nobody is looked for. */
export const RECRUITMENT_STAGES = [
	'approval',
	'advertised',
	'interviews',
	'offered',
	'checks',
	'start-agreed'
] as const;

/** More than this in one post is two posts. */
export const MOST_FTE_HUNDREDTHS = 100;

/** A post while it exists: establishment (funded FTE) and in post (occupied FTE). Vacancy is the difference. */
export const postRow = z.strictObject({
	id: code,
	trust: code,
	site: code,
	role: z.enum(ROLES),
	band: z.enum(BANDS),
	modality: z.enum(MODALITIES).nullable(),
	fundedFteHundredths: fteHundredths,
	occupiedFteHundredths: fteHundredths,
	/** Bank and agency staff who cover the post, beside who is in it. */
	bankFteHundredths: fteHundredths,
	agencyFteHundredths: fteHundredths,
	recruitment: z.enum(RECRUITMENT_STAGES).nullable(),
	/** First month of the vacancy; null: not vacant, or not known. */
	vacantSince: month.nullable(),
	/** Year in which whoever is in it is expected to retire; null: not known. */
	retirementYear: z.int().min(2000).max(2100).nullable(),
	from: month,
	/** First month in which the post no longer exists; null: open. */
	to: month.nullable(),
	note: z.string().max(2000),
	provenance
});

/**
 * Put like posts together, trust by trust, role by role and band by band: plans need no more, and a nation of them is
 * small. Rows keep the order in which their first post stands; what belongs to a single post is left out.
 */
export function groupPosts(posts: readonly PostRow[]): PostRow[] {
	const groups = new Map<string, PostRow>();
	for (const post of posts) {
		const id = `${post.trust} ${post.role} ${post.band}`;
		const group = groups.get(id);
		if (group === undefined) {
			const { modality, recruitment, vacantSince, retirementYear } = SINGLE;
			groups.set(id, { ...post, id, modality, recruitment, vacantSince, retirementYear, note: '' });
		} else
			for (const field of SUMMED) {
				group[field] += post[field];
			}
	}
	return [...groups.values()];
}

const SINGLE = { modality: null, recruitment: null, vacantSince: null, retirementYear: null };
const SUMMED = [
	'fundedFteHundredths',
	'occupiedFteHundredths',
	'bankFteHundredths',
	'agencyFteHundredths'
] as const;

export type PostRow = z.infer<typeof postRow>;
export type RecruitmentStage = (typeof RECRUITMENT_STAGES)[number];
