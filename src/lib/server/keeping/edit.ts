/** The one way rows of a register change: as part of an edit that says who and why, in one transaction with its audit. */
import { and, eq, type SQL } from 'drizzle-orm';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { EditAction } from '#lib/domain/edit.ts';
import type { Month } from '#lib/domain/month.ts';
import type { Actor } from '../actor.ts';
import * as audit from '../audit.ts';
import { now } from '../clock.ts';
import { database } from '../db/open.ts';
import { edit as edits, past } from '../db/tables.ts';
import type { Write } from '../db/writer.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../errors.ts';
import { allow } from '../policy.ts';
import { bumpRevision } from '../registers.ts';
import { idOf, named, subjectOf, type Kept, type Kind } from './kinds.ts';
import { isOwn } from './owners.ts';

/** Why somebody edits, in their words (may be empty), and the key of the form, so that it counts once however often sent. */
export interface Why {
	reason: string;
	formKey?: string | undefined;
}

/** What came of an edit: its number, by which it can be taken back, and how many rows it touched. */
export interface Edited {
	edit: number;
	rows: number;
}

/** What an edit is about. */
export interface Asked {
	kind: Pick<Kind<never>, 'name'>;
	action: EditAction;
	why: Why;
	/** The edit this one takes back. */
	undoes?: number;
}

/** Rows between which requests get their turn. */
const TURN = 100;

/**
 * Make one edit of any number of rows, all or nothing.
 * @param job changes rows through `Editing`; it may run again from the beginning
 * @returns the number of the edit, the earlier one's where its form was sent before; 0 where nothing was different
 * @throws what the job throws, and what the writer does
 */
export async function edit(
	actor: Actor,
	{ kind, action, why, undoes }: Asked,
	job: (editing: Editing) => Promise<void>
): Promise<Edited> {
	allow(actor, 'write');
	return database().write(async (write) => {
		const formKey = why.formKey ?? null;
		const [sent] = formKey === null ? [] : await write.select().from(edits).where(eq(edits.formKey, formKey));
		if (sent !== undefined) return { edit: sent.id, rows: sent.rows };
		const [opened] = await write
			.insert(edits)
			.values({
				...{ at: now(), actor: actor.name, register: kind.name, action, reason: why.reason },
				...{ rows: 0, formKey, undoes: undoes ?? null }
			})
			.returning({ id: edits.id });
		const editing = new Editing(write, actor, opened!.id);
		await job(editing);
		const { changes } = editing;
		if (changes.length === 0) {
			await write.delete(edits).where(eq(edits.id, editing.edit));
			return { edit: 0, rows: 0 };
		}
		await audit.recordAll(
			write,
			actor,
			changes.map((change) => ({ ...change, action, edit: editing.edit }))
		);
		await write.update(edits).set({ rows: changes.length }).where(eq(edits.id, editing.edit));
		await bumpRevision(write);
		return { edit: editing.edit, rows: changes.length };
	});
}

/** Changes rows of one edit and notes what each was before and after. */
export class Editing {
	readonly write: Write;
	/** The number of the edit. */
	readonly edit: number;
	readonly changes: Omit<audit.Change, 'action'>[] = [];
	readonly #actor: Actor;

	constructor(write: Write, actor: Actor, number: number) {
		this.write = write;
		this.edit = number;
		this.#actor = actor;
	}

	/**
	 * Find a row as it is now.
	 * @throws NotFound, also where it belongs to an organisation that is not the person's
	 */
	async find<Row extends object>(kind: Kind<Row>, id: string): Promise<Row & Kept> {
		const found = await this.#look(kind, named(kind, id));
		if (found === undefined || !(await isOwn(this.write, this.#actor, kind.owner(found))))
			throw new NotFound(`There is no ${kind.name} "${id}"`);
		return found;
	}

	/**
	 * Add a row.
	 * @param since month from which it is as given; for ever by default
	 * @throws Conflict when its name is taken, Forbidden where it would be somebody else's, ZodError when it does not fit
	 */
	async add<Row extends object>(kind: Kind<Row>, given: Row, since: Month | '' = ''): Promise<void> {
		const row = kind.schema.parse(given);
		const id = idOf(kind, row);
		const taken = await this.#look(kind, named(kind, id));
		if (taken !== undefined)
			throw new Conflict(`There is a ${kind.name} "${id}" already`, { theirs: taken, yours: row });
		if (!(await isOwn(this.write, this.#actor, kind.owner(row))))
			throw new Forbidden(`${this.#actor.name} may not add a ${kind.name} to another organisation`);
		const kept = { ...row, since, version: 1 };
		await this.write.insert(kind.table).values(kept);
		await this.#note({ subject: subjectOf(kind, id), after: kept });
	}

	/**
	 * Change a row nobody else has changed since it was read. What it said before stays known, month by month.
	 * @param seen the version that was read, and the month the new values hold from: left out, they correct what was
	 * recorded, as if it had been so all along
	 * @throws NotFound, Conflict with both sides, Invalid when it has changed from a later month on, ZodError
	 */
	async change<Row extends object>(
		kind: Kind<Row>,
		given: Row,
		{ version, since }: { version: number; since?: Month | undefined }
	): Promise<void> {
		const row = kind.schema.parse(given);
		const id = idOf(kind, row);
		const before = await this.find(kind, id);
		if (before.version !== version)
			throw new Conflict(`Somebody else changed ${kind.name} "${id}" first`, { theirs: before, yours: row });
		if (!(await isOwn(this.write, this.#actor, kind.owner(row))))
			throw new Forbidden(`${this.#actor.name} may not give a ${kind.name} to another organisation`);
		const from = since ?? before.since;
		refuseMonth(from, before.since);
		const after = { ...row, since: from, version: version + 1 };
		if (isDeepStrictEqual({ ...row, since: from }, { ...withoutVersion(before), since: from })) return;
		await this.put(kind, { id, before, after });
	}

	/** Put one state of a row in the place of another: `undefined` is no row. Closed and reopened periods follow. */
	async put<Row extends object>(
		kind: Kind<Row>,
		{ id, before, after }: { id: string; before?: Row & Kept; after?: Row & Kept }
	): Promise<void> {
		const { write } = this;
		const row = named(kind, id);
		if (after === undefined) await write.delete(kind.table).where(row);
		else if (before === undefined) await write.insert(kind.table).values(after);
		else {
			await write.update(kind.table).set(after).where(row);
			await this.#closePeriod(kind, { id, before, after });
		}
		await this.#note({ subject: subjectOf(kind, id), before, after });
	}

	async #closePeriod<Row extends object>(
		{ name }: Kind<Row>,
		{ id, before, after }: { id: string; before: Row & Kept; after: Row & Kept }
	): Promise<void> {
		if (after.since > before.since) {
			const { since, version: _, ...row } = before;
			await this.write.insert(past).values({ register: name, id, since, until: after.since, row });
		} else if (after.since < before.since) {
			const reopened = and(eq(past.register, name), eq(past.id, id), eq(past.since, after.since));
			await this.write.delete(past).where(reopened);
		}
	}

	async #look<Row extends object>({ table }: Kind<Row>, which: SQL): Promise<(Row & Kept) | undefined> {
		const [found] = await this.write.select().from(table).where(which);
		return found as (Row & Kept) | undefined;
	}

	async #note(change: Omit<audit.Change, 'action'>): Promise<void> {
		this.changes.push(change);
		if (this.changes.length % TURN === 0) await setImmediate();
	}
}

function withoutVersion<Row extends Kept>({ version: _, ...row }: Row): Omit<Row, 'version'> {
	return row;
}

/** A register says what is: what will be is a decision. */
function refuseMonth(from: string, before: string): void {
	if (from < before)
		throw new Invalid('This row has changed since', [
			`It changed from ${before} on: give that month or a later one, or correct what is recorded.`
		]);
	const present = now().slice(0, 7);
	if (from > present)
		throw new Invalid('That month is still to come', [
			`A register says what is, so a change holds from ${present} or earlier: plan later ones in a scenario.`
		]);
}
