/** Draws that follow each other from one named stream, for rows that need many: the same every time. */
import { stream } from '#lib/domain/random.ts';
import { SEED } from './provision.ts';

/** Things to draw from, each with its share of draws; the last takes what is left of 1. */
export type Weighted<Thing> = readonly (readonly [thing: Thing, share: number])[];

export class Draws {
	readonly #next: () => number;

	/** @param name of the stream: another name, other draws */
	constructor(name: string) {
		this.#next = stream(SEED, name);
	}

	/** Draw a number evenly from `low` to below `high`. */
	between(low: number, high: number): number {
		return low + (high - low) * this.#next();
	}

	/** Draw a whole number evenly from `low` to `high`, both counted in. */
	whole(low: number, high: number): number {
		return low + Math.floor((high - low + 1) * this.#next());
	}

	/** Tell whether something that happens in a share of cases does. */
	happens(share: number): boolean {
		return this.#next() < share;
	}

	/** Round a number up or down by chance, so that many of them add up right. */
	rounded(amount: number): number {
		return Math.floor(amount + this.#next());
	}

	/** Draw one of some things. */
	pick<Thing>(things: Weighted<Thing>): Thing {
		let left = this.#next();
		for (const [thing, share] of things) {
			left -= share;
			if (left < 0) return thing;
		}
		return things.at(-1)![0];
	}

	/** Put things into an order by chance. */
	shuffled<Thing>(things: readonly Thing[]): Thing[] {
		const order = [...things];
		for (let last = order.length - 1; last > 0; last--) {
			const other = this.whole(0, last);
			[order[last], order[other]] = [order[other]!, order[last]!];
		}
		return order;
	}
}
