/** Every figure of an overview, one row a target and month. */
import type { Cell } from '../csv.ts';
import type { OverviewView } from './view.ts';

/**
 * List the figures of an overview with a heading, and what they were made from in the last columns. P10 to P90 are empty
 * until the scenario has been drawn.
 */
export function listFigures({ scope, scenario, months, targets, sureness, receipt }: OverviewView): Cell[][] {
	const head = [
		'Scope',
		'Scenario',
		'Target',
		'Unit',
		'Month',
		'Projected',
		'Target trajectory',
		'Do nothing',
		'P10',
		'P50',
		'P90',
		'Scenario file (SHA-256)',
		'Engine version'
	];
	const rows = targets.flatMap((target) => {
		const sure = sureness?.byTarget[target.id];
		return months.map((month, t) => [
			scope.name,
			scenario.name,
			target.label,
			target.unit,
			month,
			target.projected[t] ?? null,
			target.trajectory[t] ?? null,
			target.doNothing[t] ?? null,
			sure?.p10[t] ?? null,
			sure?.p50[t] ?? null,
			sure?.p90[t] ?? null,
			receipt.hash,
			receipt.engineVersion
		]);
	});
	return [head, ...rows];
}
