/** What every change of a post is held against, and ids nobody has. */
import { between } from 'drizzle-orm';
import type { PostRow } from '#lib/domain/post.ts';
import { problemsOf, type Places } from '#lib/domain/posts/rules.ts';
import { post, site, trust } from '../db/tables.ts';
import type { Write } from '../db/writer.ts';
import { Invalid } from '../errors.ts';
import type { Kept } from './kinds.ts';

/**
 * Refuse a post that breaks a rule.
 * @param before the post as it was
 * @throws Invalid with every sentence
 */
export function refuse(row: PostRow, places: Places, before?: PostRow): void {
	const problems = problemsOf(row, places, before);
	if (problems.length > 0)
		throw new Invalid(
			`Post ${row.id} cannot be kept so`,
			problems.map(({ message }) => message)
		);
}

/** Read the places posts can be in, inside the transaction that changes them. */
export async function readPlaces(write: Write): Promise<Places> {
	const trusts = await write.select().from(trust);
	const sites = await write.select().from(site);
	return {
		trusts: new Map(trusts.map((row) => [row.code, row])),
		sites: new Map(sites.map((row) => [row.code, row]))
	};
}

/** Find ids nobody has: the name with the next numbers behind it. */
export async function freeIds(write: Write, name: string, count: number): Promise<string[]> {
	const taken = await write
		.select({ id: post.id })
		.from(post)
		.where(between(post.id, `${name}-`, `${name}.`));
	const last = Math.max(0, ...taken.map(({ id }) => Number(id.slice(name.length + 1)) || 0));
	return Array.from({ length: count }, (_, i) => `${name}-${last + 1 + i}`);
}

/** Find ids for many new posts: a function that gives each row's. */
export async function freeIdsOf(write: Write, rows: PostRow[]): Promise<(row: PostRow) => string> {
	const nameOf = ({ trust: code, role }: PostRow) => `${code}-${role}`;
	const free = new Map<string, string[]>();
	for (const row of rows.filter(({ id }) => id === '')) {
		const name = nameOf(row);
		if (!free.has(name)) free.set(name, await freeIds(write, name, rows.length));
	}
	return (row) => free.get(nameOf(row))!.shift()!;
}

/** Take away what is kept beside a post's own fields. */
export function bare({ since: _, version: __, ...row }: PostRow & Partial<Kept>): PostRow {
	return row;
}
