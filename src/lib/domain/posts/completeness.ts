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
		const asked = [post.modality !== null];
		if (post.occupiedFteHundredths > 0) asked.push(post.retirementYear !== null);
		if (vacancyHundredths(post) > 0) asked.push(post.vacantSince !== null, post.recruitment !== null);
		count.rows++;
		count.asked += asked.length;
		count.known += asked.filter(Boolean).length;
		counts.set(post.trust, count);
	}
	return counts;
}
