/** The one way rows of a register change: as part of an edit that says who and why, in one transaction with its audit. */
import { eq, inArray, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { EditAction } from '#lib/domain/edit.ts';
import type { Month } from '#lib/domain/month.ts';
import type { Actor } from '../actor.ts';
import * as audit from '../audit.ts';
import { now } from '../clock.ts';
import { database } from '../db/open.ts';
import { edit as edits } from '../db/tables.ts';
import type { Write } from '../db/writer.ts';
import { Conflict, Forbidden, NotFound } from '../errors.ts';
import { allow } from '../policy.ts';
import { bumpRevision } from '../registers.ts';
import { explain, refuseOrphans } from './constraints.ts';
import { idOf, named, PROGRAMMES, subjectOf, type Kept, type Kind } from './kinds.ts';
import { isOwn } from './owners.ts';
import { closePeriod, refuseMonth, refuseNameOfOld } from './periods.ts';

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
const TURN = 50;

/** Rows read ahead in one statement. */
const ROWS_A_STATEMENT = 500;

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
		const rows = new Set(changes.map(({ subject }) => subject)).size;
		await write.update(edits).set({ rows }).where(eq(edits.id, editing.edit));
		await bumpRevision(write);
		return { edit: editing.edit, rows };
	});
}

/** Changes rows of one edit and notes what each was before and after. */
export class Editing {
	readonly write: Write;
	/** The number of the edit. */
	readonly edit: number;
	readonly changes: Omit<audit.Change, 'action'>[] = [];
	readonly #actor: Actor;
	/** Rows read together before they are asked for one by one, by subject. */
	readonly #ahead = new Map<string, object>();

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
		const found = await this.#look(kind, id);
		if (found === undefined || !(await isOwn(this.write, this.#actor, kind.owner(found))))
			throw new NotFound(`There is no ${kind.name} "${id}"`);
		return found;
	}

	/**
	 * Add a row.
	 * @param since month from which it is as given; for ever by default
	 * @throws Conflict when its name is taken or was before, Forbidden where it would be somebody else's, Invalid when the
	 * month is to come or it names what is not there, ZodError when it does not fit
	 */
	async add<Row extends object>(kind: Kind<Row>, given: Row, since: Month | '' = ''): Promise<void> {
		const row = kind.schema.parse(given);
		const id = idOf(kind, row);
		const taken = await this.#look(kind, id);
		if (taken !== undefined)
			throw new Conflict(`There is a ${kind.name} "${id}" already`, { theirs: taken, yours: row });
		if (!(await isOwn(this.write, this.#actor, kind.owner(row))))
			throw new Forbidden(`${this.#actor.name} may not add a ${kind.name} to another organisation`);
		refuseMonth(since, '');
		await refuseNameOfOld(this.write, kind, row);
		await this.put(kind, { id, after: { ...row, since, version: 1 } });
	}

	/**
	 * Remove a row that nobody else has changed since it was read: for what was never so. What ends gets an end.
	 * @throws NotFound, Conflict with both sides or while other rows refer to it
	 */
	async remove<Row extends object>(kind: Kind<Row>, id: string, version: number): Promise<void> {
		const before = await this.find(kind, id);
		if (before.version !== version)
			throw new Conflict(`Somebody else changed ${kind.name} "${id}" first`, { theirs: before, yours: null });
		await this.put(kind, { id, before });
	}

	/** Remove every row a condition finds, in few statements; the caller answers for whose they are. */
	async removeAll<Row extends object>(kind: Kind<Row>, which: SQL): Promise<void> {
		for (;;) {
			const rows = (await this.write.select().from(kind.table).where(which).limit(ROWS_A_STATEMENT)) as (Row &
				Kept)[];
			const ids = rows.map((row) => idOf(kind, row));
			if (ids.length > 0) await this.write.delete(kind.table).where(or(...ids.map((id) => named(kind, id))));
			for (const [i, before] of rows.entries())
				await this.#note({ subject: subjectOf(kind, ids[i]!), before });
			if (rows.length < ROWS_A_STATEMENT) return;
		}
	}

	/**
	 * Put a row back to what it was before a change, if it still says what the change made it say.
	 * @param was undefined: there was no row; `became` undefined: the change removed it
	 * @throws Conflict with both sides, NotFound where it belongs to an organisation that is not the person's
	 */
	async putBack<Row extends object>(
		kind: Kind<Row>,
		{ id, was, became }: { id: string; was: (Row & Kept) | undefined; became: (Row & Kept) | undefined }
	): Promise<void> {
		const before = await this.#look(kind, id);
		for (const row of [before, was])
			if (row !== undefined && !(await isOwn(this.write, this.#actor, kind.owner(row))))
				throw new NotFound(`There is no ${kind.name} "${id}"`);
		if (!isDeepStrictEqual(before && withoutVersion(before), became && withoutVersion(became)))
			throw new Conflict(`${subjectOf(kind, id)} was changed again since: take the later edit back first`, {
				theirs: before ?? null,
				yours: was ?? null
			});
		const version = Math.max(before?.version ?? 0, became?.version ?? 0, was?.version ?? 0) + 1;
		await this.put(kind, {
			id,
			...(before === undefined ? {} : { before }),
			...(was === undefined ? {} : { after: { ...was, version } })
		});
	}

	/** Read rows together that will be asked for one by one: thousands take a few statements. */
	async readAhead<Row extends object>(kind: Kind<Row>, ids: readonly string[]): Promise<void> {
		const [field, ...more] = kind.key;
		if (more.length > 0) return;
		const column = (kind.table as unknown as Record<string, SQLiteColumn>)[field!]!;
		for (let from = 0; from < ids.length; from += ROWS_A_STATEMENT) {
			const asked = inArray(column, ids.slice(from, from + ROWS_A_STATEMENT));
			const found = (await this.write.select().from(kind.table).where(asked)) as (Row & Kept)[];
			for (const row of found) this.#ahead.set(subjectOf(kind, idOf(kind, row)), row);
			await setImmediate();
		}
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
		const subject = subjectOf(kind, id);
		this.#ahead.delete(subject);
		try {
			await this.#write(kind, { id, before, after });
		} catch (error) {
			throw explain(error, { subject, before, after });
		}
		await this.#note({ subject, before, after });
	}

	async #write<Row extends object>(
		kind: Kind<Row>,
		{ id, before, after }: { id: string; before?: Row & Kept; after?: Row & Kept }
	): Promise<void> {
		const row = named(kind, id);
		if (after === undefined && kind.name === PROGRAMMES.name) await refuseOrphans(this.write, id);
		if (after === undefined) await this.write.delete(kind.table).where(row);
		else if (before === undefined) await this.write.insert(kind.table).values(after);
		else {
			await this.write.update(kind.table).set(after).where(row);
			await closePeriod(this.write, kind, { id, before, after });
		}
	}

	async #look<Row extends object>(kind: Kind<Row>, id: string): Promise<(Row & Kept) | undefined> {
		const ahead = this.#ahead.get(subjectOf(kind, id));
		if (ahead !== undefined) return ahead as Row & Kept;
		const [found] = await this.write.select().from(kind.table).where(named(kind, id));
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
