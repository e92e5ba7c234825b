/**
 * How well each network is provided for. ILLUSTRATIVE: drawn by a seeded generator, so that different networks are
 * held back by different things. The factors were chosen after looking at results (docs/demonstration.md).
 */
import { stream } from '#lib/domain/random.ts';
import { FIGURES } from './figures.ts';

export const SEED = 2026;

/** What a network has, as a share of what its demand needs at the start. */
export interface Provision {
	staff: number;
	equipment: number;
	reading: number;
	/** Unfilled share of establishment. */
	vacancy: number;
}

const KINDS: Omit<Provision, 'vacancy'>[] = [
	{ staff: 0.985, equipment: 1.09, reading: 1.05 },
	{ staff: 1.08, equipment: 1.005, reading: 1.05 },
	{ staff: 1.06, equipment: 1.07, reading: 0.96 },
	{ staff: 1.08, equipment: 1.08, reading: 1.06 }
];
const LOWEST_VACANCY = 0.08;
const VACANCY_RANGE = 0.04;

/** Draw a value evenly from a range, from a stream of its own. */
export function drawn(name: string, low: number, high: number): number {
	return low + (high - low) * stream(SEED, name)();
}

/** Give every network a kind of provision, each kind about equally often. */
export const PROVISION: ReadonlyMap<string, Provision> = new Map(
	[...FIGURES.networks]
		.map(({ id }) => ({ id, lot: stream(SEED, `kind ${id}`)() }))
		.sort((a, b) => a.lot - b.lot)
		.map(({ id }, i) => [
			id,
			{
				...KINDS[i % KINDS.length]!,
				vacancy: drawn(`vacancy ${id}`, LOWEST_VACANCY, LOWEST_VACANCY + VACANCY_RANGE)
			}
		])
);

/** Share whole things out by weight so that they add up to the total exactly (largest remainders). */
export function shareOut(total: number, weights: number[]): number[] {
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	const exact = weights.map((weight) => (total * weight) / all);
	const whole = exact.map(Math.floor);
	const left = total - whole.reduce((sum, count) => sum + count, 0);
	const order = exact
		.map((value, i) => ({ i, rest: value - whole[i]! }))
		.sort((a, b) => b.rest - a.rest || a.i - b.i);
	for (const { i } of order.slice(0, left)) whole[i]! += 1;
	return whole;
}
