/** What follows by itself when a single figure of a post is changed. */
import type { PostRow } from '../post.ts';
import { vacancyHundredths } from './words.ts';

/** Let a post that is no longer vacant keep neither a recruitment stage nor the month it has been vacant since. */
export function settle<Post extends PostRow>(post: Post): Post {
	return vacancyHundredths(post) > 0 ? post : { ...post, recruitment: null, vacantSince: null };
}
