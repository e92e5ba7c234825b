/** Forecasts from a frozen month held against what happened (docs/model.md 9). */
import type { BacktestScore } from '#lib/domain/backtest.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { monthNumber } from '#lib/domain/month.ts';
import { binomialBand } from './binomial.ts';
import { defined } from './output.ts';
import { mean, quantile } from './statistics.ts';
import { planDraws, runDraws, type Drawn, type DrawPlan } from './uncertainty.ts';

const SHARES = [0.1, 0.5, 0.9] as const;
/** What P10 to P90 should hold. */
const WANTED_COVERAGE = 0.8;
const HALF_YEAR = 6;
const MONTHS_PER_YEAR = 12;

/** One month in which it is known what happened. Errors in the target's unit. */
interface Point {
	/** Months from the start to the end of that month. */
	leadMonths: number;
	inside: boolean;
	pinball: [number, number, number];
	crps: number;
	error: number;
	naiveError: number;
}

/**
 * Score the fan of every target with actuals. The point forecast is the median; "no change" is the target's baseline.
 * @param scenario frozen at an earlier month, with `actuals`; without `uncertainty` it is one forecast without a fan
 * @source docs/model.md 9
 */
export function scoreForecasts(
	scenario: Scenario,
	onDraw?: (done: number, of: number) => void
): BacktestScore[] {
	const actuals = scenario.actuals ?? [];
	const plan = planDraws(scenario, { fans: new Set(actuals.map(({ id }) => id)) });
	const until = plan.draws.count;
	const drawn = runDraws(plan, { from: 0, until, onDraw: (done) => onDraw?.(done, until) });
	return actuals.map(({ id, values }) => scoreTarget(plan, drawn, { id, values }));
}

function scoreTarget(
	plan: DrawPlan,
	drawn: Drawn,
	{ id, values }: { id: string; values: Record<string, number> }
): BacktestScore {
	const { given, fans, outcomes } = plan;
	const fan = fans.findIndex((target) => given.targets[target]!.id === id);
	const { baseline } = outcomes[fans[fan]!]!;
	const points = Object.entries(values)
		.map(([month, happened]) => ({ t: monthNumber(month) - given.frame.calendar.first, happened }))
		.filter(({ t }) => t >= 0 && t < given.frame.months)
		.sort((a, b) => a.t - b.t)
		.map(({ t, happened }) => scorePoint(drawsIn(plan, drawn, { fan, t }), { t, happened, baseline }));
	const leads = [...new Set(points.map(leadOf))];
	return {
		id,
		...sumUpPoints(points),
		byLead: leads.map((leadMonths) => ({
			leadMonths,
			...sumUpPoints(points.filter((point) => leadOf(point) === leadMonths))
		}))
	};
}

/** Lead times are told by the time they end in: half a year, a year, then every year. */
function leadOf({ leadMonths }: Point): number {
	return leadMonths <= HALF_YEAR ? HALF_YEAR : Math.ceil(leadMonths / MONTHS_PER_YEAR) * MONTHS_PER_YEAR;
}

function drawsIn({ given }: DrawPlan, { months, count }: Drawn, { fan, t }: { fan: number; t: number }) {
	const from = (fan * given.frame.months + t) * count;
	return months.slice(from, from + count).sort();
}

function scorePoint(
	sorted: Float64Array,
	{ t, happened, baseline }: { t: number; happened: number; baseline: number }
): Point {
	const [p10, p50, p90] = SHARES.map((share) => quantile(sorted, share)) as [number, number, number];
	return {
		leadMonths: t + 1,
		inside: p10 <= happened && happened <= p90,
		pinball: [pinball(p10, happened, 0.1), pinball(p50, happened, 0.5), pinball(p90, happened, 0.9)],
		crps: crpsOf(sorted, happened),
		error: Math.abs(p50 - happened),
		naiveError: Math.abs(baseline - happened)
	};
}

function pinball(forecast: number, happened: number, share: number): number {
	const above = happened - forecast;
	return above >= 0 ? share * above : (share - 1) * above;
}

/** mean |x - y| - 0.5 mean |x - x'| over all pairs, the second from the sorted draws. */
function crpsOf(sorted: Float64Array, happened: number): number {
	const n = sorted.length;
	let [distance, spread] = [0, 0];
	for (let i = 0; i < n; i++) {
		distance += Math.abs(sorted[i]! - happened);
		spread += (2 * i + 1 - n) * sorted[i]!;
	}
	return distance / n - spread / (n * n);
}

function sumUpPoints(points: readonly Point[]): Omit<BacktestScore, 'id' | 'byLead'> {
	const count = points.length;
	const meanOf = (pick: (point: Point) => number) =>
		count === 0 ? null : defined(mean(Float64Array.from(points, pick)));
	const mae = meanOf((point) => point.error);
	const naiveMae = meanOf((point) => point.naiveError);
	return {
		points: count,
		coverage: meanOf(({ inside }) => (inside ? 1 : 0)),
		coverageBand: count === 0 ? null : binomialBand(count, WANTED_COVERAGE),
		pinball: [
			meanOf(({ pinball: [at] }) => at),
			meanOf((one) => one.pinball[1]),
			meanOf((one) => one.pinball[2])
		],
		crps: meanOf((point) => point.crps),
		mae,
		naiveMae,
		skill: mae === null || naiveMae === null ? null : defined(1 - mae / naiveMae)
	};
}
