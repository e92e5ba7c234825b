/** Fair shares: what each cause adds, averaged over the orders in which causes could come (docs/model.md 5). */
import { stream } from '#lib/domain/random.ts';
import { shuffle } from './draws.ts';

/** What a set of causes is worth, for every target at once. */
export type Worth = Float64Array;

/** Up to so many causes every set of them is looked at. */
const ALL_SETS = 7;
/** Beyond, so many random orders, each with its reverse. */
const PAIRS = 200;

interface Asked {
	/** Gives the worth of the causes whose bits are set. */
	worth: (present: number) => Worth;
	/** Of the random orders. */
	seed: number;
	onProgress?: ((share: number) => void) | undefined;
}

/**
 * Split the worth of all causes together into what is there without any, and what each adds.
 * @param count causes, at most 30
 * @returns parts by cause; none + the sum of the parts is the worth of all
 * @source docs/model.md 5.1 (Shorrocks 2013)
 */
export function splitFairly(
	count: number,
	{ worth, seed, onProgress }: Asked
): { none: Worth; parts: Worth[] } {
	const known = new Map<number, Worth>();
	const value = (present: number) => {
		const found = known.get(present) ?? worth(present);
		known.set(present, found);
		return found;
	};
	const none = value(0);
	const parts =
		count <= ALL_SETS
			? overAllSets(count, { value, onProgress })
			: overOrders(count, { value, seed, onProgress });
	return { none, parts };
}

type Value = (present: number) => Worth;

function overAllSets(
	count: number,
	{ value, onProgress }: { value: Value } & Pick<Asked, 'onProgress'>
): Worth[] {
	const weights = weightsBySize(count);
	const sets = 1 << count;
	for (let present = 0; present < sets; present++) {
		value(present);
		onProgress?.((present + 1) / sets);
	}
	return Array.from({ length: count }, (_, c) => {
		const part = new Float64Array(value(0).length);
		for (let present = 0; present < sets; present++) {
			if ((present >> c) & 1) continue;
			addDifference(part, {
				of: value(present | (1 << c)),
				less: value(present),
				weight: weights[sizeOf(present)]!
			});
		}
		return part;
	});
}

/** |S|! (n - |S| - 1)! / n!, by the size of S. */
function weightsBySize(count: number): number[] {
	const factorial = [1];
	for (let i = 1; i <= count; i++) factorial.push(factorial[i - 1]! * i);
	return Array.from(
		{ length: count },
		(_, s) => (factorial[s]! * factorial[count - s - 1]!) / factorial[count]!
	);
}

function sizeOf(present: number): number {
	let size = 0;
	for (let rest = present; rest !== 0; rest &= rest - 1) size++;
	return size;
}

/** Each order sums exactly by itself, and so does the mean of all. */
function overOrders(
	count: number,
	{ value, seed, onProgress }: { value: Value } & Pick<Asked, 'seed' | 'onProgress'>
): Worth[] {
	const parts = Array.from({ length: count }, () => new Float64Array(value(0).length));
	const random = stream(seed, 'attribution');
	const weight = 1 / (2 * PAIRS);
	for (let pair = 0; pair < PAIRS; pair++) {
		const order = shuffle(
			Int32Array.from({ length: count }, (_, c) => c),
			random
		);
		for (const way of [order, order.toReversed()]) {
			let present = 0;
			for (const c of way) {
				const before = value(present);
				present |= 1 << c;
				addDifference(parts[c]!, { of: value(present), less: before, weight });
			}
		}
		onProgress?.((pair + 1) / PAIRS);
	}
	return parts;
}

/** Equal worths differ by nothing, infinite and undefined ones too. */
function addDifference(part: Worth, { of, less, weight }: { of: Worth; less: Worth; weight: number }): void {
	for (let i = 0; i < part.length; i++) {
		if (!Object.is(of[i], less[i])) part[i]! += weight * (of[i]! - less[i]!);
	}
}
