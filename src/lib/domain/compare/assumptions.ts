/** What differs in what is believed. */
import { assumptionKey, parseKey, subjectName, valueWords } from '../catalogue/assumptions.ts';
import { measureName } from '../catalogue/measures.ts';
import type { AssumptionRow } from '../assumption.ts';
import type { ScenarioRow } from '../scenario-row.ts';

/** What one scenario believes: `reason` is why it is not what the catalogue says; null: it is. */
export interface Belief {
	words: string;
	reason: string | null;
}

export interface AssumptionDifference {
	key: string;
	name: string;
	cells: Belief[];
}

export interface AssumptionDifferences {
	rows: AssumptionDifference[];
	/** Names of assumptions that every scenario changes alike. */
	same: string[];
}

/** One scenario's changes and the catalogue they change. */
export interface AssumptionSide {
	changes: ScenarioRow['assumptionChanges'];
	catalogue: readonly AssumptionRow[];
}

/** List the assumptions that some scenario changes and that are not the same in all. */
export function compareAssumptions(sides: readonly AssumptionSide[]): AssumptionDifferences {
	const keys = [...new Set(sides.flatMap(({ changes }) => changes.map(assumptionKey)))].sort();
	const rows = keys.map((key) => ({
		key,
		name: nameOf(key),
		cells: sides.map((side) => beliefIn(side, key)),
		values: sides.map((side) => valueIn(side, key))
	}));
	const differs = ({ values }: (typeof rows)[number]) => new Set(values).size > 1;
	return {
		rows: rows.filter(differs).map(({ key, name, cells }) => ({ key, name, cells })),
		same: rows.filter((row) => !differs(row)).map(({ name }) => name)
	};
}

function nameOf(key: string): string {
	const { measure, subject } = parseKey(key);
	return `${measureName(measure)}: ${subjectName(subject)}`;
}

function findIn<Row extends { measure: string; subject: string }>(
	rows: readonly Row[],
	key: string
): Row | undefined {
	return rows.find((row) => assumptionKey(row) === key);
}

function valueIn({ changes, catalogue }: AssumptionSide, key: string): number | undefined {
	return (findIn(changes, key) ?? findIn(catalogue, key))?.value;
}

function beliefIn({ changes, catalogue }: AssumptionSide, key: string): Belief {
	const known = findIn(catalogue, key);
	const change = findIn(changes, key);
	const unit = known?.unit ?? '';
	if (change !== undefined) return { words: valueWords(change.value, unit), reason: change.reason };
	return { words: known === undefined ? 'not known' : valueWords(known.value, unit), reason: null };
}
