/** The back-test as its screen shows it, from the scores and England's fans. */
import type { Forecast } from '#lib/domain/backtest-view/forecasts.ts';
import type { BackTestView, EnglandRow, ScoreRow } from '#lib/domain/backtest-view/view.ts';
import type { BacktestScore } from '#lib/domain/backtest.ts';
import { MODALITIES, type Modality } from '#lib/domain/vocabulary.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { monthNumber } from '#lib/domain/month.ts';
import type { TargetSpread, Uncertainty } from '#lib/domain/uncertainty.ts';
import { subjectWords } from '#lib/domain/overview/sentences.ts';
import { valueAtQuantile } from '#lib/engine/draws.ts';
import { BASE_YEAR, cellId, ENGLAND, lastMonthOf, SCORED_YEARS } from './backtest.ts';
import { FIGURES } from './figures.ts';
import { believeIn, placeOf } from './growth-beliefs.ts';
import { DEMONSTRATED, type Demonstrated } from './modality-beliefs.ts';
import { pool, type CellScore } from './pooled-scores.ts';

const MONTHS_PER_YEAR = 12;
/** Counted too little: the final file of this year was not at hand. */
const PROVISIONAL = '2022/23';

/** A cell's score with what happened, as a whole and by year. */
interface Cell extends CellScore {
	trust: string;
	modality: string;
	years: CellScore[];
}

/** What was scored, and how. */
export interface Scored {
	forecast: Forecast;
	scenario: Scenario;
	scores: readonly BacktestScore[];
	/** England's fans. */
	england: Uncertainty;
}

/** Lay the scores out by modality, network and lead time. */
export function viewBackTest({ forecast, scenario, scores, england }: Scored): BackTestView {
	const cells = cellsOf(scenario, scores);
	const ofNetworks = cells.filter(({ trust }) => trust !== ENGLAND);
	const modalities = MODALITIES.filter((modality) => DEMONSTRATED.some((one) => one === modality));
	const networks = FIGURES.yearly.networks.map(({ id, trusts }) => {
		const { name } = FIGURES.networks.find((network) => network.id === id)!;
		const own = ofNetworks.filter(({ trust }) => trust === id);
		return { id, name, trusts, own, rows: rowsByModality(own, modalities) };
	});
	return {
		forecast,
		all: pool(ofNetworks, { key: 'all', label: 'All networks' }),
		england: DEMONSTRATED.map((modality) => englandRow(forecast, { modality, fans: england.targets })),
		englandScore: pool(
			cells.filter(({ trust }) => trust === ENGLAND),
			{ key: ENGLAND, label: 'England as published' }
		),
		byModality: rowsByModality(ofNetworks, modalities),
		byNetwork: networks.map(({ id, name, own }) => pool(own, { key: id, label: name })),
		byLead: SCORED_YEARS.map((year, i) =>
			pool(
				ofNetworks.map(({ years }) => years[i]!),
				{
					key: year,
					label: `${(i + 1) * MONTHS_PER_YEAR} months: ${year}${year === PROVISIONAL ? ', provisional' : ''}`
				}
			)
		),
		networks: networks.map(({ id, name, trusts, rows }) => ({ id, name, trusts, rows })),
		leftOut: FIGURES.yearly.leftOut,
		merged: FIGURES.yearly.merged
	};
}

function cellsOf({ actuals = [] }: Scenario, scores: readonly BacktestScore[]): Cell[] {
	const happened = new Map(actuals.map(({ id, values }) => [id, Object.values(values)]));
	return scores.map(({ id, byLead, ...score }) => {
		const months = happened.get(id)!;
		const [trust = '', modality = ''] = id.split(':');
		return {
			...{ ...score, trust, modality },
			happened: months.reduce((sum, value) => sum + value, 0) / months.length,
			years: byLead.map((year, i) => ({ ...year, happened: months[i]! }))
		};
	});
}

function rowsByModality(cells: readonly Cell[], modalities: readonly Modality[]): ScoreRow[] {
	return modalities.flatMap((modality) => {
		const own = cells.filter((cell) => cell.modality === modality);
		return own.length === 0 ? [] : [pool(own, { key: modality, label: subjectWords(modality) })];
	});
}

function englandRow(
	forecast: Forecast,
	{ modality, fans }: { modality: Demonstrated; fans: readonly TargetSpread[] }
): EnglandRow {
	const scans = FIGURES.yearly.england[modality]!;
	const fan = fans.find(({ id }) => id === cellId({ trust: ENGLAND, modality }))!;
	const [base, last] = [scans[placeOf(BASE_YEAR)]!, scans[placeOf(SCORED_YEARS.at(-1)!)]!];
	return {
		modality,
		growth: {
			...growthRange(forecast, modality),
			happened: Math.exp(Math.log(last / base) / SCORED_YEARS.length) - 1,
			register: FIGURES.growth[modality] ?? 0
		},
		known: FIGURES.yearly.years
			.slice(0, placeOf(BASE_YEAR) + 1)
			.map((year, i) => ({ year, scans: scans[i]! })),
		years: SCORED_YEARS.map((year) => ({
			year,
			provisional: year === PROVISIONAL,
			published: scans[placeOf(year)]!,
			...scansOf(fan, year)
		}))
	};
}

function scansOf(fan: TargetSpread, year: string): { p10: number; p50: number; p90: number } {
	const t = monthNumber(lastMonthOf(year)) - monthNumber(lastMonthOf(BASE_YEAR)) - 1;
	const ofYear = (series: TargetSpread['p10']) => (series[t] ?? 0) * MONTHS_PER_YEAR;
	return { p10: ofYear(fan.p10), p50: ofYear(fan.p50), p90: ofYear(fan.p90) };
}

function growthRange(forecast: Forecast, modality: Demonstrated) {
	const { middle, spread } = believeIn(forecast, modality);
	const at = (share: number) => valueAtQuantile({ path: `modalities/${modality}/growth`, ...spread }, share);
	return { p10: at(0.1), middle, p90: at(0.9) };
}
