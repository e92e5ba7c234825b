/** What differs in what it costs. */
import { COST_LINES, type CostLine } from '../cost-lines.ts';
import type { ProjectedCost, Series } from '../projection.ts';

/** What a cost line is called. `holding` prices waiting and is not cash. */
const LINE_WORDS: Record<CostLine | 'total' | 'npv', string> = {
	salary: 'Salaries',
	training: 'Training',
	recruitment: 'Recruitment',
	retention: 'Retention offers',
	extraHours: 'Extra hours',
	equipment: 'Equipment',
	outsourcing: 'Outsourcing',
	holding: 'Waiting, priced (not cash)',
	total: 'Total over the run',
	npv: 'Total, discounted'
};

/** A line that is not the same in all scenarios: pounds over the whole run. */
export interface CostDifference {
	line: keyof typeof LINE_WORDS;
	name: string;
	cells: (number | null)[];
}

export interface CostDifferences {
	rows: CostDifference[];
	/** Names of the lines that cost the same in every scenario. */
	same: string[];
}

/** List the cost lines that differ, the total and the discounted total last. */
export function compareCosts(costs: readonly ProjectedCost[]): CostDifferences {
	const lines: { line: keyof typeof LINE_WORDS; cells: (number | null)[] }[] = [
		...[...COST_LINES, 'total' as const].map((line) => ({
			line,
			cells: costs.map((cost) => addUp(cost[line]))
		})),
		{ line: 'npv', cells: costs.map(({ npv }) => npv) }
	];
	const differs = ({ cells }: { cells: (number | null)[] }) => new Set(cells).size > 1;
	return {
		rows: lines.filter(differs).map(({ line, cells }) => ({ line, name: LINE_WORDS[line], cells })),
		same: lines.filter((row) => !differs(row)).map(({ line }) => LINE_WORDS[line])
	};
}

function addUp(series: Series): number {
	return series.reduce<number>((sum, pounds) => sum + (pounds ?? 0), 0);
}
