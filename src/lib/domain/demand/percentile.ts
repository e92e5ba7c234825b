/** Capacity at a percentile of weekly demand, as a display: the projection does not use it. */
import type { Xmr } from '../variation/xmr.ts';

/** Percentiles that can be shown, with their place in a normal distribution. */
export const PERCENTILES = { 50: 0, 65: 0.3853, 75: 0.6745, 85: 1.0364, 95: 1.6449 } as const;
export type Percentile = keyof typeof PERCENTILES;
export const USUAL_PERCENTILE: Percentile = 85;
const WEEKS_PER_MONTH = 52.18 / 12;

/** Weekly demand: its mean, its coefficient of variation, and what a percentile of it comes to, in scans a week. */
export interface WeeklyDemand {
	percentile: Percentile;
	mean: number;
	variation: number;
	/** Typed by somebody, or worked out from the months. */
	typed: boolean;
	scans: number;
}

/**
 * Work out a percentile of weekly demand: mean × (1 + z × coefficient of variation).
 * @param given `variation`: undefined takes that of the months, scaled to weeks as if weeks were independent
 * @returns undefined where nothing tells the variation
 */
export function weeklyDemand(
	scansPerMonth: number,
	given: { percentile: Percentile; chart: Pick<Xmr, 'mean' | 'sd'> | null; variation: number | undefined }
): WeeklyDemand | undefined {
	const { percentile, chart } = given;
	const ofMonths =
		chart === null || chart.mean === 0 ? undefined : (chart.sd / chart.mean) * Math.sqrt(WEEKS_PER_MONTH);
	const variation = given.variation ?? ofMonths;
	if (variation === undefined) return undefined;
	const mean = scansPerMonth / WEEKS_PER_MONTH;
	return {
		...{ percentile, mean, variation, typed: given.variation !== undefined },
		scans: mean * (1 + PERCENTILES[percentile] * variation)
	};
}
