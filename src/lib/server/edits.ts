/** Edits of the registers: who did what and why, row by row, and taking one back. */
import { desc, eq } from 'drizzle-orm';
import type { Edit, RowChange } from '#lib/domain/edit.ts';
import type { Actor } from './actor.ts';
import { scoped } from './db/scoped.ts';
import { audit, edit as edits } from './db/tables.ts';
import { Forbidden, Invalid, NotFound } from './errors.ts';
import { edit, type Edited } from './keeping/edit.ts';
import { KINDS, subjectOf, type Kept, type Kind } from './keeping/kinds.ts';
import { isOwn } from './keeping/owners.ts';
import { allow } from './policy.ts';

/** A row before and after, as the audit has it. */
type Sides = Record<'was' | 'became', Kept | undefined>;

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
	const { read } = scoped(actor);
	const found = await read
		.select(COLUMNS)
		.from(edits)
		.where(register === undefined ? undefined : eq(edits.register, register))
		.orderBy(desc(edits.id))
		.limit(most);
	if (actor.scope.kind === 'nation') return found;
	const firsts = await Promise.all(
		found.map(({ id }) => read.select().from(audit).where(eq(audit.edit, id)).orderBy(audit.seq).limit(1))
	);
	const own = await ownOf(actor, firsts.flat().map(readChange));
	return found.filter((_, i) => firsts[i]!.some((row) => own.some(({ subject }) => subject === row.subject)));
}

/**
 * Read one edit with what it did to each row, the first first.
 * @throws NotFound, also where none of its rows belongs to the person's organisation
 */
export async function get(actor: Actor, id: number): Promise<Edit & { changes: RowChange[] }> {
	allow(actor, 'read');
	const { read } = scoped(actor);
	const [found] = await read.select(COLUMNS).from(edits).where(eq(edits.id, id));
	const rows = await read.select().from(audit).where(eq(audit.edit, id)).orderBy(audit.seq);
	const changes = await ownOf(actor, rows.map(readChange));
	if (found === undefined || changes.length === 0) throw new NotFound(`There is no edit ${id}`);
	return { ...found, changes };
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
	return ownOf(
		actor,
		rows.map((row) => ({ ...row, ...readChange(row) }))
	);
}

/** Keep the changes of rows that belong to the person's organisation. */
async function ownOf<Change extends RowChange>(actor: Actor, changes: Change[]): Promise<Change[]> {
	if (actor.scope.kind === 'nation') return changes;
	const { read } = scoped(actor);
	const own: Change[] = [];
	for (const change of changes) {
		const { kind } = parseSubject(change.subject);
		if (await isOwn(read, actor, kind.owner((change.after ?? change.before) as never))) own.push(change);
	}
	return own;
}

function readChange(row: { subject: string; before: string | null; after: string | null }): RowChange {
	const parsed = (text: string | null) =>
		text === null ? null : (JSON.parse(text) as Record<string, unknown>);
	return { subject: row.subject, before: parsed(row.before), after: parsed(row.after) };
}

/**
 * Take an edit back: every row is again what it was before, and both edits stay in the audit.
 * @throws NotFound, Forbidden where it changed rows of others, Invalid when it was taken back already, Conflict when a row was changed again since or another refers to it
 */
export async function undo(actor: Actor, id: number, reason = ''): Promise<Edited> {
	allow(actor, 'write');
	const { changes, register, undoneBy, rows } = await get(actor, id);
	if (new Set(changes.map(({ subject }) => subject)).size < rows)
		throw new Forbidden(`${actor.name} may not take back what others own`);
	if (undoneBy !== null)
		throw new Invalid('This edit was taken back already', [`Edit ${undoneBy} took it back.`]);
	const asked = { kind: { name: register }, action: 'undo', why: { reason }, undoes: id } as const;
	return edit(actor, asked, async (editing) => {
		const [open] = await editing.write.select().from(edits).where(eq(edits.id, id));
		if (open!.undoneBy !== null)
			throw new Invalid('This edit was taken back already', [`Edit ${open!.undoneBy} took it back.`]);
		for (const { subject, before, after } of [...changes].reverse()) {
			const { kind, row } = parseSubject(subject);
			const sides = { was: before ?? undefined, became: after ?? undefined };
			await editing.putBack<object>(kind as unknown as Kind<object>, { id: row, ...(sides as Sides) });
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
