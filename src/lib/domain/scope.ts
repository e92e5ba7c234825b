/** Scopes: the organisation a figure is asked for. Trusts sit in one network, one ICB and one region, independently. */
import type { Registers } from './registers.ts';
import type { ScopeKind } from './vocabulary.ts';
import type { TrustRow } from './organisation.ts';

/** One organisation a figure can be asked for. `code` is an ODS code, a network id, or `ENG` for the nation. */
export interface Scope {
	kind: ScopeKind;
	code: string;
	name: string;
}

/** The part of the registers that says which trust belongs where. */
export type Organisations = Pick<Registers, 'regions' | 'icbs' | 'networks' | 'trusts'>;

export const NATION: Scope = { kind: 'nation', code: 'ENG', name: 'England' };

/** Write a scope as it stands in addresses and target ids: `nation`, `network:N01`, `trust:RBL`. */
export function scopeKey(scope: Pick<Scope, 'kind' | 'code'>): string {
	return scope.kind === 'nation' ? 'nation' : `${scope.kind}:${scope.code}`;
}

/** Name a target as evaluated in one scope: the id of its row in the scenario file. */
export function targetIdIn(targetId: string, key: string): string {
	return `${targetId}@${key}`;
}

/** List every scope the registers know: the nation first, then regions, ICBs, networks and trusts. */
export function listScopes(organisations: Organisations): Scope[] {
	return [
		NATION,
		...organisations.regions.map(({ code, name }) => ({ kind: 'region' as const, code, name })),
		...organisations.icbs.map(({ code, name }) => ({ kind: 'icb' as const, code, name })),
		...organisations.networks.map(({ id, name }) => ({ kind: 'network' as const, code: id, name })),
		...organisations.trusts.map(({ code, name }) => ({ kind: 'trust' as const, code, name }))
	];
}

/** Find the scope an address names; undefined where the registers have no such organisation. */
export function findScope(organisations: Organisations, key: string): Scope | undefined {
	return listScopes(organisations).find((scope) => scopeKey(scope) === key);
}

/** List the trusts a scope covers, in register order. */
export function trustsIn(scope: Pick<Scope, 'kind' | 'code'>, trusts: readonly TrustRow[]): TrustRow[] {
	const membership: Record<ScopeKind, (trust: TrustRow) => boolean> = {
		nation: () => true,
		region: (trust) => trust.region === scope.code,
		icb: (trust) => trust.icb === scope.code,
		network: (trust) => trust.network === scope.code,
		trust: (trust) => trust.code === scope.code
	};
	return trusts.filter(membership[scope.kind]);
}
