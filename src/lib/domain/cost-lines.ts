/** The lines of the cost table, in output order. `holding` is not cash: it prices waiting. */
export const COST_LINES = [
	'salary',
	'training',
	'recruitment',
	'retention',
	'extraHours',
	'equipment',
	'outsourcing',
	'holding'
] as const;
export type CostLine = (typeof COST_LINES)[number];
