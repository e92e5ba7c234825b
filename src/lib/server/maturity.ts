/** Maturity of networks: seven domains, each at a stage, on evidence, as of a day. */
import { and, eq } from 'drizzle-orm';
import type { Edit, RowChange } from '#lib/domain/edit.ts';
import type { EditAsked } from '#lib/domain/edit-form.ts';
import { domainsOf, type Domain } from '#lib/domain/network/maturity.ts';
import type { GivenMaturity } from '#lib/domain/network/maturity-form.ts';
import type { MaturityRow } from '#lib/domain/organisation.ts';
import type { Actor } from './actor.ts';
import { scoped } from './db/scoped.ts';
import { maturity, network, trust } from './db/tables.ts';
import * as edits from './edits.ts';
import { Conflict, NotFound } from './errors.ts';
import { edit, type Edited } from './keeping/edit.ts';
import { MATURITY, type Kept } from './keeping/kinds.ts';
import { allow } from './policy.ts';

/** The seven domains of a network. */
export interface NetworkDomains {
	network: { id: string; name: string };
	domains: Domain<MaturityRow & Kept>[];
}

/**
 * List the domains of a network.
 * @throws NotFound where there is no such network, or none of its trusts is the person's
 */
export async function list(actor: Actor, id: string): Promise<NetworkDomains> {
	allow(actor, 'read');
	const known = await networkOf(actor, id);
	const rows = await scoped(actor).read.select().from(maturity).where(eq(maturity.network, id));
	return { network: known, domains: domainsOf(rows, id) };
}

/** A domain as assessed, with what happened to it; `row` is undefined where it never was. */
export interface RecordedDomain {
	network: { id: string; name: string };
	row: (MaturityRow & Kept) | undefined;
	history: (Edit & RowChange)[];
}

/**
 * Read one domain of a network.
 * @param named `place` is 1 to 7
 * @throws NotFound as `list`
 */
export async function get(actor: Actor, named: { network: string; place: number }): Promise<RecordedDomain> {
	allow(actor, 'read');
	const known = await networkOf(actor, named.network);
	const [row] = await scoped(actor).read.select().from(maturity).where(which(named));
	const history = await edits.history(actor, MATURITY, row?.id ?? idOfNew(named));
	return { network: known, row, history };
}

/**
 * Record how far a domain is: the first time, or in the place of what was read.
 * @param asked version 0: it was not assessed when it was read
 * @throws NotFound, Conflict with both sides, Forbidden, Invalid, ZodError when it does not fit
 */
export async function record(
	actor: Actor,
	given: GivenMaturity,
	{ version, since, why }: EditAsked
): Promise<Edited> {
	allow(actor, 'write');
	const action = version === 0 ? 'add' : 'change';
	return edit(actor, { kind: MATURITY, action, why }, async (editing) => {
		const [found] = await editing.write.select().from(maturity).where(which(given));
		const row = { id: found?.id ?? idOfNew(given), ...given };
		if (version !== 0) return editing.change(MATURITY, row, { version, since });
		if (found !== undefined)
			throw new Conflict('Somebody else assessed this domain first', { theirs: found, yours: row });
		await editing.add(MATURITY, row, since ?? '');
	});
}

async function networkOf(actor: Actor, id: string): Promise<{ id: string; name: string }> {
	const { read, within } = scoped(actor);
	const [known] = await read.select().from(network).where(eq(network.id, id));
	const [own] = await read
		.select({ code: trust.code })
		.from(trust)
		.where(within(trust.code, eq(trust.network, id)))
		.limit(1);
	if (known === undefined || own === undefined) throw new NotFound(`There is no network "${id}"`);
	return known;
}

function idOfNew(named: Pick<MaturityRow, 'network' | 'place'>): string {
	return `${named.network}-${named.place}`;
}

function which(named: Pick<MaturityRow, 'network' | 'place'>) {
	return and(eq(maturity.network, named.network), eq(maturity.place, named.place));
}
