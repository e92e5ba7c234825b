/**
 * Funnel plots of shares: which places differ from the rest by more than chance, and by more than places usually do.
 * Spiegelhalter, Statistics in Medicine 24 (2005), 1185–1202: exact binomial limits with interpolation; over-dispersion as
 * a variance between places (DerSimonian and Laird) on the arcsine scale, z scores winsorised at 10% (Spiegelhalter and
 * others, Journal of the Royal Statistical Society A 175 (2012), 1–47).
 */

/** Two-sided limits, and how many standard deviations they are. */
export const LIMITS = { '95%': 1.959964, '99.8%': 3.090232 } as const;
export type Limit = keyof typeof LIMITS;
const TAIL: Record<Limit, number> = { '95%': 0.025, '99.8%': 0.001 };
const WINSORISED = 0.1;
/** Terms of the binomial below this share of its largest are left out. */
const NOTHING = 1e-18;

/** Cases of a place, and how many of them had the outcome. */
export interface Counted {
	place: string;
	cases: number;
	events: number;
}

/** Where a place lies: `chance` by the binomial alone, `usual` with how much places differ anyway. */
export interface Placed extends Counted {
	share: number;
	chance: Verdict;
	usual: Verdict;
}

/** Outside which limit it lies, and on which side; null: within both. */
export type Verdict = { side: 'above' | 'below'; limit: Limit } | null;

/** `phi`: mean square of the winsorised z scores, 1 where chance explains all. `tau`: spread between places, arcsine scale. */
export interface Funnel {
	target: number;
	phi: number;
	tau: number;
	places: Placed[];
}

/**
 * Compare the shares of places with their pooled share.
 * @param counted places without cases are left out
 * @returns undefined where fewer than three places have cases
 */
export function funnel(counted: readonly Counted[]): Funnel | undefined {
	const rows = counted.filter(({ cases }) => cases > 0);
	if (rows.length < 3) return undefined;
	const target = sumOf(rows, ({ events }) => events) / sumOf(rows, ({ cases }) => cases);
	const { phi, tau } = dispersion(rows, target);
	return {
		...{ target, phi, tau },
		places: rows.map((row) => ({
			...row,
			share: row.events / row.cases,
			chance: verdict(row, (limit) => chanceLimits({ target, cases: row.cases, limit })),
			usual: verdict(row, (limit) => usualLimits({ target, tau, cases: row.cases, limit }))
		}))
	};
}

function verdict({ events, cases }: Counted, limitsOf: (limit: Limit) => [number, number]): Verdict {
	for (const limit of ['99.8%', '95%'] as const) {
		const [low, high] = limitsOf(limit);
		if (events / cases > high) return { side: 'above', limit };
		if (events / cases < low) return { side: 'below', limit };
	}
	return null;
}

function sumOf<Row>(rows: readonly Row[], pick: (row: Row) => number): number {
	return rows.reduce((sum, row) => sum + pick(row), 0);
}

const arcsine = (share: number) => Math.asin(Math.sqrt(share));

/** Tell how much more the shares differ than chance makes them. */
export function dispersion(rows: readonly Counted[], target: number): { phi: number; tau: number } {
	const scores = winsorise(
		rows.map(({ events, cases }) => (arcsine(events / cases) - arcsine(target)) * 2 * Math.sqrt(cases))
	);
	const squares = sumOf(scores, (score) => score * score);
	// Weights are 1 over the variance on the arcsine scale, 1 / (4 cases).
	const weights = rows.map(({ cases }) => 4 * cases);
	const sum = sumOf(weights, (weight) => weight);
	const between = (squares - (rows.length - 1)) / (sum - sumOf(weights, (weight) => weight * weight) / sum);
	return { phi: squares / rows.length, tau: Math.sqrt(Math.max(0, between)) };
}

/** Pull the outermost tenth at either end in to where it begins (quantiles of type 7). */
function winsorise(scores: readonly number[]): number[] {
	const sorted = [...scores].sort((a, b) => a - b);
	const quantile = (share: number) => {
		const at = share * (sorted.length - 1);
		const below = Math.floor(at);
		return sorted[below]! + (at - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
	};
	const [low, high] = [quantile(WINSORISED), quantile(1 - WINSORISED)];
	return scores.map((score) => Math.min(high, Math.max(low, score)));
}

/** A place of so many cases, and the share it is held against. */
interface Held {
	target: number;
	cases: number;
	limit: Limit;
}

/** Give the shares between which a place lies that differs by chance and by as much as places usually do. */
export function usualLimits({ target, tau, cases, limit }: Held & { tau: number }): [number, number] {
	const width = LIMITS[limit] * Math.sqrt(1 / (4 * cases) + tau * tau);
	const back = (angle: number) => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
	return [back(arcsine(target) - width), back(arcsine(target) + width)];
}

/** Give the shares between which a place lies that differs by chance alone: exact binomial, interpolated. */
export function chanceLimits({ target, cases, limit }: Held): [number, number] {
	const tail = TAIL[limit];
	return [quantileOf({ target, cases }, tail), quantileOf({ target, cases }, 1 - tail)];
}

/** The interpolated count whose cumulated probability is reached, as a share of the cases. */
function quantileOf({ target, cases }: Pick<Held, 'target' | 'cases'>, wanted: number): number {
	if (target <= 0 || target >= 1) return target;
	const { first, terms } = binomial(cases, target);
	let sum = 0;
	for (const [i, term] of terms.entries()) {
		const before = sum;
		sum += term;
		if (sum >= wanted) {
			const count = first + i - (sum - wanted) / (sum - before);
			return Math.max(0, count / cases);
		}
	}
	return 1;
}

/** Probabilities of the counts that are worth counting, outwards from the likeliest. */
function binomial(cases: number, share: number): { first: number; terms: number[] } {
	const likeliest = Math.min(cases, Math.floor((cases + 1) * share));
	const odds = share / (1 - share);
	const down: number[] = [];
	for (let count = likeliest, term = 1; count > 0 && term > NOTHING; count--) {
		term *= count / ((cases - count + 1) * odds);
		down.push(term);
	}
	const up: number[] = [];
	for (let count = likeliest, term = 1; count < cases && term > NOTHING; count++) {
		term *= ((cases - count) * odds) / (count + 1);
		up.push(term);
	}
	const terms = [...down.reverse(), 1, ...up];
	const sum = sumOf(terms, (term) => term);
	return { first: likeliest - down.length, terms: terms.map((term) => term / sum) };
}
