import { filterProgrammes } from '#lib/domain/training/place.ts';
import { byAim, programmeLines, sortLines } from '#lib/domain/training/programme-lines.ts';
import { completenessByTrust } from '#lib/domain/training/complete.ts';
import { yearsOf } from '#lib/domain/training/years.ts';
import { scopeKey, trustsIn } from '#lib/domain/scope.ts';
import * as establishment from '#lib/server/establishment.ts';
import * as freshness from '#lib/server/freshness.ts';
import * as programmes from '#lib/server/programmes.ts';
import { answer } from '../../answer.ts';
import { editIn, listIn, placeIn } from './asked.ts';
import type { PageServerLoad } from './$types';

/** Programmes on one page. */
const A_PAGE = 50;

/** The programmes of the place in the address with their cohorts, and the years they start and end in. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const found = await answer(programmes.inPlace(actor, placeIn(url)));
	const { scope, places, cohorts, trainees, countedIn, register } = found;
	const { filter, sort, page } = listIn(url);
	const chosen = filterProgrammes(found.programmes, filter);
	const lines = programmeLines(chosen, { cohorts, trainees });
	const pages = Math.max(1, Math.ceil(lines.length / A_PAGE));
	const now = Math.min(page, pages);
	const own = new Set(trustsIn(scope, register.organisations.trusts).map(({ code }) => code));
	const fresh = await answer(freshness.list(actor, 'trainee', completenessByTrust(trainees)));
	return {
		training: {
			...{ scope: { ...scope, key: scopeKey(scope) }, places, filter, sort, countedIn },
			...{ page: now, pages, count: lines.length, all: found.programmes.length },
			empty: register.organisations.trusts.length === 0,
			aims: byAim(lines),
			lines: sortLines(lines, sort).slice((now - 1) * A_PAGE, now * A_PAGE),
			illustrative: lines.length > 0 && lines.every((line) => line.illustrative),
			years: yearsOf({ programmes: chosen, cohorts, trainees, countedIn }),
			fresh: fresh.filter(({ trust }) => own.has(trust)),
			...{ oldBefore: establishment.oldBefore(actor), edit: editIn(url) }
		}
	};
};
