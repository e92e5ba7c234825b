/** Registers kept up with the edits made since they were last read: reading a nation anew takes a second. */
import { asc, gt, max } from 'drizzle-orm';
import { applyEffects, effectsAt } from '#lib/domain/edit-effects.ts';
import type { Month } from '#lib/domain/month.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { Actor } from '../actor.ts';
import { scoped } from '../db/scoped.ts';
import { edit } from '../db/tables.ts';
import * as edits from '../edits.ts';
import * as registers from '../registers.ts';

/** Registers as last looked at, and the revision and edit they stand on. */
interface Base {
	revision: number;
	edit: number;
	registers: Registers;
}

/** More edits than this are not followed one by one. */
const MOST_FOLLOWED = 20;

/** For each open database, by as-at month and whose registers they are. */
const bases = new WeakMap<object, Map<string, Base>>();

/**
 * Give the registers as `registers.latest` does, rows that are new last.
 * @throws Busy as `registers.latest`
 */
export async function followRegisters(actor: Actor, month: Month): Promise<Registers> {
	const { read } = scoped(actor);
	const known = bases.get(read) ?? new Map<string, Base>();
	bases.set(read, known);
	const key = `${month} ${actor.scope.kind}:${actor.scope.code}`;
	const base = known.get(key);
	const next = (base && (await advance(actor, base, month))) ?? (await readAnew(actor, month));
	known.set(key, next);
	return next.registers;
}

/** Assumptions and targets raise the revision, too: only where edits alone did, they lead to what is now. */
async function advance(actor: Actor, base: Base, month: Month): Promise<Base | undefined> {
	const { read } = scoped(actor);
	const since = await read
		.select({ id: edit.id })
		.from(edit)
		.where(gt(edit.id, base.edit))
		.orderBy(asc(edit.id))
		.limit(MOST_FOLLOWED + 1);
	const revision = await registers.revision(actor);
	if (since.length > MOST_FOLLOWED || since.length !== revision - base.revision) return undefined;
	let { registers: now } = base;
	for (const { id } of since) now = applyEffects(now, effectsAt((await edits.get(actor, id)).changes, month));
	return { revision, edit: since.at(-1)?.id ?? base.edit, registers: now };
}

/** What stands on no revision for certain is looked at anew the next time. */
async function readAnew(actor: Actor, month: Month): Promise<Base> {
	const before = await registers.revision(actor);
	const [last] = await scoped(actor)
		.read.select({ id: max(edit.id) })
		.from(edit);
	const found = await registers.latest(actor, month);
	const after = await registers.revision(actor);
	return { revision: before === after ? after : NaN, edit: last?.id ?? 0, registers: found };
}
