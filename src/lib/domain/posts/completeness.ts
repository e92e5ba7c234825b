/** What should be known of each post, and how much of it is. */
import type { Completeness } from '../freshness.ts';
import type { PostRow } from '../post.ts';
import { vacancyHundredths } from './words.ts';

/** What is asked, in words. */
export const ASKED_OF_POSTS =
	'the modality of each post; where somebody is in post, the year of retirement; where there is a vacancy, since when and its recruitment stage';

/** Count, for each trust, what is known of its posts of what is asked. */
export function completenessOf(posts: readonly PostRow[]): Map<string, Completeness> {
	const counts = new Map<string, Completeness>();
	for (const post of posts) {
		const count = counts.get(post.trust) ?? { rows: 0, known: 0, asked: 0 };
		const filled = post.occupiedFteHundredths > 0;
		const vacant = vacancyHundredths(post) > 0;
		count.rows++;
		count.asked += 1 + Number(filled) + 2 * Number(vacant);
		count.known += Number(post.modality !== null) + Number(filled && post.retirementYear !== null);
		if (vacant) count.known += Number(post.vacantSince !== null) + Number(post.recruitment !== null);
		counts.set(post.trust, count);
	}
	return counts;
}
