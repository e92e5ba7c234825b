/** The register of posts as it is read: lists, one post, totals. What changes it is in `posts.ts`. */
import { eq, or } from 'drizzle-orm';
import type { Month } from '#lib/domain/month.ts';
import {
	filterPosts,
	PAGE_POSTS,
	readFilter,
	writeFilter,
	type PostFilter
} from '#lib/domain/posts/filter.ts';
import { addUpPosts, groupBy, sortPosts, type PostGroup, type Totals } from '#lib/domain/posts/list.ts';
import {
	indexPlaces,
	scopeOf,
	type ListedPost,
	type PlaceIndex,
	type PostPlaces
} from '#lib/domain/posts/places.ts';
import { completenessOf } from '#lib/domain/posts/completeness.ts';
import { OLD_AFTER_DAYS, type Completeness } from '#lib/domain/freshness.ts';
import type { Participation } from '#lib/domain/posts/list.ts';
import { NATION, scopeKey, type Scope } from '#lib/domain/scope.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import { scoped } from './db/scoped.ts';
import { assumption, icb, network, region, site, trust } from './db/tables.ts';
import { NotFound } from './errors.ts';
import { readPosts, readPostsAsAt, type HeldPosts, type KeptPost } from './keeping/post-rows.ts';
import { allow } from './policy.ts';
import { Recent } from './recent.ts';

/** What belongs to a role by assumption: FTE per head, and pay with on-costs a year per FTE in pounds. */
export interface RoleBeliefs {
	participation: Participation;
	salaryGbp: Partial<Record<Role, { gbp: number; source: string }>>;
}

/** All posts a filter asks for, in its order, with what they were found by. */
export interface Narrowed {
	scope: Scope;
	/** The month they are looked at as at. */
	month: Month;
	revision: number;
	posts: readonly KeptPost[];
	places: PlaceIndex;
}

const MOST_LISTS = 12;
const DAY_MS = 86_400_000;
const kept = new WeakMap<object, { lists: Recent<readonly KeptPost[]>; places: Recent<PostPlaces> }>();

/** Give the organisations posts can belong to: trusts by name, sites by code. */
export async function places(actor: Actor): Promise<PostPlaces> {
	allow(actor, 'read');
	const { revision } = await held(actor, '');
	return keptFor(actor).places.get(`${revision} ${whose(actor)}`, () => readPlaces(actor));
}

/**
 * Find all posts a filter asks for, in its order.
 * @throws NotFound where there is no organisation by its scope's name
 */
export async function narrow(actor: Actor, filter: PostFilter): Promise<Narrowed> {
	allow(actor, 'read');
	const month = filter.asAt === '' ? now().slice(0, 7) : filter.asAt;
	const { revision, posts } = await held(actor, filter.asAt);
	const where = await places(actor);
	const found = scopeOf(where, filter.scope);
	if (found === undefined) throw new NotFound(`There is no organisation "${filter.scope}"`);
	const index = indexPlaces(where);
	const query = writeFilter(filter, { page: 1, group: '' });
	const list = await keptFor(actor).lists.get(`${revision} ${month} ${whose(actor)} ${query}`, async () => {
		const names = new Map([
			...index.names,
			...[...index.sites].map(([code, { name }]) => [code, name] as const)
		]);
		return sortPosts(filterPosts(posts, filter, { month, trusts: found.codes, names }), filter);
	});
	return { scope: found.scope, month, revision, posts: list, places: index };
}

/** Give a stretch of the list a filter asks for; `count` at most a thousand. */
export async function rows(
	actor: Actor,
	filter: PostFilter,
	{ from, count }: { from: number; count: number }
): Promise<{ revision: number; all: number; from: number; posts: ListedPost[] }> {
	allow(actor, 'read');
	const found = await narrow(actor, filter);
	const start = Math.max(0, Math.floor(from) || 0);
	const some = found.posts.slice(start, start + Math.min(1000, Math.max(1, Math.floor(count) || PAGE_POSTS)));
	return {
		...{ revision: found.revision, all: found.posts.length, from: start },
		posts: some.map((post) => listed(post, found.places))
	};
}

/** Give every post a filter asks for, with the names of its places. */
export async function everything(
	actor: Actor,
	filter: PostFilter
): Promise<Omit<Narrowed, 'posts'> & { posts: ListedPost[] }> {
	allow(actor, 'read');
	const found = await narrow(actor, filter);
	return { ...found, posts: found.posts.map((post) => listed(post, found.places)) };
}

/** Give the posts with the ids given, or where none are all a filter asks for. */
export async function choose(actor: Actor, filter: PostFilter, ids: readonly string[]): Promise<Narrowed> {
	allow(actor, 'read');
	if (ids.length === 0) return narrow(actor, filter);
	const all = await narrow(actor, readFilter(new URLSearchParams({ show: 'all' })));
	const wanted = new Set(ids);
	return { ...all, posts: all.posts.filter(({ id }) => wanted.has(id)) };
}

/** Give a page of a list, its totals and its groups. */
export async function list(
	actor: Actor,
	filter: PostFilter
): Promise<{
	found: Omit<Narrowed, 'posts' | 'places'>;
	totals: Totals;
	groups: PostGroup[];
	posts: ListedPost[];
	pages: number;
	/** Whether every post of the list is made up. */
	illustrative: boolean;
	complete: Map<string, Completeness>;
}> {
	allow(actor, 'read');
	const { posts, places: index, ...found } = await narrow(actor, filter);
	const { participation } = await beliefs(actor);
	const pages = Math.max(1, Math.ceil(posts.length / PAGE_POSTS));
	const start = (Math.min(filter.page, pages) - 1) * PAGE_POSTS;
	return {
		...{ found, pages, totals: addUpPosts(posts, participation) },
		groups: filter.group === '' ? [] : groupBy(posts, filter.group, { trusts: index.trusts, participation }),
		posts: posts.slice(start, start + PAGE_POSTS).map((post) => listed(post, index)),
		illustrative: posts.length > 0 && posts.every(({ provenance }) => provenance === 'illustrative'),
		complete: completenessOf(posts)
	};
}

/**
 * Give one post, as it is or as the register stood in a month.
 * @throws NotFound
 */
export async function get(actor: Actor, id: string, asAt: Month | '' = ''): Promise<ListedPost> {
	allow(actor, 'read');
	const { posts } = await held(actor, asAt);
	const found = find(posts, id);
	if (found === undefined)
		throw new NotFound(
			asAt === '' ? `There is no post "${id}"` : `There was no post "${id}" in the register as at ${asAt}`
		);
	return listed(found, indexPlaces(await places(actor)));
}

/** Give what the assumptions say of each role: participation and salary. */
export async function beliefs(actor: Actor): Promise<RoleBeliefs> {
	allow(actor, 'read');
	const found = await scoped(actor)
		.read.select()
		.from(assumption)
		.where(or(eq(assumption.measure, 'participation'), eq(assumption.measure, 'salaryGbp')));
	const of = (measure: string) => found.filter((row) => row.measure === measure);
	return {
		participation: Object.fromEntries(of('participation').map(({ subject, value }) => [subject, value])),
		salaryGbp: Object.fromEntries(
			of('salaryGbp').map(({ subject, value, source, sourceDate, placeholder }) => [
				subject,
				{ gbp: value, source: `${source}, ${sourceDate}${placeholder ? ' (placeholder)' : ''}` }
			])
		)
	};
}

/** Give the day before which confirmations are old. */
export function oldBefore(actor: Actor): string {
	allow(actor, 'read');
	return new Date(Date.parse(now()) - OLD_AFTER_DAYS * DAY_MS).toISOString().slice(0, 10);
}

function held(actor: Actor, asAt: Month | ''): Promise<HeldPosts> {
	const scope = scoped(actor);
	return asAt === '' ? readPosts(scope, whose(actor)) : readPostsAsAt(scope, whose(actor), asAt);
}

function whose({ scope }: Actor): string {
	return scope.kind === 'nation' ? scopeKey(NATION) : scopeKey(scope);
}

function keptFor(actor: Actor) {
	const { read } = scoped(actor);
	const found = kept.get(read) ?? {
		lists: new Recent<readonly KeptPost[]>(MOST_LISTS),
		places: new Recent<PostPlaces>(2)
	};
	kept.set(read, found);
	return found;
}

async function readPlaces(actor: Actor): Promise<PostPlaces> {
	const { read, within } = scoped(actor);
	const bare = <Row extends { since: string; version: number }>({ since: _, version: __, ...row }: Row) =>
		row;
	const trusts = await read.select().from(trust).where(within(trust.code)).orderBy(trust.name);
	const sites = await read.select().from(site).where(within(site.trust)).orderBy(site.code);
	return {
		trusts: trusts.map(bare),
		sites: sites.map(bare),
		networks: await read.select().from(network),
		icbs: await read.select().from(icb),
		regions: await read.select().from(region)
	};
}

/** Posts stand in the order of their ids. */
function find(posts: readonly KeptPost[], id: string): KeptPost | undefined {
	let [low, high] = [0, posts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (posts[middle]!.id < id) low = middle + 1;
		else high = middle;
	}
	return posts[low]?.id === id ? posts[low] : undefined;
}

function listed(post: KeptPost, { trusts, sites }: PlaceIndex): ListedPost {
	return {
		...post,
		trustName: trusts.get(post.trust)?.name ?? post.trust,
		siteName: sites.get(post.site)?.name ?? post.site
	};
}
