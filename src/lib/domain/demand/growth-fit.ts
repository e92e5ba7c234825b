/** How well the rule for growth fits the years it was made from. */

/** One year beside what the rule makes of it. `off`: published over the rule, less 1. */
export interface FitYear {
	year: string;
	published: number;
	byRule: number;
	off: number;
	/** Not counted in the residual, and why; null: counted. */
	apart: string | null;
}

/** Growth a year and how far the years between lie from it. */
export interface GrowthFit {
	growth: number;
	from: string;
	to: string;
	years: FitYear[];
	/** Root mean square of `off` over the years counted; the ends lie on the line and count for nothing. */
	residual: number;
	counted: number;
}

/** Years that were unlike others, and why. */
export const APART: Readonly<Record<string, string>> = {
	'2020/21': 'pandemic',
	'2022/23': 'provisional file, too low'
};

/**
 * Hold yearly scans against growth compounded between two years.
 * @param ends the first and the last year of the rule
 * @returns undefined where either end has no scans
 */
export function fitGrowth(
	{ years, scans }: { years: readonly string[]; scans: readonly number[] },
	{ from, to }: { from: string; to: string }
): GrowthFit | undefined {
	const [first, last] = [years.indexOf(from), years.indexOf(to)];
	const [start = 0, end = 0] = [scans[first], scans[last]];
	if (start === 0 || end === 0) return undefined;
	const rate = Math.log(end / start) / (last - first);
	const rows = years.slice(first, last + 1).map((year, i) => {
		const byRule = start * Math.exp(rate * i);
		const published = scans[first + i]!;
		return { year, published, byRule, off: published / byRule - 1, apart: APART[year] ?? null };
	});
	const counted = rows.slice(1, -1).filter(({ apart }) => apart === null);
	const squares = counted.reduce((sum, { off }) => sum + off * off, 0);
	return {
		...{ growth: Math.expm1(rate), from, to, years: rows, counted: counted.length },
		residual: counted.length === 0 ? 0 : Math.sqrt(squares / counted.length)
	};
}
