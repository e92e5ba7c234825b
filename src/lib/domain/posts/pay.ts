/** Pay points of Agenda for Change in England, and what posts cost by role. The model pays by role, not by band. */
import type { PostRow } from '../post.ts';
import type { Band, Role } from '../vocabulary.ts';

/** Pay a year before on-costs, whole pounds. `intermediate` is null where a band has two points. */
export interface PayPoints {
	band: Band;
	entryGbp: number;
	intermediateGbp: number | null;
	topGbp: number;
	/** True where the figures were read in a publication; the others are derived and are to be checked before use. */
	read: boolean;
}

/** The year of `PAY_POINTS`. */
export const PAY_YEAR = '2025/26';

/** Where the points come from, and how sure they are. */
export const PAY_SOURCE =
	'NHS Employers, pay scales 2021/22, raised by the awards of 2022/23 (£1,400, enhanced at the top of bands 6 and 7), 2023/24 (5.0%), 2024/25 (5.5%) and 2025/26 (3.6%). Band 3 was read as published; the others are derived and may be a pound off: check them before use.';

/** @source AfC England 2025/26, see `PAY_SOURCE` */
export const PAY_POINTS: readonly PayPoints[] = [
	{ band: '3', entryGbp: 24_937, intermediateGbp: null, topGbp: 26_598, read: true },
	{ band: '4', entryGbp: 27_485, intermediateGbp: null, topGbp: 30_162, read: false },
	{ band: '5', entryGbp: 31_049, intermediateGbp: 33_487, topGbp: 37_796, read: false },
	{ band: '6', entryGbp: 38_682, intermediateGbp: 40_823, topGbp: 46_580, read: false },
	{ band: '7', entryGbp: 47_810, intermediateGbp: 50_273, topGbp: 54_710, read: false },
	{ band: '8a', entryGbp: 55_690, intermediateGbp: null, topGbp: 62_682, read: false },
	{ band: '8b', entryGbp: 64_455, intermediateGbp: null, topGbp: 74_896, read: false },
	{ band: '8c', entryGbp: 76_965, intermediateGbp: null, topGbp: 88_682, read: false }
];

/** What is paid for a role a year and FTE, with on-costs, by assumption. */
export type Salaries = Partial<Record<Role, { gbp: number; source: string }>>;

/** Cost of the posts of one role a year, in whole pounds; null where nothing is assumed of it. */
export interface RoleCost {
	role: Role;
	posts: number;
	fundedGbp: number | null;
	occupiedGbp: number | null;
	salaryGbp: number | null;
	source: string;
}

/** Give what a post costs a year when its establishment is filled, whole pounds; null where nothing is assumed. */
export function costOf(
	post: Pick<PostRow, 'role' | 'fundedFteHundredths'>,
	salaries: Salaries
): number | null {
	const salary = salaries[post.role];
	return salary === undefined ? null : Math.round((salary.gbp * post.fundedFteHundredths) / 100);
}

/** Add up what posts cost role by role. */
export function costByRole(posts: readonly PostRow[], salaries: Salaries): RoleCost[] {
	const roles = new Map<Role, { posts: number; funded: number; occupied: number }>();
	for (const { role, fundedFteHundredths, occupiedFteHundredths } of posts) {
		const sums = roles.get(role) ?? { posts: 0, funded: 0, occupied: 0 };
		sums.posts++;
		sums.funded += fundedFteHundredths;
		sums.occupied += occupiedFteHundredths;
		roles.set(role, sums);
	}
	return [...roles].map(([role, sums]) => {
		const salary = salaries[role];
		const cost = (hundredths: number) =>
			salary === undefined ? null : Math.round((salary.gbp * hundredths) / 100);
		return {
			...{ role, posts: sums.posts, fundedGbp: cost(sums.funded), occupiedGbp: cost(sums.occupied) },
			...{ salaryGbp: salary?.gbp ?? null, source: salary?.source ?? 'nothing is assumed' }
		};
	});
}
