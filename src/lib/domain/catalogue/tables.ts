/** The catalogue and the library as tables to take away, one row each with a heading. */
import type { Cell } from '../csv.ts';
import type { Month } from '../month.ts';
import type { AssumptionRow } from '../assumption.ts';
import type { TargetRow } from '../target.ts';
import { subjectName } from './assumptions.ts';
import { measureName } from './measures.ts';
import { aimWords, countedWords, standingOf } from './target-words.ts';

/** List assumptions with everything the catalogue says of them. */
export function tabulateAssumptions(rows: readonly AssumptionRow[]): Cell[][] {
	const head = [
		...['Assumption', 'Measure', 'About', 'Value', 'Unit', 'Likely at least', 'Likely at most'],
		...['Possible from', 'Possible to', 'National default', 'Source', 'Date of the source', 'Placeholder'],
		...['Owner', 'Reason', 'Last reviewed', 'Review due']
	];
	return [
		head,
		...rows.map((row): Cell[] => [
			...[
				row.label,
				measureName(row.measure),
				subjectName(row.subject),
				row.value,
				row.unit,
				row.low,
				row.high
			],
			...[row.boundLow, row.boundHigh, row.nationalDefault, row.source, row.sourceDate],
			...[row.placeholder ? 'yes' : 'no', row.owner, row.reason, row.lastReviewed, row.reviewDue]
		])
	];
}

/**
 * List targets with everything the library says of them.
 * @param targets all of them, so that the one which took another's place can be named
 */
export function tabulateTargets(
	rows: readonly TargetRow[],
	{ targets, month }: { targets: readonly TargetRow[]; month: Month }
): Cell[][] {
	const head = [
		...['Target', 'Asks for', 'Counts', 'Value', 'Unit', 'Due', 'Whose', 'Baseline', 'Trajectory'],
		...['Status', 'Owner', 'Source', 'Date of the source', 'Note']
	];
	return [
		head,
		...rows.map((row): Cell[] => [
			...[row.label, aimWords(row), countedWords(row), row.value, row.unit, row.due, row.scope, row.baseline],
			...[row.trajectory, standingOf(row, { targets, month }).words],
			...[row.owner, row.source, row.sourceDate, row.note]
		])
	];
}
