/** The fleet screen: one page of units, and totals that follow the filter. */
import type { Completeness } from '../freshness.ts';
import type { Month } from '../month.ts';
import { findScope, listScopes, NATION, scopeKey, trustsIn, type Organisations } from '../scope.ts';
import { MODALITIES, type Modality } from '../vocabulary.ts';
import { monthWords } from '../wording.ts';
import { ageProfile, type AgeProfile } from './age-profile.ts';
import { addBooks, type Books } from './book.ts';
import { listAlerts } from './endings.ts';
import { filterFleet, pageOf, type FleetFilter, type FleetRegister, type FleetRow } from './fleet.ts';
import { modalityName } from './words.ts';

export interface FleetScreen {
	month: Month;
	filter: FleetFilter;
	/** Of the page shown. */
	rows: FleetRow[];
	page: number;
	pages: number;
	/** Units the filter leaves, and all there are. */
	found: number;
	all: number;
	profile: AgeProfile;
	books: Books;
	alerts: number;
	modalities: Modality[];
	scopes: { key: string; label: string }[];
	/** Null: the address names an organisation that is not there. */
	scopeName: string | null;
	illustrative: 'all' | 'some' | 'none';
}

/** A register and its units as they stand in its month. */
interface Fleet {
	register: FleetRegister;
	rows: FleetRow[];
}

/** Find what somebody means by the name, code or key of an organisation; what nobody knows is given back. */
export function scopeNamed(typed: string, organisations: Organisations): string {
	const wanted = typed.trim().toLowerCase();
	if (wanted === '') return scopeKey(NATION);
	const found = listScopes(organisations).find((scope) =>
		[scopeKey(scope), scope.code, scope.name, `${scope.name} (${scope.code})`].some(
			(name) => name.toLowerCase() === wanted
		)
	);
	return found === undefined ? typed.trim() : scopeKey(found);
}

/** Find the rows a filter leaves, in its order. */
export function findRows({ register, rows }: Fleet, filter: FleetFilter): FleetRow[] {
	return filterFleet(rows, { ...filter, scope: scopeNamed(filter.scope, register) }, register);
}

/** Make the screen of a fleet as at the register's month. */
export function fleetScreen(fleet: Fleet, filter: FleetFilter): FleetScreen {
	const { register } = fleet;
	const found = findRows(fleet, filter);
	const scopes = listScopes(register).map((scope) => ({
		key: scopeKey(scope),
		label: `${scope.name} (${scope.code})`
	}));
	const key = scopeNamed(filter.scope, register);
	const made = found.filter(({ unit }) => unit.provenance === 'illustrative').length;
	return {
		...{ month: register.month, filter: { ...filter, scope: key }, scopes },
		...pageOf(found, filter.page),
		...{ found: found.length, all: register.units.length },
		profile: ageProfile(found),
		books: addBooks(found, register.month),
		alerts: listAlerts(found, register.month).length,
		modalities: MODALITIES.filter((one) => register.units.some(({ modality }) => modality === one)),
		scopeName: scopes.find((scope) => scope.key === key)?.label ?? null,
		illustrative: made === 0 ? 'none' : made === found.length ? 'all' : 'some'
	};
}

/** Say in words what a table was narrowed to. */
export function filterWords(filter: FleetFilter, month: Month): string {
	const parts = [
		filter.scope === '' ? 'nation' : filter.scope,
		filter.text && `words “${filter.text}”`,
		filter.modality && modalityName(filter.modality),
		filter.age !== 'any' && filter.age,
		filter.route && `purchase route ${filter.route}`,
		filter.show !== 'there' && `shown: ${filter.show}`
	];
	return `${parts.filter(Boolean).join('; ')}; as at ${monthWords(month)}`;
}

/** Fields asked of each unit: what the plan, the risk and the books need. */
const ASKED = [
	...(['manufacturer', 'model', 'serial', 'purchaseRoute', 'costGbp'] as const),
	...(['depreciationYears', 'serviceUntil', 'supportUntil'] as const)
];

/** What is asked of each unit, in words. */
export const ASKED_WORDS =
	'maker, model, serial number, purchase route, cost, life in the books, end of contract, end of support';

/**
 * Count the fields known of the units still there, by trust.
 * @param key of the scope whose trusts are counted
 */
export function completenessOf(register: FleetRegister, key: string): Map<string, Completeness> {
	const scope = findScope(register, key);
	const here = new Set((scope ? trustsIn(scope, register.trusts) : []).map(({ code }) => code));
	const counts = new Map<string, Completeness>();
	for (const unit of register.units) {
		if (!here.has(unit.trust) || (unit.removed !== null && unit.removed <= register.month)) continue;
		const sum = counts.get(unit.trust) ?? { rows: 0, known: 0, asked: 0 };
		counts.set(unit.trust, sum);
		sum.rows += 1;
		sum.asked += ASKED.length;
		sum.known += ASKED.filter((field) => unit[field] !== null).length;
	}
	return counts;
}
