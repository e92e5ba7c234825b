/** What each forecast of the back-test believes of growth, from scans by year (docs/back-test.md). */
import type { Forecast } from '#lib/domain/backtest-view/forecasts.ts';
import { quantile } from '#lib/engine/statistics.ts';
import type { Demonstrated } from './modality-beliefs.ts';
import { FIGURES, type NetworkActivity } from './figures.ts';

/** A distribution as the scenario file writes it. */
export type Spread =
	| { dist: 'triangular'; min: number; mode: number; max: number }
	| { dist: 'normal'; mean: number; sd: number }
	| { dist: 'lognormal'; median: number; sigma: number };

/** Growth a year of one modality, the same for all networks. */
export interface GrowthBelief {
	middle: number;
	spread: Spread;
}

const RULE_FROM = '2018/19';
const BASE = '2021/22';
/** Half-width of a range of growth, as the assumption register has it. */
const RULE_SPREAD = 0.4;
/** The pandemic year 2020/21 is neither a base nor an end. */
const FITTED_YEARS = ['2017/18', '2018/19', '2019/20', BASE] as const;
/** A fitted range is for three years ahead. */
const YEARS_AHEAD = 3;
const NETWORKS_FROM = '2019/20';
/** P10 to P90 of a normal distribution, in standard deviations. */
const P10_TO_P90 = 2.563;
/** Under this many scans a year a network's change says nothing. */
const LEAST_SCANS = 240;

const BELIEVE: Record<Forecast, (modality: Demonstrated) => GrowthBelief> = {
	rule: (modality) => byRule(growthOf(modality)),
	fitted: byFit,
	hindsight: (modality) => byRule(FIGURES.growth[modality] ?? 0)
};

/** Believe in a growth as a forecast does. */
export function believeIn(forecast: Forecast, modality: Demonstrated): GrowthBelief {
	return BELIEVE[forecast](modality);
}

/** Give the place of a financial year in every series by year. */
export function placeOf(year: string): number {
	return FIGURES.yearly.years.indexOf(year);
}

/** As the derive script rounds it. */
function growthOf(modality: Demonstrated): number {
	const [from, to] = [placeOf(RULE_FROM), placeOf(BASE)];
	const scans = FIGURES.yearly.england[modality]!;
	return Number((Math.exp(Math.log(scans[to]! / scans[from]!) / (to - from)) - 1).toFixed(4));
}

function byRule(middle: number): GrowthBelief {
	const width = Math.abs(middle) * RULE_SPREAD;
	const end = (value: number) => Number(value.toPrecision(6));
	return {
		middle,
		spread: { dist: 'triangular', min: end(middle - width), mode: middle, max: end(middle + width) }
	};
}

/** A random walk with drift: the mean is its last place less its first, the spread is that of its steps. */
function byFit(modality: Demonstrated): GrowthBelief {
	const scans = FIGURES.yearly.england[modality]!;
	const places = FITTED_YEARS.map(placeOf);
	const steps = places.slice(1).map((to, i) => ({
		years: to - places[i]!,
		change: Math.log(scans[to]! / scans[places[i]!]!)
	}));
	const years = steps.reduce((total, step) => total + step.years, 0);
	const drift = steps.reduce((total, { change }) => total + change, 0) / years;
	const squares = steps.map(({ change, years: of }) => {
		const off = change - drift * of;
		return (off * off) / of;
	});
	const variance = squares.reduce((total, square) => total + square, 0) / (steps.length - 1);
	const middle = Math.exp(drift) - 1;
	const sd = Math.sqrt(variance * (1 / YEARS_AHEAD + 1 / years)) * Math.exp(drift);
	return { middle, spread: { dist: 'normal', mean: middle, sd } };
}

/**
 * Say how far a network's scans may be from what England's growth makes of them: a factor around 1, as wide as networks'
 * changes were spread over the two years before the freeze.
 */
export function networkFactor(modality: Demonstrated, networks: readonly NetworkActivity[]): Spread {
	const [from, to] = [placeOf(NETWORKS_FROM), placeOf(BASE)];
	const changes = networks.flatMap(({ complete }) => {
		const [before = 0, after = 0] = [complete[modality]?.[from], complete[modality]?.[to]];
		return Math.min(before, after) < LEAST_SCANS ? [] : [Math.log(after / before)];
	});
	const sorted = Float64Array.from(changes).sort();
	const sigma = (quantile(sorted, 0.9) - quantile(sorted, 0.1)) / P10_TO_P90;
	return { dist: 'lognormal', median: 1, sigma };
}
