/** Trusts, sites and what they are grouped in, by code, as the register of posts needs them. */
import type { SiteRow, TrustRow } from '../organisation.ts';
import type { PostRow } from '../post.ts';
import { findScope, scopeKey, trustsIn, type Organisations, type Scope } from '../scope.ts';
import { MODALITY_WORDS } from '../wording.ts';
import type { Grouping, PostFilter } from './filter.ts';
import { bandWords, roleWords } from './words.ts';

/** Where posts can be. */
export interface PostPlaces extends Organisations {
	sites: SiteRow[];
}

/** A post as lists show it: with the names of its places, its version and the month its values hold from. */
export type ListedPost = PostRow & { since: string; version: number; trustName: string; siteName: string };

/** The same, found by code. */
export interface PlaceIndex {
	trusts: ReadonlyMap<string, TrustRow>;
	sites: ReadonlyMap<string, SiteRow>;
	/** Names of trusts, sites and what trusts are grouped in. */
	names: ReadonlyMap<string, string>;
}

/** Find places by code. */
export function indexPlaces({ trusts, sites, networks, icbs, regions }: PostPlaces): PlaceIndex {
	const named = [...regions, ...icbs, ...trusts, ...sites].map(({ code, name }) => [code, name] as const);
	return {
		trusts: new Map(trusts.map((trust) => [trust.code, trust])),
		sites: new Map(sites.map((site) => [site.code, site])),
		// A trust and its main site may share a code: sites are looked up by themselves.
		names: new Map([...networks.map(({ id, name }) => [id, name] as const), ...named])
	};
}

/**
 * Find the scope a filter names, and the codes of its trusts.
 * @returns undefined where there is no such organisation; `codes` undefined for the nation
 */
export function scopeOf(
	places: PostPlaces,
	key: string
): { scope: Scope; codes: ReadonlySet<string> | undefined } | undefined {
	const scope = findScope(places, key) ?? scopeNamed(places, key);
	if (scope === undefined) return undefined;
	const codes =
		scope.kind === 'nation' ? undefined : new Set(trustsIn(scope, places.trusts).map((trust) => trust.code));
	return { scope, codes };
}

/** People pick from the list, which writes the name and the code in brackets, or type a code. */
function scopeNamed(places: PostPlaces, typed: string): Scope | undefined {
	const code = (/\(([^()]+)\)\s*$/.exec(typed)?.[1] ?? typed).trim().toUpperCase();
	const kinds = [
		['trust', places.trusts.find((one) => one.code === code)],
		['icb', places.icbs.find((one) => one.code === code)],
		['region', places.regions.find((one) => one.code === code)],
		['network', places.networks.find((one) => one.id === code)]
	] as const;
	const found = kinds.find(([, one]) => one !== undefined);
	if (found === undefined) return undefined;
	return { kind: found[0], code, name: found[1]!.name };
}

/** Name a scope as lists to choose from do. */
export function scopeLabel({ kind, code, name }: Scope): string {
	return kind === 'nation' ? name : `${name} (${code})`;
}

/** Name what a group of posts has in common, and the filter that shows them alone. */
export function groupLink(
	grouping: Grouping,
	key: string,
	names: Pick<PlaceIndex, 'names' | 'sites'>
): { label: string; changes: Partial<PostFilter> } {
	const to = (label: string, changes: Partial<PostFilter>) => ({
		label,
		changes: { ...changes, group: '' as const, page: 1 }
	});
	switch (grouping) {
		case 'role':
			return to(roleWords(key as PostRow['role']), { role: key as PostRow['role'] });
		case 'band':
			return to(bandWords(key as PostRow['band']), { band: key as PostRow['band'] });
		case 'modality':
			return key === ''
				? to('no modality recorded', { modality: 'none' })
				: to(MODALITY_WORDS[key as NonNullable<PostRow['modality']>], {
						modality: key as NonNullable<PostRow['modality']>
					});
		case 'site':
			return to(`${names.sites.get(key)?.name ?? key} (${key})`, { site: key });
		default:
			return to(`${names.names.get(key) ?? key} (${key})`, {
				scope: scopeKey({ kind: grouping, code: key })
			});
	}
}
