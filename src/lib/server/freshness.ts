/** Freshness of registers: each trust confirms its part, and its last edit is known. */
import { and, eq, gt, gte, lt, max, sql } from 'drizzle-orm';
import type { Completeness, Freshness } from '#lib/domain/freshness.ts';
import type { Actor } from './actor.ts';
import * as audit from './audit.ts';
import { now } from './clock.ts';
import { database } from './db/open.ts';
import { scoped } from './db/scoped.ts';
import { audit as audits, confirmation, trust } from './db/tables.ts';
import { Forbidden, Invalid, NotFound } from './errors.ts';
import { KINDS } from './keeping/kinds.ts';
import { isOwn } from './keeping/owners.ts';
import { allow } from './policy.ts';

interface LastEdits {
	/** Last row of the audit that was counted. */
	seq: number;
	days: Map<string, string>;
}

/** Kept for each open database and register: only what was added to the audit since is read. */
const known = new WeakMap<object, Map<string, LastEdits>>();

/**
 * Let a trust say that its part of a register is right and complete today.
 * @param register name of its kind, for example `post`
 * @throws NotFound, Forbidden for another organisation's, Invalid for an unknown register
 */
export async function confirm(
	actor: Actor,
	{ trust: code, register }: { trust: string; register: string }
): Promise<void> {
	allow(actor, 'write');
	if (KINDS[register] === undefined)
		throw new Invalid('Nothing was confirmed', [`There is no register “${register}”.`]);
	await database().write(async (write) => {
		const [found] = await write.select({ code: trust.code }).from(trust).where(eq(trust.code, code));
		if (found === undefined) throw new NotFound(`There is no trust "${code}"`);
		if (!(await isOwn(write, actor, { trust: code })))
			throw new Forbidden(`${actor.name} may not confirm the register of another organisation`);
		const which = and(eq(confirmation.trust, code), eq(confirmation.register, register));
		const [before] = await write.select().from(confirmation).where(which);
		const after = { trust: code, register, confirmedOn: now().slice(0, 10), confirmedBy: actor.name };
		await write
			.insert(confirmation)
			.values(after)
			.onConflictDoUpdate({ target: [confirmation.trust, confirmation.register], set: after });
		await audit.record(write, actor, {
			action: 'confirm',
			subject: `confirmation ${code} ${register}`,
			before,
			after
		});
	});
}

/**
 * List how fresh and complete each trust's part of a register is, trusts by name.
 * @param register name of its kind, for example `post`
 * @param complete what is known of each trust's rows, by trust; trusts without an entry have no rows
 */
export async function list(
	actor: Actor,
	register: string,
	complete: ReadonlyMap<string, Completeness>
): Promise<Freshness[]> {
	allow(actor, 'read');
	const { read, within } = scoped(actor);
	const trusts = await read
		.select({ code: trust.code, name: trust.name })
		.from(trust)
		.where(within(trust.code))
		.orderBy(trust.name);
	const confirmed = await read.select().from(confirmation).where(eq(confirmation.register, register));
	const byTrust = new Map(confirmed.map((one) => [one.trust, one]));
	const edits = await lastEdits(actor, register);
	return trusts
		.filter(({ code }) => complete.has(code))
		.map(({ code, name }) => ({
			...{ trust: code, name, ...complete.get(code)! },
			confirmedOn: byTrust.get(code)?.confirmedOn ?? null,
			confirmedBy: byTrust.get(code)?.confirmedBy ?? null,
			editedOn: edits.get(code) ?? null
		}));
}

async function lastEdits(actor: Actor, register: string): Promise<Map<string, string>> {
	const { read } = scoped(actor);
	const here = known.get(read) ?? new Map<string, LastEdits>();
	known.set(read, here);
	const last = here.get(register) ?? { seq: 0, days: new Map<string, string>() };
	const of = sql<string | null>`json_extract(coalesce(${audits.after}, ${audits.before}), '$.trust')`;
	// Names of rows follow the register's name and a space; `!` is the character after it.
	const ours = and(
		gt(audits.seq, last.seq),
		gte(audits.subject, `${register} `),
		lt(audits.subject, `${register}!`)
	);
	const rows = await read
		.select({ trust: of, at: max(audits.at), seq: max(audits.seq) })
		.from(audits)
		.where(ours)
		.groupBy(of);
	const days = new Map(last.days);
	for (const { trust: code, at } of rows) if (code !== null && at !== null) days.set(code, at.slice(0, 10));
	here.set(register, { seq: Math.max(last.seq, ...rows.map(({ seq }) => seq ?? 0)), days });
	return days;
}
