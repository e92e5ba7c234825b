/** How far a slider reaches and in which steps it goes. */

const NICE = [1, 2, 5, 10];
/** A slider of this many steps is fine enough for a hand and coarse enough for the arrow keys. */
const STEPS = 200;
const FINEST = 0.01;

/** Round up to 1, 2 or 5 times a power of ten. */
export function niceAbove(amount: number): number {
	if (amount <= 0) return 1;
	let power = 1;
	while (power * 10 <= amount) power *= 10;
	while (power > amount) power /= 10;
	return Number((NICE.find((times) => times * power >= amount - 1e-9)! * power).toPrecision(3));
}

/** Choose the step of a slider from 0 to `max`. */
export function stepFor(max: number, whole: boolean): number {
	const step = niceAbove(max / STEPS);
	return Math.max(whole ? 1 : FINEST, step);
}
