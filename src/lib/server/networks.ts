/** Networks: who has hours to spare and who is short, what crosses between trusts, and what connection changes. */
import { sql } from 'drizzle-orm';
import type { Month } from '#lib/domain/month.ts';
import { standOf, type BeforeAfter } from '#lib/domain/network/before-after.ts';
import { flowsOf, type Flows } from '#lib/domain/network/flows.ts';
import {
	readingHours,
	scanningHours,
	summarise,
	type HoursSummary,
	type ReadingHours,
	type ScanningHours
} from '#lib/domain/network/hours.ts';
import { listNetworks, type NetworkLine } from '#lib/domain/network/networks.ts';
import { listScopes, NATION, scopeKey, trustsIn, type Organisations, type Scope } from '#lib/domain/scope.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import * as connections from './connections.ts';
import { scoped } from './db/scoped.ts';
import { connection, icb, maturity, network, region, trust } from './db/tables.ts';
import { NotFound } from './errors.ts';
import * as networkRuns from './network-runs.ts';
import { allow } from './policy.ts';
import * as projections from './projections.ts';
import * as scenarios from './scenarios.ts';

/** The scenario without decisions, shown when none is asked for. */
const DO_NOTHING = 'do-nothing';

/** What the address asks for; an empty month is two years on, an empty scenario the first there is. */
export interface Asked {
	scope: string;
	scenario: string;
	month: string;
}

/** A place in the address and the networks it means: one, or several to choose from. */
export interface Place {
	scope: { key: string; name: string };
	scopes: { key: string; label: string }[];
	scenarios: { id: string; name: string }[];
	/** The scenario looked at; undefined: there is none. */
	scenario: string | undefined;
	/** The network looked into; undefined: several are listed. */
	network: { id: string; name: string } | undefined;
	networks: { id: string; name: string }[];
	/** Code of the trust asked about, where it is one. */
	here: string | undefined;
}

/** A month of a run, and whether it is the one asked for. */
export interface Shown {
	month: Month;
	months: { first: Month; last: Month };
	/** What was typed that is no month of the run; null: nothing. */
	refused: string | null;
	scenario: { id: string; name: string };
	hash: string;
	illustrative: boolean;
}

/** Hours and flows of a network in a month. */
export interface NetworkView extends Shown {
	names: Record<string, string>;
	scanning: ScanningHours[];
	reading: ReadingHours[];
	scanningSummary: HoursSummary[];
	readingSummary: HoursSummary[];
	flows: Flows;
}

/** Months on from the start that are shown when no month is asked for: the last of the second year. */
const USUAL_MONTH = 23;

/**
 * Find the networks a place in the address means.
 * @returns undefined on an empty database
 * @throws NotFound where there is no such organisation
 */
export async function find(
	actor: Actor,
	asked: Pick<Asked, 'scope' | 'scenario'>
): Promise<Place | undefined> {
	allow(actor, 'read');
	const organisations = await readOrganisations(actor);
	if (organisations.trusts.length === 0) return undefined;
	const scope = findNamed(listScopes(organisations), asked.scope);
	const inside = new Set(trustsIn(scope, organisations.trusts).map((one) => one.network));
	const networks = organisations.networks.filter(({ id }) => inside.has(id));
	const known = (await scenarios.list(actor)).filter(
		({ archived, id }) => !archived || id === asked.scenario
	);
	const first = known.find(({ id }) => id === DO_NOTHING) ?? known[0];
	const alone = scope.kind === 'network' || scope.kind === 'trust';
	return {
		scope: { key: scopeKey(scope), name: scope.name },
		scopes: listScopes(organisations).map((one) => ({ key: scopeKey(one), label: labelOf(one) })),
		scenarios: known.map(({ id, name }) => ({ id, name })),
		scenario: asked.scenario === '' ? first?.id : asked.scenario,
		...{ networks, network: alone ? networks[0] : undefined },
		here: scope.kind === 'trust' ? scope.code : undefined
	};
}

const labelOf = ({ name, code }: Scope) => `${name} (${code})`;

async function readOrganisations(actor: Actor): Promise<Organisations> {
	const { read, within } = scoped(actor);
	return {
		regions: await read.select().from(region),
		icbs: await read.select().from(icb),
		networks: await read
			.select()
			.from(network)
			.orderBy(sql`rowid`),
		trusts: await read
			.select()
			.from(trust)
			.where(within(trust.code))
			.orderBy(sql`rowid`)
	};
}

/** An address may name a scope by its key, and a person by name, code, or both as listed. */
function findNamed(scopes: Scope[], asked: string): Scope {
	const wanted = asked.trim().toLowerCase();
	if (wanted === '') return NATION;
	const found = scopes.find((scope) =>
		[scopeKey(scope), scope.code, scope.name, labelOf(scope)].some((name) => name.toLowerCase() === wanted)
	);
	if (found === undefined) throw new NotFound(`There is no organisation "${asked}"`);
	return found;
}

/**
 * Lay the networks of a place beside each other, with the projection where there is a scenario.
 * @throws as `projections.get`
 */
export async function list(
	actor: Actor,
	{ networks, scenario: id }: Pick<Place, 'networks' | 'scenario'>,
	month: string
): Promise<{ lines: NetworkLine[]; shown: Shown | undefined }> {
	allow(actor, 'read');
	const { read } = scoped(actor);
	const { trusts } = await readOrganisations(actor);
	const projected = id === undefined ? undefined : await projections.get(actor, id);
	const at = projected && monthOf(projected.projection.months, month);
	const lines = listNetworks({
		...{ networks, trusts, thisMonth: now().slice(0, 7) },
		connections: await read.select().from(connection),
		maturity: await read.select().from(maturity),
		projected: projected && { projection: projected.projection, at: at!.at }
	});
	if (projected === undefined) return { lines, shown: undefined };
	const { registers, scenario, hash } = projected;
	const illustrative = registers.posts.some(({ provenance }) => provenance === 'illustrative');
	return { lines, shown: { ...at!.shown, scenario: nameOf(scenario), hash, illustrative } };
}

const nameOf = ({ id, name }: { id: string; name: string }) => ({ id, name });

function monthOf(
	months: readonly Month[],
	asked: string
): { at: number; shown: Pick<Shown, 'month' | 'months' | 'refused'> } {
	const wanted = asked.trim();
	const found = months.indexOf(wanted);
	const at = found >= 0 ? found : Math.min(USUAL_MONTH, months.length - 1);
	return {
		at,
		shown: {
			month: months[at]!,
			months: { first: months[0]!, last: months.at(-1)! },
			refused: found < 0 && wanted !== '' ? wanted : null
		}
	};
}

/**
 * Show the hours of a network in a month and what crosses between its trusts.
 * @throws as `projections.get`
 */
export async function show(
	actor: Actor,
	asked: Pick<Asked, 'scenario' | 'month'> & { network: string }
): Promise<NetworkView> {
	allow(actor, 'read');
	const run = await networkRuns.get(actor, asked);
	const { work, terms, trusts, hash, illustrative } = run;
	const { at, shown } = monthOf(work.months, asked.month);
	const [scanning, reading] = [scanningHours(work, { at, terms }), readingHours(work, { at, terms })];
	return {
		...{ ...shown, hash, illustrative, scenario: nameOf(run.scenario) },
		names: Object.fromEntries(trusts.map(({ code, name }) => [code, name])),
		...{ scanning, reading },
		scanningSummary: summarise(scanning.map((row) => ({ ...row, subject: row.modality }))),
		readingSummary: summarise(reading.map((row) => ({ ...row, subject: row.role, short: row.unread }))),
		flows: flowsOf(work, { at, trusts: trusts.map(({ code, name }) => ({ code, name })), terms })
	};
}

/**
 * Show each trust of a network before and after connection: one run of the network for each.
 * @throws as `projections.get`
 */
export async function compare(
	actor: Actor,
	asked: Pick<Asked, 'scenario' | 'month'> & { network: string }
): Promise<Shown & { rows: BeforeAfter[] }> {
	allow(actor, 'read');
	const links = await connections.list(actor);
	const planned = new Map(
		links.flatMap(({ code, links: own }) => {
			const { state, from } = own.find(({ kind }) => kind === 'image-sharing')!;
			return state === 'planned' && from !== null ? [[code, from] as const] : [];
		})
	);
	const [run, runs] = [await networkRuns.get(actor, asked), await networkRuns.compare(actor, asked, planned)];
	const { work, terms, hash, illustrative } = run;
	const { at, shown } = monthOf(work.months, asked.month);
	return {
		...{ ...shown, hash, illustrative, scenario: nameOf(run.scenario) },
		rows: runs.map(({ never, connected, ...when }) => {
			const stand = (reports: typeof never) => standOf(reports, { trust: when.code, at, terms });
			return { ...when, never: stand(never), connected: connected === undefined ? null : stand(connected) };
		})
	};
}
