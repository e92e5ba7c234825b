/** Random values, drawn one after another from fast-check. */
import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';

/** Evenly from a range; values elsewhere lean towards 0 and the ends of their range, where mistakes hide. */
const evenly = (range: { min: number; max: number }) => fc.noBias(fc.integer(range));

/** Draws values one after another. */
export class Dice {
	readonly #g: GeneratorValue;

	constructor(g: GeneratorValue) {
		this.#g = g;
	}

	/** Draw a number with two decimals. */
	number(min: number, max: number): number {
		return this.#g(fc.integer, { min: Math.round(min * 100), max: Math.round(max * 100) }) / 100;
	}

	/** Draw a whole number, both ends included. */
	whole(min: number, max: number): number {
		return this.#g(fc.integer, { min, max });
	}

	/** Tell whether something happens that does in this share of cases. */
	chance(share: number): boolean {
		return this.#g(evenly, { min: 1, max: 1000 }) <= share * 1000;
	}

	/** Draw one of some values. */
	pick<Value>(values: readonly Value[]): Value {
		return values[this.#g(evenly, { min: 0, max: values.length - 1 })]!;
	}

	/** Draw shares of the values that add up to `total`. */
	shares(values: readonly string[], total: number): Record<string, number> {
		const weights = values.map(() => this.whole(1, 9));
		const sum = weights.reduce((a, b) => a + b, 0);
		return Object.fromEntries(values.map((value, i) => [value, (total * weights[i]!) / sum]));
	}
}
