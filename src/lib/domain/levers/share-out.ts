/** Totals shared out so that the parts add up to the last digit. */

/** Hundredths: FTE, heads, hours and starts are shared no finer. */
export const HUNDREDTH = 0.01;

/**
 * Share a total out by weights, largest remainders first. Without any weight all get the same.
 * @param grain what parts are whole multiples of: 1 or `HUNDREDTH`
 * @returns parts that add up to the total, rounded to the grain
 */
export function shareOut(total: number, weights: readonly number[], grain: number): number[] {
	const perGrain = Math.round(1 / grain);
	const grains = Math.round(total * perGrain);
	const sum = weights.reduce((all, weight) => all + weight, 0);
	const exact = weights.map((weight) => (grains * (sum > 0 ? weight : 1)) / (sum > 0 ? sum : weights.length));
	const parts = exact.map(Math.floor);
	const left = grains - parts.reduce((all, part) => all + part, 0);
	const byRemainder = exact
		.map((part, i) => ({ i, remainder: part - parts[i]! }))
		.sort((a, b) => b.remainder - a.remainder || a.i - b.i);
	for (const { i } of byRemainder.slice(0, left)) parts[i]!++;
	return parts.map((part) => part / perGrain);
}
