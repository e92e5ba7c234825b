/** Splits what a trust has of a role into single posts, so that funded and in post add up to the hundredth. ILLUSTRATIVE. */
import type { PostCell } from './posts.ts';
import type { Draws, Weighted } from './draws.ts';

/** Funded and occupied FTE of one post, in hundredths, each at most 100. */
export interface PostFte {
	funded: number;
	occupied: number;
}

const SIZES: Weighted<number> = [
	[100, 0.8],
	[80, 0.1],
	[60, 0.07],
	[50, 0.03]
];
/** Nobody is hired for less than a day a week. */
const LEAST = 20;
/** From this many posts on, some people work a day more than their post is funded for. */
const POSTS_WITH_OVER = 15;
const OVER_SHARE = 0.1;
/** Share of vacancies that are some days of a post whose holder works the others. */
const PART_SHARE = 0.15;

/** Split a trust's FTE of a role into posts. */
export function splitIntoPosts(cell: PostCell, draws: Draws): PostFte[] {
	const posts = sizesOf(cell.fundedFteHundredths, draws).map((funded) => ({ funded, occupied: funded }));
	let vacant = cell.fundedFteHundredths - cell.occupiedFteHundredths;
	if (posts.length >= POSTS_WITH_OVER)
		for (const post of posts) {
			if (post.funded > 100 - LEAST || !draws.happens(OVER_SHARE)) continue;
			post.occupied += LEAST;
			vacant += LEAST;
		}
	const order = draws.shuffled(posts.filter(({ funded, occupied }) => funded === occupied));
	for (const post of order) {
		const left = vacantHere(post, vacant, draws);
		post.occupied -= left;
		vacant -= left;
	}
	return posts;
}

/** Draw the sizes of posts; a rest too small for a post goes to the one before. */
function sizesOf(funded: number, draws: Draws): number[] {
	const sizes: number[] = [];
	for (let left = funded; left > 0; left -= sizes.at(-1)!) {
		const size = Math.min(left, draws.pick(SIZES));
		const rest = left - size;
		if (rest === 0 || rest >= LEAST) sizes.push(size);
		else sizes.push(left <= 100 ? left : left - LEAST);
	}
	return sizes;
}

/** How much of what is vacant in the cell is vacant in this post. */
function vacantHere({ funded }: PostFte, vacant: number, draws: Draws): number {
	if (vacant >= funded) return funded > 2 * LEAST && draws.happens(PART_SHARE) ? 2 * LEAST : funded;
	const stays = funded - vacant;
	return stays < LEAST && vacant > LEAST ? vacant - LEAST : vacant;
}
