/** What a workspace draws as tables to take away. */
import { writeCsv, type Cell } from '../csv.ts';
import { listMonths, type DrawnTargets } from '../overview/figures.ts';
import { RAG_WORD } from '../overview/sentences.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import type { Scope } from '../scope.ts';

/** The tables that can be downloaded, by the names in their addresses. */
export const DRAWN_TABLES = ['figures', 'targets'] as const;
export type DrawnTable = (typeof DRAWN_TABLES)[number];

/** Targets as drawn, and which decisions they show. */
export interface DrawnState extends DrawnTargets {
	scope: Scope;
	scenario: Pick<ScenarioRow, 'id' | 'name'>;
	/** The version of the scenario, and whether decisions were changed since. */
	version: number;
	unsaved: boolean;
	/** Registers that were made up to look real. */
	illustrative: boolean;
}

/** Say which decisions are drawn, and on what: `version 3, changed and not saved; registers illustrative`. */
export function stateWords({
	version,
	unsaved,
	illustrative
}: Pick<DrawnState, 'version' | 'unsaved' | 'illustrative'>): string {
	const kept = unsaved ? 'changed and not saved' : 'as saved';
	return `version ${version}, ${kept}${illustrative ? '; registers illustrative' : ''}`;
}

/** Write a table as a file to take away. */
export function fileOf(state: DrawnState, table: DrawnTable): { name: string; csv: string } {
	const { scope, scenario } = state;
	return { name: `gantry-${scope.code}-${scenario.id}-${table}.csv`, csv: writeCsv(listDrawn(state, table)) };
}

/** Lay a table out with its heading: every figure month by month, or each target at its due month. */
export function listDrawn(state: DrawnState, table: DrawnTable): Cell[][] {
	return table === 'figures' ? listMonths(state, { Decisions: stateWords(state) }) : listWhenDue(state);
}

function listWhenDue(state: DrawnState): Cell[][] {
	const { scope, scenario, months, targets, sureness } = state;
	return [
		[
			...['Scope', 'Scenario', 'Target', 'Unit', 'Due', 'Target when due', 'Projected when due'],
			...['Do nothing when due', 'Gap when due', 'Status', 'Met for good from', 'Probability', 'Decisions']
		],
		...targets.map((target) => [
			...[scope.name, scenario.name, target.label, target.unit, target.due],
			...[target.value, target.projectedAtDue, target.doNothing[months.indexOf(target.due)] ?? null],
			...[target.gapAtDue, RAG_WORD[target.rag], target.metFrom],
			...[sureness?.byTarget[target.id]?.probability ?? null, stateWords(state)]
		])
	];
}
