/** Digital links of trusts: image sharing, shared worklists and reporting from home, each none, planned or live. */
import { and, eq, sql } from 'drizzle-orm';
import type { Edit, RowChange } from '#lib/domain/edit.ts';
import type { EditAsked } from '#lib/domain/edit-form.ts';
import type { GivenLink } from '#lib/domain/network/link-form.ts';
import { followedBy, listLinks, type LinkKind, type TrustLinks } from '#lib/domain/network/links.ts';
import type { ConnectionRow, TrustRow } from '#lib/domain/organisation.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import { scoped } from './db/scoped.ts';
import { connection, trust } from './db/tables.ts';
import { Conflict, NotFound } from './errors.ts';
import * as edits from './edits.ts';
import { edit, type Edited, type Editing } from './keeping/edit.ts';
import { CONNECTIONS, TRUSTS, type Kept } from './keeping/kinds.ts';
import { allow } from './policy.ts';

/** List the links of the trusts a person may see, in register order. */
export async function list(actor: Actor): Promise<TrustLinks[]> {
	allow(actor, 'read');
	const { read, within } = scoped(actor);
	const trusts = await read
		.select()
		.from(trust)
		.where(within(trust.code))
		.orderBy(sql`rowid`);
	const rows = await read.select().from(connection).where(within(connection.trust));
	return listLinks(trusts, rows, now().slice(0, 7));
}

/** A link as recorded, with what happened to it; `row` is undefined where none is recorded. */
export interface RecordedLink {
	trust: TrustRow;
	row: (ConnectionRow & Kept) | undefined;
	history: (Edit & RowChange)[];
}

/**
 * Read one link of a trust.
 * @throws NotFound where there is no such trust
 */
export async function get(actor: Actor, named: { trust: string; kind: LinkKind }): Promise<RecordedLink> {
	allow(actor, 'read');
	const { read, within } = scoped(actor);
	const [known] = await read
		.select()
		.from(trust)
		.where(within(trust.code, eq(trust.code, named.trust)));
	if (known === undefined) throw new NotFound(`There is no trust "${named.trust}"`);
	const [row] = await read.select().from(connection).where(which(named));
	const history = await edits.history(actor, CONNECTIONS, row?.id ?? idOfNew(named));
	return { trust: known, row, history };
}

/**
 * Record a link of a trust: the first time, or in the place of what was read. Where it is image sharing, the month from
 * which the projection counts the trust as connected follows in the same edit.
 * @param asked version 0: none was recorded when it was read
 * @throws NotFound, Conflict with both sides, Forbidden, Invalid, ZodError when it does not fit
 */
export async function record(
	actor: Actor,
	given: GivenLink,
	{ version, since, why }: EditAsked
): Promise<Edited> {
	allow(actor, 'write');
	const action = version === 0 ? 'add' : 'change';
	return edit(actor, { kind: CONNECTIONS, action, why }, async (editing) => {
		const [found] = await editing.write.select().from(connection).where(which(given));
		const row = { id: found?.id ?? idOfNew(given), ...given };
		if (version === 0) {
			if (found !== undefined)
				throw new Conflict('Somebody else recorded this link first', { theirs: found, yours: row });
			await editing.add(CONNECTIONS, row, since ?? '');
		} else await editing.change(CONNECTIONS, row, { version, since });
		if (given.kind === 'image-sharing') await follow(editing, given, since);
	});
}

async function follow(editing: Editing, given: GivenLink, since: EditAsked['since']): Promise<void> {
	const { version, since: _, ...row } = await editing.find(TRUSTS, given.trust);
	const connectedFrom = followedBy(given);
	if (row.connectedFrom === connectedFrom) return;
	await editing.change(TRUSTS, { ...row, connectedFrom }, { version, since });
}

function idOfNew({ trust: code, kind }: Pick<ConnectionRow, 'trust' | 'kind'>): string {
	return `${code}-${kind}`;
}

function which({ trust: code, kind }: Pick<ConnectionRow, 'trust' | 'kind'>) {
	return and(eq(connection.trust, code), eq(connection.kind, kind));
}
