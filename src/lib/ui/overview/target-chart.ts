/** What the large chart of a target draws. */
import type { Sureness } from '#lib/domain/overview/sureness.ts';
import type { Line, TargetView } from '#lib/domain/overview/view.ts';
import { monthWords } from '#lib/domain/wording.ts';
import type { ChartLine, LineChart } from './line-chart.ts';
import { linesOf, rangeOf } from './lines.ts';

interface Drawn {
	target: TargetView;
	/** Its fan; undefined until it has been drawn. */
	sure: Sureness | undefined;
	months: string[];
}

/** Lay out the lines of a target and its fan. Plain arrays: Chart.js would watch others. */
export function chartOf({ target, sure, months }: Drawn): LineChart {
	return {
		labels: months.map(monthWords),
		years: months.filter((month) => month.endsWith('-04')).map(monthWords),
		unit: target.unit,
		low: rangeOf(linesOf(target, sure)).low,
		lines: [
			lineOf('Projected', target.projected, ['--projected']),
			lineOf('Target', target.trajectory, ['--aim', 6, 4]),
			lineOf('Do nothing', target.doNothing, ['--nothing', 2, 3])
		],
		fan: sure && {
			low: lineOf('P10', sure.p10, ['--projected', 1, 2]),
			high: lineOf('P90', sure.p90, ['--projected', 1, 2])
		}
	};
}

function lineOf(
	name: string,
	values: Line,
	[colour, ...dash]: [colour: string, ...dash: number[]]
): ChartLine {
	return { name, values: [...values], colour, dash };
}
