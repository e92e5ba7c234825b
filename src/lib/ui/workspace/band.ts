/** The band between two lines, as an SVG path. */
import type { Line } from '#lib/domain/overview/view.ts';
import { pathOf, type Box } from '../overview/lines.ts';

/** Write the band between a low and a high line; where either has no value there is no band. */
export function bandOf(
	{ low, high }: { low: Line; high: Line },
	range: { low: number; high: number },
	box: Box
): string {
	if ([...low, ...high].includes(null)) return '';
	// Back along the low line: the same path read from its end.
	const back = pathOf(low, range, box).slice(1).split('L').reverse().join('L');
	return `${pathOf(high, range, box)}L${back}Z`;
}
