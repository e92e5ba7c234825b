/** Demand frozen at the end of 2021/22 as a scenario file, with what was published since (docs/back-test.md). */
import { FORECAST_WORDS, type Forecast } from '#lib/domain/backtest-view/forecasts.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { believeIn, networkFactor, placeOf, type Spread } from './growth-beliefs.ts';
import { DEMONSTRATED, type Demonstrated } from './modality-beliefs.ts';
import { FIGURES } from './figures.ts';

/** England as published stands beside the networks as a trust of its own. */
export const ENGLAND = 'ENG';
export const BASE_YEAR = '2021/22';
export const SCORED_YEARS = ['2022/23', '2023/24', '2024/25'] as const;
/** Whose scans count: trusts with complete returns, or all of them as published. */
export type Returns = 'complete' | 'all';

const START = '2022-04';
const MONTHS = 36;
const DRAWS = 1000;
const SEED = 2026;
const MONTHS_PER_YEAR = 12;
/** As in the demonstration. */
const LEAST_SCANS_A_MONTH = 20;

/** One forecast: a place, a modality and its scans by year, in the order of the public figures. */
interface Cell {
	trust: string;
	modality: Demonstrated;
	scans: readonly number[];
}

/** Name the target of a cell. */
export function cellId({ trust, modality }: { trust: string; modality: string }): string {
	return `${trust}:${modality}`;
}

/** Give the last month of a financial year, where its mean month is written. */
export function lastMonthOf(year: string): string {
	return `${Number(year.slice(0, 4)) + 1}-03`;
}

/**
 * Write the scenario file of a forecast: demand frozen, growth as then believed, one target a cell, and what happened.
 * @param returns whose scans count for a network; those with complete returns unless told otherwise
 */
export function frozenScenario(forecast: Forecast, returns: Returns = 'complete'): Scenario {
	const cells = listCells(returns);
	const growths = new Map(DEMONSTRATED.map((modality) => [modality, believeIn(forecast, modality)]));
	return {
		schema: 'imaging-workforce/1',
		name: `Back-test: ${FORECAST_WORDS[forecast].title}`,
		note: `${FORECAST_WORDS[forecast].made} Mean months are written at the last month of their year. ${FIGURES.attribution}`,
		settings: { start: START, months: MONTHS },
		trusts: [...new Set(cells.map(({ trust }) => trust))].map((id) => ({ id, name: nameOf(id) })),
		modalities: DEMONSTRATED.map((id) => ({ id, growth: growths.get(id)!.middle })),
		demand: cells.map(({ trust, modality, scans }) => ({
			trust,
			modality,
			perMonth: baseOf(scans) * Math.exp(Math.log(1 + growths.get(modality)!.middle) / MONTHS_PER_YEAR)
		})),
		targets: cells.map(({ trust, modality, scans }) => ({
			id: cellId({ trust, modality }),
			metric: 'demand',
			modality,
			scope: { trust },
			value: baseOf(scans),
			baseline: baseOf(scans),
			due: lastMonthOf(SCORED_YEARS[2])
		})),
		uncertainty: {
			draws: DRAWS,
			seed: SEED,
			params: [
				...DEMONSTRATED.map((id) => ({ path: `modalities/${id}/growth`, ...growths.get(id)!.spread })),
				...(forecast === 'fitted' ? ownFactors(cells) : [])
			]
		},
		actuals: cells.map(({ trust, modality, scans }) => ({
			id: cellId({ trust, modality }),
			values: Object.fromEntries(
				SCORED_YEARS.map((year) => [lastMonthOf(year), scans[placeOf(year)]! / MONTHS_PER_YEAR])
			)
		}))
	};
}

/** Cut a frozen scenario down to England; its draws stay what they were. */
export function justEngland(scenario: Scenario): Scenario {
	const { trusts, demand, targets, uncertainty } = scenario;
	const own = uncertainty!.params.filter(({ path }) => path.startsWith('modalities/'));
	return {
		...scenario,
		trusts: trusts.filter(({ id }) => id === ENGLAND),
		demand: demand!.filter(({ trust }) => trust === ENGLAND),
		targets: targets!.filter(({ id }) => id.startsWith(`${ENGLAND}:`)),
		uncertainty: { ...uncertainty!, params: own },
		actuals: []
	};
}

function listCells(returns: Returns): Cell[] {
	const { england, networks } = FIGURES.yearly;
	const places = [
		...networks.map((network) => ({ trust: network.id, of: network[returns] })),
		{ trust: ENGLAND, of: england }
	];
	return places.flatMap(({ trust, of }) =>
		DEMONSTRATED.map((modality) => ({ trust, modality, scans: of[modality] ?? [] })).filter(
			({ scans }) => scans.length > 0 && baseOf(scans) >= LEAST_SCANS_A_MONTH
		)
	);
}

function ownFactors(cells: readonly Cell[]): ({ path: string; op: 'scale' } & Spread)[] {
	const factors = new Map(
		DEMONSTRATED.map((modality) => [modality, networkFactor(modality, FIGURES.yearly.networks)])
	);
	return cells
		.filter(({ trust }) => trust !== ENGLAND)
		.map((cell) => ({
			path: `demand/${cellId(cell)}/perMonth`,
			op: 'scale',
			...factors.get(cell.modality)!
		}));
}

function baseOf(scans: readonly number[]): number {
	return scans[placeOf(BASE_YEAR)]! / MONTHS_PER_YEAR;
}

function nameOf(trust: string): string {
	return trust === ENGLAND ? 'England' : FIGURES.networks.find(({ id }) => id === trust)!.name;
}
