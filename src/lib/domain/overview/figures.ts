/** Every figure of an overview, one row a target and month. */
import type { Cell } from '../csv.ts';
import type { OverviewView } from './view.ts';

/** List the figures of an overview with a heading, and what they were made from in the last columns. */
export function listFigures({ scope, scenario, months, targets, receipt }: OverviewView): Cell[][] {
	const head = [
		'Scope',
		'Scenario',
		'Target',
		'Unit',
		'Month',
		'Projected',
		'Target trajectory',
		'Do nothing',
		'Scenario file (SHA-256)',
		'Engine version'
	];
	const rows = targets.flatMap((target) =>
		months.map((month, t) => [
			scope.name,
			scenario.name,
			target.label,
			target.unit,
			month,
			target.projected[t] ?? null,
			target.trajectory[t] ?? null,
			target.doNothing[t] ?? null,
			receipt.hash,
			receipt.engineVersion
		])
	);
	return [head, ...rows];
}
