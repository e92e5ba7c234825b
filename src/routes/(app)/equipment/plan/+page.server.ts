import { scopeNamed } from '#lib/domain/equipment/fleet-screen.ts';
import { listScopes, scopeKey } from '#lib/domain/scope.ts';
import { now } from '#lib/server/clock.ts';
import * as replacements from '#lib/server/replacements.ts';
import { answer } from '../../../answer.ts';
import { betweenIn, filterIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** Rows shown of a list; all of them can be taken away. */
const SHOWN = 100;

/** The replacement plan, what ends and what is soon due, as the address narrows it. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const [filter, scenario] = [filterIn(url), url.searchParams.get('scenario') ?? ''];
	const between = betweenIn(url, now().slice(0, 7));
	const { register, planned, endings, alerts, ...view } = await answer(
		replacements.show(actor, { scenario, filter, between })
	);
	const scopes = listScopes(register).map((scope) => ({
		key: scopeKey(scope),
		label: `${scope.name} (${scope.code})`
	}));
	const key = scopeNamed(filter.scope, register);
	return {
		...{ ...view, scenario, between, scopes, filter: { ...filter, scope: key } },
		scopeName: scopes.find((scope) => scope.key === key)?.label ?? null,
		endings: { rows: endings.slice(0, SHOWN), all: endings.length },
		alerts: { rows: alerts.slice(0, SHOWN), all: alerts.length },
		planned: planned.length
	};
};
