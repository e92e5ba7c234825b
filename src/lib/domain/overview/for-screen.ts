/** An overview as a page carries it. */
import type { Line, OverviewView } from './view.ts';

/** Ten thousandths, finer than any figure shows. */
const GRAINS = 1e4;

/**
 * Cut the digits of every line that nobody can see: a page has thousands of values, and sending all their digits takes
 * longer than all else.
 */
export function forScreen(view: OverviewView): OverviewView {
	return {
		...view,
		targets: view.targets.map((target) => ({
			...target,
			projected: cutLine(target.projected),
			trajectory: cutLine(target.trajectory),
			doNothing: cutLine(target.doNothing)
		})),
		sureness: view.sureness && {
			...view.sureness,
			byTarget: Object.fromEntries(
				Object.entries(view.sureness.byTarget).map(([id, sure]) => [
					id,
					{ ...sure, p10: cutLine(sure.p10), p50: cutLine(sure.p50), p90: cutLine(sure.p90) }
				])
			)
		}
	};
}

function cutLine(line: Line): Line {
	return line.map((value) => (value === null ? null : cut(value)));
}

/** Cut, not rounded: a figure rounded twice may come out differently. What would become whole keeps its digits. */
function cut(value: number): number {
	const shorter = Math.trunc(value * GRAINS) / GRAINS;
	return Number.isInteger(shorter) ? value : shorter;
}
