/** Posts: establishment and who is in post. */
import type { Month } from '#lib/domain/month.ts';
import type { PostRow } from '#lib/domain/post.ts';
import type { Actor } from './actor.ts';
import { edit, type Edited, type Why } from './keeping/edit.ts';
import { POSTS } from './keeping/kinds.ts';
import { allow } from './policy.ts';

/**
 * Change a post that nobody else has changed since it was read.
 * @param seen the version that was read, and the month the new values hold from: left out, they correct the record
 * @throws NotFound, Conflict with both sides, Invalid, ZodError when it does not fit
 */
export async function change(
	actor: Actor,
	row: PostRow,
	{ version, since, why }: { version: number; since?: Month; why: Why }
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: POSTS, action: 'change', why }, (editing) =>
		editing.change(POSTS, row, { version, since })
	);
}
