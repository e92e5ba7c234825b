/** The back-test of the demonstration: forecasts frozen at the end of 2021/22 against what was published since. */
import { FORECASTS, type Forecast } from '#lib/domain/backtest-view/forecasts.ts';
import { standingSentence } from '#lib/domain/backtest-view/sentences.ts';
import { listTable, TABLES } from '#lib/domain/backtest-view/tables.ts';
import type { BackTestView } from '#lib/domain/backtest-view/view.ts';
import { writeCsv } from '#lib/domain/csv.ts';
import { writeScenario } from '#lib/domain/scenario-file.ts';
import type { Actor } from './actor.ts';
import { frozenScenario, justEngland } from './demonstration/backtest.ts';
import { viewBackTest } from './demonstration/backtest-view.ts';
import { NotFound } from './errors.ts';
import { allow } from './policy.ts';
import * as projections from './projections.ts';
import { Recent } from './recent.ts';

/** The forecast that is made as fans are made here. */
const STANDING: Forecast = 'rule';

/** Nothing a person can change goes into them, so they are made once. */
const views = new Recent<BackTestView>(FORECASTS.length);

/**
 * Show how a forecast did.
 * @param forecast as the address has it
 * @throws NotFound naming the forecasts there are, Busy when the scores could not be worked out now
 */
export async function show(actor: Actor, forecast: string): Promise<BackTestView> {
	allow(actor, 'read');
	const known = find(forecast);
	return views.get(known, () => score(actor, known));
}

/**
 * Say in one sentence how fans such as ours did; it stands beside every fan.
 * @throws Busy when the scores could not be worked out now
 */
export async function standing(actor: Actor): Promise<string> {
	allow(actor, 'read');
	return standingSentence(await show(actor, STANDING));
}

/**
 * Write a table of a forecast as a file.
 * @param asked forecast and table as the address has them
 * @throws as `show`; NotFound naming the tables there are
 */
export async function writeTable(
	actor: Actor,
	asked: { forecast: string; table: string }
): Promise<{ name: string; csv: string }> {
	allow(actor, 'read');
	const table = TABLES.find((one) => one === asked.table);
	if (table === undefined)
		throw new NotFound(`There is no table "${asked.table}"; there are ${TABLES.join(', ')}`);
	const view = await show(actor, asked.forecast);
	return {
		name: `gantry-back-test-${view.forecast}-${table}.csv`,
		csv: writeCsv(listTable(view, table))
	};
}

/**
 * Write the scenario file of a forecast, exactly as scored.
 * @throws NotFound naming the forecasts there are
 */
export async function getFile(actor: Actor, forecast: string): Promise<{ name: string; file: string }> {
	allow(actor, 'read');
	const known = find(forecast);
	return { name: `gantry-back-test-${known}.json`, file: writeScenario(frozenScenario(known)) };
}

/** Score the standing forecast, so that the first fan need not wait; where it fails it is tried when asked for. */
export async function warm(actor: Actor): Promise<void> {
	allow(actor, 'read');
	await show(actor, STANDING).catch(() => undefined);
}

function find(asked: string): Forecast {
	const known = FORECASTS.find((forecast) => forecast === asked);
	if (known !== undefined) return known;
	throw new NotFound(`There is no forecast "${asked}"; there are ${FORECASTS.join(', ')}`);
}

async function score(actor: Actor, forecast: Forecast): Promise<BackTestView> {
	const scenario = frozenScenario(forecast);
	const scores = await projections.backtest(actor, writeScenario(scenario));
	const england = await projections.draw(actor, writeScenario(justEngland(scenario)));
	return viewBackTest({ forecast, scenario, scores, england });
}
