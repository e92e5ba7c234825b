import { listScopes, scopeKey } from '#lib/domain/scope.ts';
import { groupLink, indexPlaces, scopeLabel } from '#lib/domain/posts/places.ts';
import { writeFilter } from '#lib/domain/posts/filter.ts';
import * as establishment from '#lib/server/establishment.ts';
import * as freshness from '#lib/server/freshness.ts';
import * as registers from '#lib/server/registers.ts';
import { answer } from '../../answer.ts';
import { editIn, filterIn } from './asked.ts';
import type { PageServerLoad } from './$types';

/** The register of posts as the address narrows, sorts and groups it. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const filter = filterIn(url);
	const [places, workingMonth] = await answer(
		Promise.all([establishment.places(actor), registers.workingMonth(actor)])
	);
	const { complete, groups, found, ...list } = await answer(establishment.list(actor, filter));
	const index = indexPlaces(places);
	const { scope } = found;
	const named = { ...filter, scope: scopeKey(scope) };
	return {
		register: {
			...{ ...list, filter: named, month: found.month, workingMonth, edit: editIn(url) },
			...{ empty: places.trusts.length === 0, scope: { key: scopeKey(scope), label: scopeLabel(scope) } },
			scopes: listScopes(places).map(scopeLabel),
			sites: scope.kind !== 'trust' ? [] : places.sites.filter(({ trust }) => trust === scope.code),
			groups: groups.map(({ key, totals }) => {
				const { label, changes } = groupLink(filter.group || 'role', key, index);
				return { key, totals, label, query: writeFilter(named, changes) };
			}),
			freshness: await freshness.list(actor, 'post', complete),
			oldBefore: establishment.oldBefore(actor)
		}
	};
};
