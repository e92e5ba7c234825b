/** Every figure of targets month by month, one row a target and month. */
import type { Cell } from '../csv.ts';
import type { Month } from '../month.ts';
import type { Sureness } from './sureness.ts';
import type { OverviewView, TargetView } from './view.ts';

/** Targets as they are drawn somewhere, and how sure they are. */
export interface DrawnTargets {
	scope: { name: string };
	scenario: { name: string };
	months: Month[];
	targets: TargetView[];
	/** Null until the scenario has been drawn. */
	sureness: { byTarget: Record<string, Sureness> } | null;
}

/** List the figures of an overview with a heading, and what they were made from in the last columns. */
export function listFigures(view: OverviewView): Cell[][] {
	const { hash, engineVersion } = view.receipt;
	return listMonths(view, { 'Scenario file (SHA-256)': hash, 'Engine version': engineVersion });
}

/**
 * List the figures of targets with a heading. P10 to P90 are empty until the scenario has been drawn.
 * @param origin what they were made from, by the headings of the last columns
 */
export function listMonths(
	{ scope, scenario, months, targets, sureness }: DrawnTargets,
	origin: Readonly<Record<string, Cell>>
): Cell[][] {
	const head = [
		...['Scope', 'Scenario', 'Target', 'Unit', 'Month', 'Projected', 'Target trajectory', 'Do nothing'],
		...['P10', 'P50', 'P90', ...Object.keys(origin)]
	];
	const rows = targets.flatMap(({ id, label, unit, projected, trajectory, doNothing }) => {
		const sure = sureness?.byTarget[id];
		const lines = [projected, trajectory, doNothing, sure?.p10, sure?.p50, sure?.p90];
		return months.map((month, t) => [
			...[scope.name, scenario.name, label, unit, month],
			...lines.map((line) => line?.[t] ?? null),
			...Object.values(origin)
		]);
	});
	return [head, ...rows];
}
