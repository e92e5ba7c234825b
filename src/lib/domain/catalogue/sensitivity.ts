/** Which assumption moves a target, and which is worth asking for: paths of a file back in the catalogue's words. */
import { pathOf } from '../assemble/uncertainty.ts';
import type { AssumptionRow } from '../assumption.ts';
import type { Sensitivity } from '../uncertainty.ts';
import { assumptionKey, valueWords } from './assumptions.ts';

/** An assumption named by a path of the scenario file. `key`: null where the catalogue has none for it. */
export interface Named {
	key: string | null;
	label: string;
	/** The value in force, in words; empty where the catalogue has none. */
	value: string;
	owner: string;
	placeholder: boolean;
}

/** Name the assumption behind a path of the scenario file; the path itself where there is none. */
export function assumptionAt(path: string, assumptions: readonly AssumptionRow[]): Named {
	const row = assumptions.find((assumption) => pathOf(assumption) === path);
	if (row === undefined) return { key: null, label: path, value: '', owner: '', placeholder: false };
	const { label, owner, placeholder } = row;
	return { key: assumptionKey(row), label, value: valueWords(row.value, row.unit), owner, placeholder };
}

/** A bar: where the target comes to when due, in its unit, with one assumption low, high, or at its median. */
export interface Bar extends Named {
	atP10: number | null;
	atP90: number | null;
}

/** A tornado, the largest bar first. `low` and `high`: the ends of the scale all bars share. */
export interface Tornado {
	bars: Bar[];
	atMedian: number | null;
	low: number;
	high: number;
}

/** Draw up the tornado of a target; assumptions that do not move it at all have no bar. */
export function drawTornado(
	{ tornado, atMedian }: Sensitivity,
	assumptions: readonly AssumptionRow[]
): Tornado {
	const bars = tornado
		.filter(({ atP10, atP90 }) => atP10 !== atP90)
		.map(({ path, atP10, atP90 }) => ({ ...assumptionAt(path, assumptions), atP10, atP90 }));
	const values = [atMedian, ...bars.flatMap(({ atP10, atP90 }) => [atP10, atP90])].filter(
		(value) => value !== null
	);
	return { bars, atMedian, low: Math.min(...values), high: Math.max(...values) };
}

/** What knowing an assumption exactly would add to the chance of the right decision, in points. */
export interface Worth extends Named {
	points: number;
}

/** What is worth asking for; gains that chance alone would show are only counted. */
export interface Knowing {
	/** Largest first. */
	worth: Worth[];
	/** Points below which a gain cannot be told from chance. */
	floor: number;
	/** How many assumptions lie below it. */
	below: number;
}

/** Sort out which assumptions are worth knowing better. */
export function weighKnowing({ knowing }: Sensitivity, assumptions: readonly AssumptionRow[]): Knowing {
	const above = knowing.filter(({ gain, noise }) => gain > noise);
	return {
		worth: above.map(({ path, gain }) => ({ ...assumptionAt(path, assumptions), points: 100 * gain })),
		floor: 100 * Math.max(0, ...knowing.map(({ noise }) => noise)),
		below: knowing.length - above.length
	};
}
