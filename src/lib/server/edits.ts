/** Edits of the registers: who did what and why, row by row, and taking one back. */
import { desc, eq } from 'drizzle-orm';
import type { Edit, RowChange } from '#lib/domain/edit.ts';
import type { Actor } from './actor.ts';
import { scoped } from './db/scoped.ts';
import { audit, edit as edits } from './db/tables.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { edit, type Edited } from './keeping/edit.ts';
import { KINDS, named, subjectOf, type Kept, type Kind } from './keeping/kinds.ts';
import { allow } from './policy.ts';

type Stored = { [field: string]: unknown } & Kept;

const COLUMNS = {
	...{ id: edits.id, at: edits.at, actor: edits.actor, register: edits.register, action: edits.action },
	...{ reason: edits.reason, rows: edits.rows, undoes: edits.undoes, undoneBy: edits.undoneBy }
};

/** List the latest edits, of one register or of all. */
export async function recent(
	actor: Actor,
	{ register, most = 50 }: { register?: string; most?: number } = {}
): Promise<Edit[]> {
	allow(actor, 'read');
	return scoped(actor)
		.read.select(COLUMNS)
		.from(edits)
		.where(register === undefined ? undefined : eq(edits.register, register))
		.orderBy(desc(edits.id))
		.limit(most);
}

/**
 * Read one edit with what it did to each row, the first first.
 * @throws NotFound
 */
export async function get(actor: Actor, id: number): Promise<Edit & { changes: RowChange[] }> {
	allow(actor, 'read');
	const { read } = scoped(actor);
	const [found] = await read.select(COLUMNS).from(edits).where(eq(edits.id, id));
	if (found === undefined) throw new NotFound(`There is no edit ${id}`);
	const rows = await read.select().from(audit).where(eq(audit.edit, id)).orderBy(audit.seq);
	return { ...found, changes: rows.map(readChange) };
}

/** List what happened to one row, the latest first, with who and why. */
export async function history(
	actor: Actor,
	kind: Pick<Kind<never>, 'name'>,
	id: string
): Promise<(Edit & RowChange)[]> {
	allow(actor, 'read');
	const rows = await scoped(actor)
		.read.select({ ...COLUMNS, subject: audit.subject, before: audit.before, after: audit.after })
		.from(audit)
		.innerJoin(edits, eq(audit.edit, edits.id))
		.where(eq(audit.subject, subjectOf(kind, id)))
		.orderBy(desc(audit.seq));
	return rows.map((row) => ({ ...row, ...readChange(row) }));
}

function readChange(row: { subject: string; before: string | null; after: string | null }): RowChange {
	const parsed = (text: string | null) =>
		text === null ? null : (JSON.parse(text) as Record<string, unknown>);
	return { subject: row.subject, before: parsed(row.before), after: parsed(row.after) };
}

/**
 * Take an edit back: every row is again what it was before, and both edits stay in the audit.
 * @throws NotFound, Invalid when it was taken back already, Conflict when a row was changed again since
 */
export async function undo(actor: Actor, id: number, reason = ''): Promise<Edited> {
	allow(actor, 'write');
	const { changes, register, undoneBy } = await get(actor, id);
	if (undoneBy !== null)
		throw new Invalid('This edit was taken back already', [`Edit ${undoneBy} took it back.`]);
	const asked = { kind: { name: register }, action: 'undo', why: { reason }, undoes: id } as const;
	return edit(actor, asked, async (editing) => {
		const [open] = await editing.write.select().from(edits).where(eq(edits.id, id));
		if (open!.undoneBy !== null)
			throw new Invalid('This edit was taken back already', [`Edit ${open!.undoneBy} took it back.`]);
		for (const { subject, before, after } of [...changes].reverse()) {
			const { kind, row } = parseSubject(subject);
			const found = await editing.write.select().from(kind.table).where(named(kind, row));
			const now = found[0] as Stored | undefined;
			if (now?.version !== (after as Stored | null)?.version)
				throw new Conflict(`${subject} was changed again since: take the later edit back first`, {
					theirs: now ?? null,
					yours: before
				});
			await editing.put(kind, {
				id: row,
				...(now === undefined ? {} : { before: now as never }),
				...(before === null ? {} : { after: { ...before, version: (now?.version ?? 0) + 1 } as never })
			});
		}
		await editing.write.update(edits).set({ undoneBy: editing.edit }).where(eq(edits.id, id));
	});
}

function parseSubject(subject: string): { kind: Kind<never>; row: string } {
	const space = subject.indexOf(' ');
	const kind = KINDS[subject.slice(0, space)];
	if (kind === undefined) throw new Error(`no register keeps "${subject}"`);
	return { kind, row: subject.slice(space + 1) };
}
