/**
 * The register of posts in memory: read once in short statements, then kept up with the audit. A list of 100,000 posts
 * is filtered, sorted and added up in a few milliseconds here; the same in SQL takes half a second without more indexes.
 */
import { and, between, eq, getTableColumns, gt, gte, inArray, lt, lte, max, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { setImmediate } from 'node:timers/promises';
import type { Month } from '#lib/domain/month.ts';
import type { PostRow } from '#lib/domain/post.ts';
import type { Scoped } from '../db/scoped.ts';
import { audit, past, post, revision } from '../db/tables.ts';
import { Busy } from '../errors.ts';
import { POSTS, subjectOf, type Kept } from './kinds.ts';

export type KeptPost = PostRow & Kept;

/** Posts in the order of their ids, and the revision of the registers they are of. */
export interface HeldPosts {
	revision: number;
	posts: readonly KeptPost[];
}

/** Rows in one statement: one takes a few milliseconds, and requests get their turn in between. */
const ROWS_A_STATEMENT = 2000;
const IDS_A_STATEMENT = 400;
const TRIES = 5;

interface Held extends HeldPosts {
	/** Last row of the audit that was taken in. */
	seq: number;
	byId: Map<string, KeptPost>;
}

/** For each open database, by whose posts they are. */
const held = new WeakMap<object, Map<string, Promise<Held>>>();

/**
 * Give the posts somebody may see, as they are now.
 * @param whose names the scope, so that nobody is given another's
 * @throws Busy when they are changed again and again meanwhile
 */
export async function readPosts(scope: Scoped, whose: string): Promise<HeldPosts> {
	const here = held.get(scope.read) ?? new Map<string, Promise<Held>>();
	held.set(scope.read, here);
	const before = here.get(whose);
	const now = before === undefined ? readAll(scope) : before.then((old) => follow(scope, old));
	here.set(whose, now);
	now.catch(() => here.delete(whose));
	return now;
}

/** Give the posts as the register stood in a month: those that changed since say again what they said then. */
export async function readPostsAsAt(scope: Scoped, whose: string, month: Month): Promise<HeldPosts> {
	const { revision: number, posts } = await readPosts(scope, whose);
	const covering = and(eq(past.register, POSTS.name), gt(past.until, month), lte(past.since, month));
	const then = await scope.read.select({ id: past.id, row: past.row }).from(past).where(covering);
	const earlier = new Map(then.map(({ id, row }) => [id, row as unknown as PostRow]));
	return {
		revision: number,
		posts: posts.flatMap((one) => {
			if (one.since <= month) return [one];
			const row = earlier.get(one.id);
			return row === undefined ? [] : [{ ...row, since: '', version: one.version }];
		})
	};
}

async function readAll(scope: Scoped): Promise<Held> {
	const at = await standing(scope);
	const [last] = await scope.read.select({ rowid: sql<number | null>`max(rowid)` }).from(post);
	const byId = new Map<string, KeptPost>();
	for (let from = 1; from <= (last?.rowid ?? 0); from += ROWS_A_STATEMENT) {
		const part = between(sql`rowid`, from, from + ROWS_A_STATEMENT - 1);
		for (const row of await readPacked(scope, part)) byId.set(row.id, row);
		await setImmediate();
	}
	return follow(scope, { ...at, revision: -1, byId, posts: inOrder(byId) });
}

/** Read again what the audit says has changed, until nothing has. */
async function follow(scope: Scoped, old: Held): Promise<Held> {
	let now = old;
	for (let tries = 0; tries < TRIES; tries++) {
		const at = await standing(scope);
		if (at.revision === now.revision) return now;
		const ids = await changedSince(scope, now.seq);
		if (ids === undefined) return readAll(scope);
		const byId = new Map(now.byId);
		for (const id of ids) byId.delete(id);
		for (let from = 0; from < ids.length; from += IDS_A_STATEMENT) {
			const some = ids.slice(from, from + IDS_A_STATEMENT);
			for (const row of await readPacked(scope, inArray(post.id, some))) byId.set(row.id, row);
		}
		now = { ...at, byId, posts: ids.length === 0 ? now.posts : inOrder(byId) };
		if ((await standing(scope)).revision === at.revision) return now;
	}
	throw new Busy('The posts are being changed: try again in a moment');
}

async function standing({ read }: Scoped): Promise<{ revision: number; seq: number }> {
	const [row] = await read.select({ number: revision.registers }).from(revision);
	const [last] = await read.select({ seq: max(audit.seq) }).from(audit);
	return { revision: row?.number ?? 0, seq: last?.seq ?? 0 };
}

/** Ids of the posts that were changed; undefined: the registers were loaded as a whole. */
async function changedSince({ read }: Scoped, seq: number): Promise<string[] | undefined> {
	const loaded = and(gt(audit.seq, seq), eq(audit.subject, 'registers'));
	const [whole] = await read.select({ seq: audit.seq }).from(audit).where(loaded).limit(1);
	if (whole !== undefined) return undefined;
	const start = subjectOf(POSTS, '');
	// `!` is the character after the space that ends the register's name.
	const ours = and(gt(audit.seq, seq), gte(audit.subject, start), lt(audit.subject, `${POSTS.name}!`));
	const rows = await read.selectDistinct({ subject: audit.subject }).from(audit).where(ours);
	return rows.map(({ subject }) => subject.slice(start.length));
}

const COLUMNS = getTableColumns(post);
const NAMES = Object.keys(COLUMNS);
const PACKED = sql<string>`json_group_array(json_array(${sql.join(Object.values(COLUMNS), sql`, `)}))`;

/** Rows as one text: a value given by itself costs the driver a microsecond and more. */
async function readPacked({ read, within }: Scoped, which: SQL): Promise<KeptPost[]> {
	const [found] = await read.select({ rows: PACKED }).from(post).where(within(post.trust, which));
	const rows = JSON.parse(found?.rows ?? '[]') as unknown[][];
	return rows.map((row) => {
		const one: Record<string, unknown> = {};
		for (let i = 0; i < NAMES.length; i++) one[NAMES[i]!] = row[i];
		return one as unknown as KeptPost;
	});
}

function inOrder(byId: ReadonlyMap<string, KeptPost>): KeptPost[] {
	return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
