/** Costs by month as a table by financial year, beside those of doing nothing. */
import { COST_LINES, type CostLine } from '../cost-lines.ts';
import type { Month } from '../month.ts';
import type { Costs } from './picture.ts';

/** Costs of a run: pounds a month by line, and their discounted sum. */
export interface MonthlyCosts {
	lines: Record<CostLine, ArrayLike<number>>;
	npv: number;
}

/** Draw the costs of a scenario beside those without its decisions; a last line adds them up. */
export function drawCosts(months: readonly Month[], scenario: MonthlyCosts, doNothing: MonthlyCosts): Costs {
	const years = [...new Set(months.map(financialYear))];
	const yearOf = months.map((month) => years.indexOf(financialYear(month)));
	const byYear = (values: ArrayLike<number>) => {
		const sums = years.map(() => 0);
		yearOf.forEach((year, t) => (sums[year]! += values[t]!));
		return sums;
	};
	const lines: Costs['lines'] = COST_LINES.map((line) => ({
		line,
		byYear: byYear(scenario.lines[line]),
		doNothingByYear: byYear(doNothing.lines[line])
	}));
	const total = (side: 'byYear' | 'doNothingByYear') =>
		years.map((_, year) => lines.reduce((sum, line) => sum + line[side][year]!, 0));
	return {
		years,
		lines: [...lines, { line: 'total', byYear: total('byYear'), doNothingByYear: total('doNothingByYear') }],
		npv: scenario.npv,
		doNothingNpv: doNothing.npv
	};
}

/** Name the financial year a month lies in: `2026/27`, April to March. */
export function financialYear(month: Month): string {
	const year = Number(month.slice(0, 4)) - (month.slice(5) < '04' ? 1 : 0);
	return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}
