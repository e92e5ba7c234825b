/** Lines of a small or printed chart, as SVG paths. */
import type { Sureness } from '#lib/domain/overview/sureness.ts';
import type { Line, TargetView } from '#lib/domain/overview/view.ts';

/** The box a chart is drawn in, in its own units. */
export interface Box {
	width: number;
	height: number;
	/** Room at the edges, so that thick lines are not cut. */
	margin: number;
}

/** List every line of a target's chart, the edges of its fan among them. */
export function linesOf(
	{ projected, trajectory, doNothing }: TargetView,
	sure: Sureness | undefined
): Line[] {
	return [projected, trajectory, doNothing, ...(sure === undefined ? [] : [sure.p10, sure.p90])];
}

/**
 * Find the range that holds every line, and 0 unless the lines lie far from it.
 */
export function rangeOf(lines: Line[]): { low: number; high: number } {
	let least = Infinity;
	let high = -Infinity;
	for (const line of lines) {
		for (const value of line) {
			if (value === null) continue;
			if (value < least) least = value;
			if (value > high) high = value;
		}
	}
	if (high < least) return { low: 0, high: 1 };
	const low = least > 0.6 * high ? least - 0.2 * (high - least) : Math.min(0, least);
	return high > low ? { low, high } : { low: low - 1, high: high + 1 };
}

/** Write a line as an SVG path; where there is no value it breaks off. */
export function pathOf(line: Line, range: { low: number; high: number }, box: Box): string {
	const across = (box.width - 2 * box.margin) / Math.max(1, line.length - 1);
	const up = (box.height - 2 * box.margin) / (range.high - range.low);
	let pen = 'M';
	let path = '';
	line.forEach((value, i) => {
		if (value === null) {
			pen = 'M';
			return;
		}
		const x = box.margin + i * across;
		const y = box.height - box.margin - (value - range.low) * up;
		path += `${pen}${toTenth(x)} ${toTenth(y)}`;
		pen = 'L';
	});
	return path;
}

/** Far quicker than `toFixed`, and a page writes thousands. */
function toTenth(length: number): number {
	return Math.round(length * 10) / 10;
}

/** Write the band between two lines as an SVG path; where either has no value it breaks off. */
export function bandPath(
	fan: { low: Line; high: Line },
	range: { low: number; high: number },
	box: Box
): string {
	const known = fan.low.map((value, i) => value !== null && (fan.high[i] ?? null) !== null);
	const only = (line: Line) => line.map((value, i) => (known[i] === true ? value : null));
	const pieces = (line: Line) => pathOf(only(line), range, box).split('M').slice(1);
	const back = pieces(fan.low).map((piece) => piece.split('L').reverse().join('L'));
	return pieces(fan.high)
		.map((piece, i) => `M${piece}L${back[i]!}Z`)
		.join('');
}
