import { listScopes, scopeKey } from '#lib/domain/scope.ts';
import { vacantMonths, writeFilter } from '#lib/domain/posts/filter.ts';
import { scopeLabel } from '#lib/domain/posts/places.ts';
import { countRetirements, countStages } from '#lib/domain/posts/vacancies.ts';
import * as establishment from '#lib/server/establishment.ts';
import { answer } from '../../../answer.ts';
import { filterIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** The longest vacancies that are shown one by one. */
const MOST = 100;

/** Vacancies by stage and age, the longest first, and retirements by year, of the posts the address asks for. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const filter = { ...filterIn(url), show: 'open' as const };
	const places = await answer(establishment.places(actor));
	const { posts, month, scope } = await answer(establishment.narrow(actor, filter));
	const vacant = { ...filter, show: 'vacant' as const, sort: 'vacantSince' as const, down: false };
	const { posts: longest, all } = await answer(establishment.rows(actor, vacant, { from: 0, count: MOST }));
	return {
		vacancies: {
			...{ filter: { ...filter, scope: scopeKey(scope) }, month, all, scope: scopeLabel(scope) },
			...{ empty: places.trusts.length === 0, query: writeFilter(vacant) },
			...{ scopes: listScopes(places).map(scopeLabel), stages: countStages(posts, month) },
			longest: longest.map((post) => ({ ...post, months: vacantMonths(post, month) })),
			retirements: countRetirements(posts),
			illustrative: posts.length > 0 && posts.every(({ provenance }) => provenance === 'illustrative')
		}
	};
};
