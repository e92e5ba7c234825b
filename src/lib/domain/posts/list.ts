/** The register of posts as a list: its order, its totals, its groups. FTE are integer hundredths. */
import type { TrustRow } from '../organisation.ts';
import { RECRUITMENT_STAGES, type PostRow } from '../post.ts';
import { BANDS, MODALITIES, ROLES, type Role } from '../vocabulary.ts';
import type { Grouping, Sort } from './filter.ts';
import { vacancyHundredths } from './words.ts';

/** Sums of the posts of a list. */
export interface Totals {
	posts: number;
	fundedFteHundredths: number;
	occupiedFteHundredths: number;
	/** Establishment less in post; negative is over-establishment. */
	vacantFteHundredths: number;
	/** What is not filled, and what is filled beyond establishment: vacancy is the first less the second. */
	unfilledFteHundredths: number;
	overFteHundredths: number;
	bankFteHundredths: number;
	agencyFteHundredths: number;
	/** People: FTE in post by the participation of their role. */
	heads: number;
}

/** FTE per head by role, as the assumptions have it; 1 where nothing is assumed. */
export type Participation = Partial<Record<Role, number>>;

/** Add posts up. */
export function addUpPosts(posts: readonly PostRow[], participation: Participation): Totals {
	const sums: Totals = {
		...{ posts: posts.length, fundedFteHundredths: 0, occupiedFteHundredths: 0, vacantFteHundredths: 0 },
		...{ unfilledFteHundredths: 0, overFteHundredths: 0, bankFteHundredths: 0, agencyFteHundredths: 0 },
		heads: 0
	};
	const occupied = new Map<Role, number>();
	for (const post of posts) {
		const vacancy = vacancyHundredths(post);
		sums.fundedFteHundredths += post.fundedFteHundredths;
		sums.occupiedFteHundredths += post.occupiedFteHundredths;
		sums.bankFteHundredths += post.bankFteHundredths;
		sums.agencyFteHundredths += post.agencyFteHundredths;
		if (vacancy > 0) sums.unfilledFteHundredths += vacancy;
		else sums.overFteHundredths -= vacancy;
		occupied.set(post.role, (occupied.get(post.role) ?? 0) + post.occupiedFteHundredths);
	}
	sums.vacantFteHundredths = sums.fundedFteHundredths - sums.occupiedFteHundredths;
	for (const [role, hundredths] of occupied) sums.heads += hundredths / 100 / (participation[role] ?? 1);
	return sums;
}

/** Last of all, whichever way the list runs. */
const UNKNOWN = -1;

/**
 * Put posts in order; those alike keep theirs. Few values are different, so posts are put into a heap a value.
 * @param posts in the order of their ids
 */
export function sortPosts<Post extends PostRow>(
	posts: readonly Post[],
	{ sort, down }: { sort: Sort; down: boolean }
): Post[] {
	if (sort === 'id') return down ? [...posts].reverse() : [...posts];
	const heaps = new Map<string | number, Post[]>();
	const key = keyOf(sort);
	for (const post of posts) {
		const place = key(post) ?? UNKNOWN;
		const heap = heaps.get(place);
		if (heap === undefined) heaps.set(place, [post]);
		else heap.push(post);
	}
	const unknown = sort === 'vacancy' ? undefined : heaps.get(UNKNOWN);
	if (unknown !== undefined) heaps.delete(UNKNOWN);
	const places = [...heaps.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	if (down) places.reverse();
	return [...places.map((place) => heaps.get(place)!), unknown ?? []].flat();
}

function keyOf(sort: Exclude<Sort, 'id'>): (post: PostRow) => string | number | null {
	const ladder: Partial<Record<Sort, readonly string[]>> = {
		role: ROLES,
		band: BANDS,
		modality: MODALITIES,
		recruitment: RECRUITMENT_STAGES
	};
	if (sort === 'vacancy') return vacancyHundredths;
	const places = ladder[sort];
	if (places === undefined) return (post) => post[sort];
	return (post) => {
		const place = places.indexOf(post[sort] as string);
		return place < 0 ? null : place;
	};
}

/** Posts that belong together, with their sums. */
export interface PostGroup {
	/** What they have in common, as the filter names it; empty where they have none. */
	key: string;
	totals: Totals;
}

/** Put posts together by what they have in common, the largest establishment first. */
export function groupBy(
	posts: readonly PostRow[],
	grouping: Grouping,
	{ trusts, participation }: { trusts: ReadonlyMap<string, TrustRow>; participation: Participation }
): PostGroup[] {
	const heaps = new Map<string, PostRow[]>();
	for (const post of posts) {
		const key =
			grouping === 'network' || grouping === 'icb' || grouping === 'region'
				? (trusts.get(post.trust)?.[grouping] ?? '')
				: (post[grouping] ?? '');
		const heap = heaps.get(key);
		if (heap === undefined) heaps.set(key, [post]);
		else heap.push(post);
	}
	return [...heaps]
		.map(([key, heap]) => ({ key, totals: addUpPosts(heap, participation) }))
		.sort((a, b) => b.totals.fundedFteHundredths - a.totals.fundedFteHundredths || (a.key < b.key ? -1 : 1));
}
