import {
	countAdvanced,
	credentialLines,
	isAdvancedTarget,
	unlockedByModality
} from '#lib/domain/training/advanced.ts';
import { MODALITIES } from '#lib/domain/vocabulary.ts';
import { SIGN_OFF_STAGES } from '#lib/domain/cohort.ts';
import { scopeKey } from '#lib/domain/scope.ts';
import { aimOf } from '#lib/domain/training/words.ts';
import * as programmes from '#lib/server/programmes.ts';
import * as targets from '#lib/server/targets.ts';
import { answer } from '../../../answer.ts';
import { placeIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** Rows of the table of credentials on one page. */
const A_PAGE = 100;

/** Sign-offs by modality and body area, and the 500 counted from the register. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const { searchParams } = url;
	const [found, library] = await answer(
		Promise.all([programmes.inPlace(actor, placeIn(url)), targets.list(actor)])
	);
	const { scope, places, countedIn } = found;
	const target = library.find(isAdvancedTarget);
	const all = credentialLines(found);
	const modality = MODALITIES.find((one) => one === searchParams.get('modality'));
	const stage = SIGN_OFF_STAGES.find((one) => one === searchParams.get('stage'));
	const lines = all.filter(
		({ credential }) =>
			(modality === undefined || credential.modality === modality) &&
			(stage === undefined || credential.stage === stage)
	);
	const pages = Math.max(1, Math.ceil(lines.length / A_PAGE));
	const page = Math.min(Math.max(1, Math.floor(Number(searchParams.get('page'))) || 1), pages);
	return {
		...{ scope: { ...scope, key: scopeKey(scope) }, places, page, pages, countedIn },
		...{ modality: modality ?? '', stage: stage ?? '', shown: lines.length, all: all.length },
		lines: lines.slice((page - 1) * A_PAGE, page * A_PAGE).map(({ programme: { id, name }, ...line }) => ({
			...line,
			programme: { id, name }
		})),
		unlocked: unlockedByModality(lines),
		illustrative: found.programmes.some(
			(one) => one.provenance === 'illustrative' && aimOf(one) === 'advanced'
		),
		target: target && { value: target.value, due: target.due, label: target.label },
		count:
			target &&
			countAdvanced(found, target.due).map(({ programme: { id, name }, ...line }) => ({ ...line, id, name }))
	};
};
