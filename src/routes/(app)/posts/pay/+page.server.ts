import { scopeKey } from '#lib/domain/scope.ts';
import { costByRole } from '#lib/domain/posts/pay.ts';
import { scopeLabel } from '#lib/domain/posts/places.ts';
import { writeFilter } from '#lib/domain/posts/filter.ts';
import * as establishment from '#lib/server/establishment.ts';
import { answer } from '../../../answer.ts';
import { filterIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** What the posts of the address cost by role, beside the published pay points of the bands. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const filter = filterIn(url);
	const [{ posts, scope }, { salaryGbp }] = await answer(
		Promise.all([establishment.narrow(actor, filter), establishment.beliefs(actor)])
	);
	const query = writeFilter({ ...filter, scope: scopeKey(scope) });
	return { scope: scopeLabel(scope), costs: costByRole(posts, salaryGbp), count: posts.length, query };
};
