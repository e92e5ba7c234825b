/** Posts: establishment and who is in post. */
import { and, eq } from 'drizzle-orm';
import { postRow, type PostRow } from '#lib/domain/registers.ts';
import type { Actor } from './actor.ts';
import { record } from './audit.ts';
import { database } from './db/open.ts';
import { post } from './db/tables.ts';
import { Conflict, NotFound } from './errors.ts';
import { allow } from './policy.ts';
import { bumpRevision } from './registers.ts';

/**
 * Change a post that nobody else has changed since it was read.
 * @param version the version that was read
 * @returns the new version
 * @throws NotFound, Conflict with both sides, ZodError when it does not fit
 */
export async function change(actor: Actor, given: PostRow, version: number): Promise<number> {
	allow(actor, 'write');
	const row = postRow.parse(given);
	return database().write(async (write) => {
		const [before] = await write.select().from(post).where(eq(post.id, row.id));
		if (before === undefined) throw new NotFound(`There is no post "${row.id}"`);
		const changed = await write
			.update(post)
			.set({ ...row, version: version + 1 })
			.where(and(eq(post.id, row.id), eq(post.version, version)))
			.returning({ version: post.version });
		if (changed.length === 0) {
			throw new Conflict('Somebody else changed this post first', { theirs: before, yours: row });
		}
		await bumpRevision(write);
		await record(write, actor, { action: 'change', subject: `post ${row.id}`, before, after: row });
		return version + 1;
	});
}
