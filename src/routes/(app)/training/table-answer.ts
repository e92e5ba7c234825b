/** The tables of the training screen by the name they have in addresses. */
import { countAdvanced, credentialLines, isAdvancedTarget } from '#lib/domain/training/advanced.ts';
import { historyOf } from '#lib/domain/training/history.ts';
import { filterProgrammes } from '#lib/domain/training/place.ts';
import { programmeLines, sortLines } from '#lib/domain/training/programme-lines.ts';
import { tabulateCount, tabulateCredentials, tabulateProgrammes } from '#lib/domain/training/tables.ts';
import { tabulateSurvival, tabulateTrainees, tabulateYears, told } from '#lib/domain/training/tables.ts';
import { yearsOf } from '#lib/domain/training/years.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import type { Actor } from '#lib/server/actor.ts';
import { now } from '#lib/server/clock.ts';
import * as cohorts from '#lib/server/cohorts.ts';
import * as programmes from '#lib/server/programmes.ts';
import * as registers from '#lib/server/registers.ts';
import * as targets from '#lib/server/targets.ts';
import { listIn, placeIn } from './asked.ts';
import { projectedSheet } from './projected-answer.ts';

/** Make the table of this name; undefined where there is none. */
export async function sheetOf(actor: Actor, table: string, url: URL): Promise<Sheet | undefined> {
	if (table === 'trainees') return traineesSheet(actor, url);
	if (table === 'survival') return survivalSheet(actor, url);
	const found = await programmes.inPlace(actor, placeIn(url));
	const { filter, sort } = listIn(url);
	const chosen = filterProgrammes(found.programmes, filter);
	const source = told(url.search, { today: found.today, programmes: chosen });
	if (table === 'programmes')
		return tabulateProgrammes(sortLines(programmeLines(chosen, found), sort), source);
	if (table === 'years') return tabulateYears(yearsOf({ ...found, programmes: chosen }), source);
	if (table === 'credentials') return tabulateCredentials(credentialLines(found), source);
	if (table === 'advanced-count') {
		const target = (await targets.list(actor)).find(isAdvancedTarget);
		return target && tabulateCount(countAdvanced(found, target.due), source);
	}
	return projectedSheet(actor, table, { url, scope: found.scope, today: found.today });
}

async function traineesSheet(actor: Actor, url: URL): Promise<Sheet> {
	const { programme, trainees } = await cohorts.get(actor, url.searchParams.get('cohort') ?? '');
	return tabulateTrainees(trainees, told(url.search, { programmes: [programme], today: now().slice(0, 10) }));
}

async function survivalSheet(actor: Actor, url: URL): Promise<Sheet> {
	const whole = await programmes.get(actor, url.searchParams.get('programme') ?? '');
	const source = told(url.search, { programmes: [whole.programme], today: now().slice(0, 10) });
	const when = { now: source.today.slice(0, 7), countedIn: await registers.workingMonth(actor) };
	return tabulateSurvival(historyOf({ ...whole, ...when }).steps, source);
}
