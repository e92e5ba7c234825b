/** Who changed what, when: one row a change, in the change's own transaction, chained by hash. */
import { desc, eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import { audit } from './db/tables.ts';
import { scoped } from './db/scoped.ts';
import type { Write } from './db/writer.ts';
import { allow } from './policy.ts';

/** A change as the audit keeps it. `before` and `after` are rows, or counts for bulk changes. */
export interface Change {
	action: string;
	subject: string;
	before?: unknown;
	after?: unknown;
	/** The edit of the registers it belongs to. */
	edit?: number;
}

/** A change as it was kept, with who made it and when, in UTC. */
export interface Entry extends Required<Omit<Change, 'edit'>> {
	at: string;
	actor: string;
}

const FIRST = '0'.repeat(64);

/** Rows of the audit in one statement; SQLite takes 32,766 values. */
const ROWS_A_STATEMENT = 250;

/** Add a change to the audit, inside the transaction that makes it. */
export async function record(write: Write, actor: Actor, change: Change): Promise<void> {
	await recordAll(write, actor, [change]);
}

/** Add changes to the audit in their order, inside the transaction that makes them. */
export async function recordAll(write: Write, actor: Actor, changes: Change[]): Promise<void> {
	const [last] = await write
		.select({ seq: audit.seq, hash: audit.hash })
		.from(audit)
		.orderBy(desc(audit.seq))
		.limit(1);
	let { seq, hash } = last ?? { seq: 0, hash: FIRST };
	const at = now();
	const chained = (change: Change) => {
		const row = {
			...{ seq: ++seq, at, actor: actor.id, action: change.action, subject: change.subject },
			before: change.before === undefined ? null : JSON.stringify(change.before),
			after: change.after === undefined ? null : JSON.stringify(change.after),
			...{ edit: change.edit ?? null, prev: hash }
		};
		hash = createHash('sha256').update(JSON.stringify(row)).digest('hex');
		return { ...row, hash };
	};
	for (let from = 0; from < changes.length; from += ROWS_A_STATEMENT) {
		await write.insert(audit).values(changes.slice(from, from + ROWS_A_STATEMENT).map(chained));
		await setImmediate();
	}
}

/**
 * List the changes of one subject, the latest first.
 * @param subject as the verbs of its noun write it, for example `post P1`
 */
export async function history(actor: Actor, subject: string): Promise<Entry[]> {
	allow(actor, 'read');
	const rows = await scoped(actor)
		.read.select()
		.from(audit)
		.where(eq(audit.subject, subject))
		.orderBy(desc(audit.seq));
	const parsed = (text: string | null): unknown => (text === null ? undefined : JSON.parse(text));
	return rows.map(({ at, actor: by, action, before, after }) => ({
		...{ at, actor: by, action, subject },
		before: parsed(before),
		after: parsed(after)
	}));
}
