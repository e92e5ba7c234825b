/** What a plan does somewhere at its fastest, beside the most that is believed there. */
import type { Month } from '../month.ts';
import { ALWAYS, PACES, type PaceName } from './paces.ts';

export interface Measured {
	pace: PaceName;
	/** The part of the scenario: `Hiring radiographers, West`. */
	part: string;
	month: Month;
	/** In words, with its month: `24 offers in April 2027`. */
	doing: string;
	amount: number;
	/** The most that is believed, in the unit of the amount. */
	limit: number;
}

/** Give the most that is believed of a pace that is a share of a base. */
export function limitOf(pace: PaceName, base: number): number {
	const free = pace === 'training' ? base + ALWAYS : ALWAYS;
	return Math.max(PACES[pace].most * base, free);
}
