/** Completions to come by destination and year, from the projection, with the spread of chance. */
import type { Month } from '../month.ts';
import type { ProgrammeRow } from '../programme.ts';
import type { ProjectedRoute } from '../projection.ts';
import type { Destination } from './place.ts';
import { completionRate } from './terms.ts';
import { AIMS, aimOf, type Aim } from './words.ts';
import { yearOf, type YearKind } from './years.ts';

/** Heads expected, and where 8 in 10 of such figures lie by chance alone. */
export interface Expected {
	heads: number;
	low: number;
	high: number;
}

/** One line of the forecast: heads by year. */
export interface ForecastLine {
	key: string;
	label: string;
	byYear: Expected[];
}

/** The forecast of some programmes. */
export interface Forecast {
	years: string[];
	/** Years the run does not hold whole. */
	partial: string[];
	/** One for each national aim, never added up; only those somebody is expected to complete for. */
	aims: { aim: Aim; all: Expected[]; lines: ForecastLine[]; elsewhere: Expected[] }[];
}

/** What a forecast is made from. */
export interface ForecastInput {
	programmes: readonly ProgrammeRow[];
	routes: readonly ProjectedRoute[];
	months: readonly Month[];
	destinations: readonly Destination[];
	kind: YearKind;
}

/** Standard deviations either side that hold 8 in 10. */
const EIGHT_IN_TEN = 1.2816;

/**
 * Forecast completions by destination and year, recruitment left out. Heads are the projection's own. The range is the binomial spread
 * (docs/model.md 6.5): each trainee finishes and goes there with the probability of the programme's terms, or does not;
 * what is uncertain about the terms themselves is not in it.
 */
export function forecast(input: ForecastInput): Forecast {
	const { months, kind } = input;
	const names = months.map((month) => yearOf(month, kind));
	const years = [...new Set(names)];
	const aims = AIMS.flatMap((aim) => {
		const sums = sumsOf(aim, input, names);
		if (sums.all.every(({ heads }) => heads === 0)) return [];
		const expected = (cells: Cell[]) => cells.map(rangeOf);
		return [
			{
				...{ aim, all: expected(sums.all), elsewhere: expected(sums.elsewhere) },
				lines: input.destinations.map(({ key, label }, i) => ({
					...{ key, label, byYear: expected(sums.lines[i]!) }
				}))
			}
		];
	});
	return { years, partial: years.filter((year) => names.filter((one) => one === year).length < 12), aims };
}

interface Cell {
	heads: number;
	variance: number;
}

function sumsOf(aim: Aim, { programmes, routes, destinations }: ForecastInput, names: string[]) {
	const years = [...new Set(names)];
	const empty = () => years.map((): Cell => ({ heads: 0, variance: 0 }));
	const sums = { all: empty(), elsewhere: empty(), lines: destinations.map(empty) };
	const routeOf = new Map(routes.map((route) => [route.id, route]));
	for (const programme of programmes.filter((one) => one.kind !== 'recruit' && aimOf(one) === aim)) {
		const completions = routeOf.get(programme.id)?.completions ?? [];
		const rate = completionRate(programme);
		const shares = destinations.map(({ trusts }) =>
			trusts.reduce((sum, trust) => sum + (programme.destinations[trust] ?? 0), 0)
		);
		const away = Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0));
		names.forEach((name, t) => {
			const heads = completions[t] ?? 0;
			const year = years.indexOf(name);
			if (heads === 0) return;
			addTo(sums.all[year]!, heads, { share: 1, rate });
			addTo(sums.elsewhere[year]!, heads, { share: away, rate });
			shares.forEach((share, i) => addTo(sums.lines[i]![year]!, heads, { share, rate }));
		});
	}
	return sums;
}

/** Of n starters n × rate × share get there: the variance is n p (1 - p) with p = rate × share. */
function addTo(cell: Cell, completions: number, { share, rate }: { share: number; rate: number }): void {
	const heads = completions * share;
	cell.heads += heads;
	cell.variance += heads * (1 - rate * share);
}

function rangeOf({ heads, variance }: Cell): Expected {
	const spread = EIGHT_IN_TEN * Math.sqrt(variance);
	return { heads, low: Math.max(0, heads - spread), high: heads + spread };
}
