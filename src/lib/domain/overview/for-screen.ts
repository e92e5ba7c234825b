/** An overview as a page carries it. */
import type { Line, OverviewView } from './view.ts';

/** More digits than any figure or line shows, and half the weight of them all. */
const DIGITS = 7;

/** Round every line: a page has thousands of values, and sending all their digits takes longer than all else. */
export function forScreen(view: OverviewView): OverviewView {
	return {
		...view,
		targets: view.targets.map((target) => ({
			...target,
			projected: roundLine(target.projected),
			trajectory: roundLine(target.trajectory),
			doNothing: roundLine(target.doNothing)
		})),
		sureness: view.sureness && {
			...view.sureness,
			byTarget: Object.fromEntries(
				Object.entries(view.sureness.byTarget).map(([id, sure]) => [
					id,
					{ ...sure, p10: roundLine(sure.p10), p50: roundLine(sure.p50), p90: roundLine(sure.p90) }
				])
			)
		}
	};
}

function roundLine(line: Line): Line {
	return line.map((value) => (value === null ? null : Number(value.toPrecision(DIGITS))));
}
