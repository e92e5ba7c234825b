/** What an address narrows the register of posts to, and in which order, groups and month it shows them. */
import { monthNumber, type Month } from '../month.ts';
import { RECRUITMENT_STAGES, type PostRow, type RecruitmentStage } from '../post.ts';
import { BANDS, MODALITIES, ROLES, type Band, type Modality, type Role } from '../vocabulary.ts';
import { readMonth } from './typed-month.ts';
import { vacancyHundredths } from './words.ts';

export const SHOWS = ['open', 'vacant', 'over', 'filled', 'ended', 'coming', 'all'] as const;
export const GROUPINGS = ['network', 'icb', 'region', 'trust', 'site', 'role', 'band', 'modality'] as const;
export const SORTS = [
	...(['id', 'trust', 'site', 'role', 'band', 'modality', 'fundedFteHundredths'] as const),
	...(['occupiedFteHundredths', 'vacancy', 'recruitment', 'vacantSince', 'retirementYear', 'to'] as const)
];

export type Show = (typeof SHOWS)[number];
export type Grouping = (typeof GROUPINGS)[number];
export type Sort = (typeof SORTS)[number];

/** Empty texts and zeros narrow nothing. */
export interface PostFilter {
	/** As `scopeKey` writes it. */
	scope: string;
	text: string;
	site: string;
	role: Role | '';
	band: Band | '';
	modality: Modality | 'none' | '';
	show: Show;
	stage: RecruitmentStage | 'none' | '';
	/** Vacant for at least so many months. */
	older: number;
	/** Ending within so many months. */
	ends: number;
	group: Grouping | '';
	sort: Sort;
	down: boolean;
	/** From 1. */
	page: number;
	/** The month the register is looked at as at; empty: as it is. */
	asAt: Month | '';
}

/** Posts on a page without JavaScript. */
export const PAGE_POSTS = 100;

const NOTHING_ASKED: PostFilter = {
	...{ scope: 'nation', text: '', site: '', role: '', band: '', modality: '', show: 'open', stage: '' },
	...{ older: 0, ends: 0, group: '', sort: 'id', down: false, page: 1, asAt: '' }
};

/** Read a filter from the fields of an address; what is not known narrows nothing. */
export function readFilter(asked: URLSearchParams): PostFilter {
	const text = (name: string) => asked.get(name)?.trim() ?? '';
	const one = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | '' =>
		choices.find((choice) => choice === text(name)) ?? '';
	const whole = (name: string, most: number) =>
		/^\d{1,6}$/.test(text(name)) ? Math.min(most, Number(text(name))) : 0;
	const month = text('asAt') === '' ? { month: '' } : readMonth(text('asAt'));
	return {
		...{ scope: text('scope') || 'nation', text: text('text'), site: text('site').toUpperCase() },
		...{ role: one('role', ROLES), band: one('band', BANDS) },
		...{ modality: one('modality', [...MODALITIES, 'none']), show: one('show', SHOWS) || 'open' },
		...{ stage: one('stage', [...RECRUITMENT_STAGES, 'none']), older: whole('older', 600) },
		...{ ends: whole('ends', 600), group: one('group', GROUPINGS), sort: one('sort', SORTS) || 'id' },
		...{ down: text('down') !== '', page: Math.max(1, whole('page', 999_999)) },
		asAt: 'problem' in month ? '' : month.month
	};
}

/** Write the query of a filter with some of it changed: only what differs from asking nothing stands in it. */
export function writeFilter(filter: PostFilter, changes: Partial<PostFilter> = {}): string {
	const asked = Object.entries({ ...filter, ...changes }).filter(
		([name, choice]) => choice !== NOTHING_ASKED[name as keyof PostFilter] && choice !== ''
	);
	const query = new URLSearchParams(
		asked.map(([name, choice]) => [name, choice === true ? 'yes' : String(choice)])
	).toString();
	return query === '' ? '' : `?${query}`;
}

/** What is needed beside posts to narrow them. */
export interface Narrowing {
	/** The month in which posts are open, vacant or ended. */
	month: Month;
	/** Trusts of the scope; undefined: all. */
	trusts: ReadonlySet<string> | undefined;
	/** Names by code of trust and site, for the search. */
	names: ReadonlyMap<string, string>;
}

/** Keep the posts a filter asks for, in their order. */
export function filterPosts<Post extends PostRow>(
	posts: readonly Post[],
	filter: PostFilter,
	{ month, trusts, names }: Narrowing
): Post[] {
	const { role, band, modality, site, stage } = filter;
	const asked = modality === 'none' ? null : modality;
	const wanted = stage === 'none' ? null : stage;
	const says = searchFor(filter.text, names);
	return posts.filter(
		(post) =>
			(trusts === undefined || trusts.has(post.trust)) &&
			(role === '' || post.role === role) &&
			(band === '' || post.band === band) &&
			(modality === '' || post.modality === asked) &&
			(site === '' || post.site === site) &&
			isShown(post, filter.show, month) &&
			(stage === '' || (post.recruitment === wanted && vacancyHundredths(post) > 0)) &&
			(filter.older === 0 || (vacantMonths(post, month) ?? -1) >= filter.older) &&
			(filter.ends === 0 || endsWithin(post, filter.ends, month)) &&
			(says === undefined || says(post))
	);
}

/** Count the months a post has been vacant; null where it is not, or nobody knows since when. */
export function vacantMonths(
	post: Pick<PostRow, 'vacantSince' | 'fundedFteHundredths' | 'occupiedFteHundredths'>,
	month: Month
): number | null {
	if (post.vacantSince === null || vacancyHundredths(post) <= 0) return null;
	return Math.max(0, monthNumber(month) - monthNumber(post.vacantSince));
}

function isShown(post: PostRow, show: Show, month: Month): boolean {
	if (show === 'all') return true;
	const ended = post.to !== null && post.to <= month;
	if (show === 'ended') return ended;
	const coming = post.from > month;
	if (show === 'coming') return coming;
	if (ended || coming) return false;
	const vacancy = vacancyHundredths(post);
	if (show === 'open') return true;
	if (show === 'vacant') return vacancy > 0;
	return show === 'over' ? vacancy < 0 : vacancy === 0;
}

function endsWithin({ to }: PostRow, months: number, month: Month): boolean {
	return to !== null && to > month && monthNumber(to) - monthNumber(month) <= months;
}

/** Every word must stand somewhere: in the code, the trust, the site, the role or the note. */
function searchFor(
	text: string,
	names: ReadonlyMap<string, string>
): ((post: PostRow) => boolean) | undefined {
	const words = text.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return undefined;
	const places = new Map<string, string>();
	const place = (code: string) => {
		const found = places.get(code) ?? `${code} ${names.get(code) ?? ''}`.toLowerCase();
		places.set(code, found);
		return found;
	};
	return (post) =>
		words.every(
			(word) =>
				post.id.toLowerCase().includes(word) ||
				place(post.trust).includes(word) ||
				place(post.site).includes(word) ||
				post.role.replaceAll('-', ' ').includes(word) ||
				post.note.toLowerCase().includes(word)
		);
}
