/** What is drawn: a Latin hypercube, one stream per parameter, and the values it makes (docs/model.md 6.2). */
import { stream } from '#lib/domain/random.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { change } from './change.ts';
import { valueAt, type Parameter } from './quantiles.ts';

/** Quantiles stay this far from 0 and 1, where some values are infinite. */
const NEAREST_EDGE = 1e-12;

/** The parameters of a scenario and their values, [parameter][draw]. */
export interface Draws {
	count: number;
	params: Parameter[];
	values: Float64Array[];
}

/** Count the draws a scenario asks for; 1 where nothing is uncertain. */
export function countDraws({ uncertainty }: Pick<Scenario, 'uncertainty'>): number {
	return uncertainty?.draws ?? uncertainty?.u?.length ?? 1;
}

/**
 * Draw every parameter of a scenario's uncertainty. A scenario without uncertainty is one draw of nothing.
 * @param count draws; absent: as many as the scenario asks for, which must be so where it gives its quantiles outright
 * @source docs/model.md 6.2
 */
export function drawParameters({ uncertainty }: Scenario, count = countDraws({ uncertainty })): Draws {
	if (uncertainty === undefined) return { count: 1, params: [], values: [] };
	const { params, seed = 1, u } = uncertainty;
	const values = params.map((parameter, i) => {
		const quantiles =
			u === undefined
				? stratify(count, stream(seed, parameter.path))
				: Float64Array.from(u.slice(0, count), (row) => row[i]!);
		return quantiles.map((quantile) => valueAt(parameter, keepInside(quantile)));
	});
	return { count: u === undefined ? count : Math.min(count, u.length), params, values };
}

/**
 * Put one number into each of `count` equal parts of 0 to 1, in a random order.
 * @param random gives numbers from 0 to below 1: first those of the order, then those inside the parts
 * @source docs/model.md 6.2
 */
export function stratify(count: number, random: () => number): Float64Array {
	const order = shuffle(
		Int32Array.from({ length: count }, (_, i) => i),
		random
	);
	return Float64Array.from(order, (part) => (part + random()) / count);
}

/**
 * Put numbers into a random order, in place (Fisher and Yates, from the end).
 * @param random gives numbers from 0 to below 1
 */
export function shuffle(numbers: Int32Array, random: () => number): Int32Array {
	for (let i = numbers.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		const kept = numbers[i]!;
		numbers[i] = numbers[j]!;
		numbers[j] = kept;
	}
	return numbers;
}

function keepInside(quantile: number): number {
	return Math.min(1 - NEAREST_EDGE, Math.max(NEAREST_EDGE, quantile));
}

/**
 * Put the values of one draw into a scenario, parameters in file order.
 * @param valueOf value of a parameter, by its number
 * @source docs/model.md 6.1
 */
export function putIn(
	scenario: Scenario,
	params: readonly Parameter[],
	valueOf: (parameter: number) => number
): Scenario {
	return params.reduce(
		(changed, { path, op }, i) => change(changed, { path, op, value: valueOf(i) }),
		scenario
	);
}

/**
 * Put one parameter at its median, or at another quantile.
 * @param u 0 to 1
 */
export function valueAtQuantile(parameter: Parameter, u: number): number {
	return valueAt(parameter, keepInside(u));
}
