/** Quantiles, ranks and intervals of numbers that may be infinite (docs/model.md 6.3, 6.4). */

/** The 97.5% point of a standard normal. */
const Z_95 = 1.959963984540054;

/**
 * Give a quantile, type 7: straight between the two nearest of the sorted numbers.
 * @param sorted rising, at least one
 * @param share 0 to 1
 * @source docs/model.md 6.3
 */
export function quantile(sorted: Float64Array, share: number): number {
	const place = (sorted.length - 1) * share;
	const below = Math.floor(place);
	const low = sorted[below]!;
	const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
	// A whole place is the number there, whatever comes after: the next may be infinite.
	return low === high || place === below ? low : low + (place - below) * (high - low);
}

/** Add up and divide. */
export function mean(numbers: Float64Array): number {
	let sum = 0;
	for (const number of numbers) sum += number;
	return sum / numbers.length;
}

/**
 * Give the 95% interval of a share after Wilson.
 * @param share successes of `count`, 0 to 1
 * @source docs/model.md 6.3
 */
export function wilson(share: number, count: number): [low: number, high: number] {
	const z2 = Z_95 * Z_95;
	const centre = share + z2 / (2 * count);
	const spread = Z_95 * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count * count));
	const scale = 1 + z2 / count;
	return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

/** Numbers nearer than this, relative to their size, are equal: what is left by rounding has no rank. */
const DUST = 1e-9;

/** Rank numbers from 1, equal ones at the mean of their ranks. */
export function ranks(numbers: Float64Array): Float64Array {
	const order = Array.from(numbers.keys()).sort((a, b) => compare(numbers[a]!, numbers[b]!) || a - b);
	const ranked = new Float64Array(numbers.length);
	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && equal(numbers[order[from]!]!, numbers[order[to]!]!)) to++;
		for (let i = from; i < to; i++) ranked[order[i]!] = (from + 1 + to) / 2;
		from = to;
	}
	return ranked;
}

function equal(a: number, b: number): boolean {
	return a === b || Math.abs(a - b) <= DUST * Math.min(Math.abs(a), Math.abs(b));
}

function compare(a: number, b: number): number {
	return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * Correlate two rankings (Spearman).
 * @returns -1 to 1; 0 where either is constant
 * @source docs/model.md 6.4
 */
export function correlate(a: Float64Array, b: Float64Array): number {
	const [meanA, meanB] = [mean(a), mean(b)];
	let [together, ofA, ofB] = [0, 0, 0];
	for (let i = 0; i < a.length; i++) {
		const [x, y] = [a[i]! - meanA, b[i]! - meanB];
		together += x * y;
		ofA += x * x;
		ofB += y * y;
	}
	return ofA === 0 || ofB === 0 ? 0 : together / Math.sqrt(ofA * ofB);
}
