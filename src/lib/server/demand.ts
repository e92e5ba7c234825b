/** Demand and reporting: what is recorded of each trust, and how a scope stands. */
import { and, eq, sql } from 'drizzle-orm';
import { fitGrowth, type GrowthFit } from '#lib/domain/demand/growth-fit.ts';
import { peersOf, type Peers } from '#lib/domain/demand/peers.ts';
import type { Percentile } from '#lib/domain/demand/percentile.ts';
import { viewDemand, type DemandView } from '#lib/domain/demand/view.ts';
import { demandRow, type DemandRow } from '#lib/domain/demand.ts';
import type { Edit, RowChange } from '#lib/domain/edit.ts';
import type { EditAsked } from '#lib/domain/edit-form.ts';
import { findScope, listScopes, NATION, scopeKey, trustsIn, type Scope } from '#lib/domain/scope.ts';
import type { Modality } from '#lib/domain/vocabulary.ts';
import type { Actor } from './actor.ts';
import { scoped } from './db/scoped.ts';
import { demand, icb, network, region, trust } from './db/tables.ts';
import { FIGURES } from './demonstration/figures.ts';
import { REPORTING, sourcesOf } from './demonstration/turnaround.ts';
import { NotFound } from './errors.ts';
import * as edits from './edits.ts';
import { edit, type Edited } from './keeping/edit.ts';
import { DEMAND, idOf } from './keeping/kinds.ts';
import { allow } from './policy.ts';
import * as projections from './projections.ts';
import * as scenarios from './scenarios.ts';

/** What the address asks for. */
export interface Asked {
	scope: string;
	scenario: string;
	modality: Modality | undefined;
	percentile: Percentile;
	/** Weekly coefficient of variation somebody typed. */
	variation: number | undefined;
}

/** A row as it is kept. */
export type KeptDemand = DemandRow & { since: string; version: number };

/** A place or scenario that can be chosen. */
export interface Choices {
	scopes: { key: string; label: string }[];
	scenarios: { id: string; name: string }[];
}

/** Years the assumption of growth is made from. */
const RULE = { from: '2018/19', to: '2024/25' };

/**
 * Show demand and reporting of a scope under a scenario.
 * @returns undefined on an empty database
 * @throws NotFound naming the scope or scenario that does not exist, and what `projections.get` throws
 */
export async function show(
	actor: Actor,
	asked: Asked
): Promise<(Choices & { view: DemandView }) | undefined> {
	allow(actor, 'read');
	const found = await find(actor, asked);
	if (found === undefined) return undefined;
	const { modality, percentile, variation } = asked;
	const published = { year: REPORTING.year, names: REPORTING.sourceNames, of: sourcesOf };
	const view = viewDemand({
		...found.projected,
		scope: found.scope,
		modality,
		percentile,
		variation,
		fitOf,
		published
	});
	return { view, ...found.choices };
}

/**
 * Lay the trusts of a scope beside each other.
 * @returns undefined on an empty database, or where nobody asks for scans
 * @throws as `show`
 */
export async function compare(
	actor: Actor,
	asked: Asked
): Promise<(Choices & { view: DemandView; peers: Peers }) | undefined> {
	allow(actor, 'read');
	const found = await find(actor, asked);
	const shown = await show(actor, asked);
	const modality = shown?.view.chosen?.modality;
	if (found === undefined || shown === undefined || modality === undefined) return undefined;
	return { ...shown, peers: peersOf({ ...found.projected, scope: found.scope, modality }) };
}

async function find(actor: Actor, asked: Pick<Asked, 'scope' | 'scenario'>) {
	const known = await scenarios.list(actor);
	if (known.length === 0) return undefined;
	const projected = await projections.get(actor, asked.scenario);
	const scopes = listScopes(projected.registers);
	return {
		projected,
		scope: findNamed(scopes, asked.scope),
		choices: {
			scopes: scopes.map((one) => ({ key: scopeKey(one), label: labelOf(one) })),
			scenarios: known
				.filter(({ archived, id }) => !archived || id === asked.scenario)
				.map(({ id, name }) => ({ id, name }))
		}
	};
}

const labelOf = ({ name, code }: Scope) => `${name} (${code})`;

/** An address may name a scope by its key, and a person by name, code, or both as listed. */
function findNamed(scopes: Scope[], asked: string): Scope {
	const wanted = asked.trim().toLowerCase();
	const found = scopes.find((scope) =>
		[scopeKey(scope), scope.code, scope.name, labelOf(scope)].some((name) => name.toLowerCase() === wanted)
	);
	if (found === undefined) throw new NotFound(`There is no organisation "${asked}"`);
	return found;
}

function fitOf(modality: Modality): GrowthFit | null {
	const scans = FIGURES.yearly.england[modality];
	return scans === undefined ? null : (fitGrowth({ years: FIGURES.yearly.years, scans }, RULE) ?? null);
}

/** What is recorded in a scope, with the places and trusts that can be chosen. */
export interface Listed extends Pick<Choices, 'scopes'> {
	scope: Scope;
	rows: (KeptDemand & { name: string })[];
	trusts: { code: string; name: string }[];
}

/**
 * List what is recorded of the demand of a scope, in register order.
 * @param asked `modality`: undefined for all
 * @throws NotFound where there is no such organisation
 */
export async function list(
	actor: Actor,
	asked: { scope: string; modality: Modality | undefined }
): Promise<Listed> {
	allow(actor, 'read');
	const { read, within } = scoped(actor);
	const organisations = {
		regions: await read.select().from(region),
		icbs: await read.select().from(icb),
		networks: await read.select().from(network),
		trusts: await read
			.select()
			.from(trust)
			.where(within(trust.code))
			.orderBy(sql`rowid`)
	};
	const scope =
		asked.scope === scopeKey(NATION)
			? NATION
			: (findScope(organisations, asked.scope) ?? findNamed(listScopes(organisations), asked.scope));
	const trusts = trustsIn(scope, organisations.trusts).filter(({ closed }) => closed === null);
	const names = new Map(trusts.map(({ code, name }) => [code, name]));
	const rows = await read
		.select()
		.from(demand)
		.where(within(demand.trust, asked.modality && eq(demand.modality, asked.modality)))
		.orderBy(sql`rowid`);
	return {
		...{ scope, trusts: trusts.map(({ code, name }) => ({ code, name })) },
		scopes: listScopes(organisations).map((one) => ({ key: scopeKey(one), label: labelOf(one) })),
		rows: rows.flatMap((row) => {
			const name = names.get(row.trust);
			return name === undefined ? [] : [{ ...row, name }];
		})
	};
}

/** A trust's demand for a modality as recorded, with what happened to it; `row` is undefined where none is recorded. */
export interface Recorded {
	trust: { code: string; name: string };
	row: KeptDemand | undefined;
	history: (Edit & RowChange)[];
}

/**
 * Read what is recorded of a trust's demand for a modality.
 * @throws NotFound where there is no such trust
 */
export async function get(actor: Actor, named: Pick<DemandRow, 'trust' | 'modality'>): Promise<Recorded> {
	allow(actor, 'read');
	const { read, within } = scoped(actor);
	const [known] = await read
		.select({ code: trust.code, name: trust.name })
		.from(trust)
		.where(within(trust.code, eq(trust.code, named.trust)));
	if (known === undefined) throw new NotFound(`There is no trust "${named.trust}"`);
	const which = and(eq(demand.trust, named.trust), eq(demand.modality, named.modality));
	const [row] = await read.select().from(demand).where(which);
	const history = await edits.history(actor, DEMAND, idOf(DEMAND, named as DemandRow));
	return { trust: known, row, history };
}

/**
 * Record the demand of a trust for a modality: the first time, or in the place of what was read.
 * @param asked version 0: none was recorded when it was read
 * @throws NotFound, Conflict with both sides, Forbidden, Invalid, ZodError when it does not fit
 */
export async function record(actor: Actor, given: DemandRow, asked: EditAsked): Promise<Edited> {
	allow(actor, 'write');
	const row = demandRow.parse(given);
	const { version, since, why } = asked;
	if (version === 0)
		return edit(actor, { kind: DEMAND, action: 'add', why }, (editing) =>
			editing.add(DEMAND, row, since ?? '')
		);
	return edit(actor, { kind: DEMAND, action: 'change', why }, (editing) =>
		editing.change(DEMAND, row, { version, since })
	);
}
