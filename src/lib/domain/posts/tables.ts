/** The register of posts as a table to take away. */
import type { Cell } from '../csv.ts';
import type { Month } from '../month.ts';
import type { Sheet } from '../sheet.ts';
import { dayWords, monthWords } from '../wording.ts';
import { CELLS, type CellName } from './cells.ts';
import { vacantMonths, writeFilter, type PostFilter } from './filter.ts';
import type { ListedPost } from './places.ts';
import { vacancyHundredths } from './words.ts';

const NAMES = Object.keys(CELLS) as CellName[];

/** Write posts as a sheet: the columns of a pasted block first, so that it can be pasted back. */
export function tabulatePosts(
	posts: readonly ListedPost[],
	{ filter, month, scope, today }: { filter: PostFilter; month: Month; scope: string; today: string }
): Sheet {
	const made = posts.filter(({ provenance }) => provenance === 'illustrative').length;
	return {
		name: 'posts',
		columns: ['Post', ...NAMES.map((name) => CELLS[name]), 'Vacancy FTE', 'Vacant months', ...PLACES],
		rows: posts.map((post) => rowOf(post, month)),
		notes: [
			['Source', 'The register of posts kept in Gantry'],
			['Scope', scope],
			['Filter', writeFilter(filter, { page: 1 }) || 'all open posts'],
			['As at', monthWords(month)],
			['Taken on', dayWords(today)],
			[
				'Illustrative',
				made === 0
					? 'None of these posts is made up'
					: `${made} of ${posts.length} posts are made up to look real`
			],
			['Vacancy', 'Establishment less in post; negative is over-establishment']
		]
	};
}

const PLACES = ['Trust name', 'Site name', 'Where it comes from'];

function rowOf(post: ListedPost, month: Month): Cell[] {
	const cells = NAMES.map((name): Cell => {
		const stored = post[name];
		return typeof stored === 'number' && name !== 'retirementYear' ? stored / 100 : stored;
	});
	const derived = [vacancyHundredths(post) / 100, vacantMonths(post, month)];
	return [post.id, ...cells, ...derived, post.trustName, post.siteName, post.provenance];
}
