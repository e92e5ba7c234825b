/**
 * XmR charts: which values of a series are more than its usual ups and downs, by the rules of NHS England's Making Data
 * Count. Limits follow Nelson (Journal of Quality Technology 14(3), 1982): moving ranges far above the others are left out.
 */

/** 3 standard deviations, from the mean of moving ranges of two: 3 / 1.128. */
const LIMIT = 2.66;
/** The most a moving range should be, in mean moving ranges (D4 for two values). */
const MOST_RANGE = 3.267;
/** Values on one side of the mean, or rising or falling one after the other, that are no accident. */
const RUN = 7;
/** Fewer values than this give limits that will still move. */
export const FEW = 12;

/** `beyond`: outside the limits. `shift`: seven on one side. `trend`: seven up or down. `near`: two of three near a limit. */
export const SIGNALS = ['beyond', 'shift', 'trend', 'near'] as const;
export type Signal = (typeof SIGNALS)[number];

/** A series with its limits; `sd` is what its ups and downs come to as a standard deviation. */
export interface Xmr {
	mean: number;
	lower: number;
	upper: number;
	sd: number;
	/** For each value what marks it out; empty: nothing does. */
	signals: Signal[][];
}

/**
 * Work out mean, limits and signals.
 * @param values in order of time, without gaps
 * @returns undefined for fewer than two values
 */
export function xmr(values: readonly number[]): Xmr | undefined {
	if (values.length < 2) return undefined;
	const mean = meanOf(values);
	const range = usualRange(values);
	const [lower, upper] = [mean - LIMIT * range, mean + LIMIT * range];
	const near = (2 / 3) * LIMIT * range;
	const sides = values.map((value) => Math.sign(value - mean));
	const beyond = values.map((value) => value > upper || value < lower);
	const close = values.map((value, i) => !beyond[i] && Math.abs(value - mean) > near);
	const marks: Record<Signal, boolean[]> = {
		beyond,
		shift: inRuns(sides, RUN),
		trend: inTrends(values),
		near: twoOfThree(close, sides)
	};
	const signals = values.map((_, i) => SIGNALS.filter((signal) => marks[signal][i]));
	return { mean, lower, upper, sd: (LIMIT * range) / 3, signals };
}

function meanOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function usualRange(values: readonly number[]): number {
	const ranges = values.slice(1).map((value, i) => Math.abs(value - values[i]!));
	const most = MOST_RANGE * meanOf(ranges);
	const usual = ranges.filter((range) => range < most);
	return usual.length === 0 ? 0 : meanOf(usual);
}

/** Mark every place that lies in a run of at least so many equal signs; 0 belongs to no run. */
function inRuns(signs: readonly number[], least: number): boolean[] {
	const marks = signs.map(() => false);
	let from = 0;
	for (let i = 1; i <= signs.length; i++) {
		if (i < signs.length && signs[i] === signs[from]) continue;
		if (i - from >= least && signs[from] !== 0) marks.fill(true, from, i);
		from = i;
	}
	return marks;
}

/** Seven values rising take six steps up. */
function inTrends(values: readonly number[]): boolean[] {
	const steps = values.slice(1).map((value, i) => Math.sign(value - values[i]!));
	const runs = inRuns(steps, RUN - 1);
	return values.map((_, i) => (runs[i] ?? false) || (runs[i - 1] ?? false));
}

/** Mark those near a limit where two of three neighbours are, and all three lie on one side. */
function twoOfThree(close: readonly boolean[], sides: readonly number[]): boolean[] {
	const marks = close.map(() => false);
	for (let i = 0; i + 3 <= close.length; i++) {
		const three = [i, i + 1, i + 2];
		const oneSide = Math.abs(three.reduce((sum, at) => sum + sides[at]!, 0)) === 3;
		if (!oneSide || three.filter((at) => close[at]).length < 2) continue;
		for (const at of three) if (close[at]) marks[at] = true;
	}
	return marks;
}
