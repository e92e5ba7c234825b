/** What one place of a scenario is projected from: the registers cut down to the networks it needs, and its targets. */
import { assembleTargets } from '../assemble/targets.ts';
import { cutDecisions, cutRegisters, networksFor } from '../part.ts';
import type { Registers } from '../registers.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Decisions, ScenarioRow } from '../scenario-row.ts';
import { scopeKey, type Scope } from '../scope.ts';

export interface Place {
	scope: Scope;
	/** Of the networks that must run together; without past activity, which no projection needs. */
	registers: Registers;
	/** As they stand in the nation's file: what is asked of a place is a share of what is asked of all. */
	targets: NonNullable<Scenario['targets']>;
	/** With the decisions about the place's networks only. */
	scenario: ScenarioRow;
}

/**
 * Cut a scenario down to a place; its figures stay the nation's own.
 * @param registers of the whole nation
 */
export function cutPlace(registers: Registers, scenario: ScenarioRow, scope: Scope): Place {
	const cut = { ...cutRegisters(registers, networksFor(registers, scope)), activity: [] };
	const own = `@${scopeKey(scope)}`;
	return {
		scope,
		registers: cut,
		targets: assembleTargets(registers, scenario).filter(({ id }) => id.endsWith(own)),
		scenario: { ...scenario, decisions: cutDecisions(scenario.decisions, cut) }
	};
}

/** Put the decisions about a place's networks in the stead of those a scenario has; those about other networks stay. */
export function putBack(all: Decisions, own: Decisions, { registers }: Pick<Place, 'registers'>): Decisions {
	const before = cutDecisions(all, registers);
	const merged = Object.entries(all).map(([kind, rows]) => {
		const name = kind as keyof Decisions;
		const cut = new Set<object>(before[name]);
		return [name, [...rows.filter((row) => !cut.has(row)), ...own[name]]];
	});
	return Object.fromEntries(merged) as Decisions;
}

/** Count the decisions of a scenario, row by row. */
export function countDecisions(given: Decisions): number {
	return Object.values(given).reduce((sum, rows) => sum + rows.length, 0);
}

/** No decision at all: what is left when every one is removed. */
export const NO_DECISIONS: Decisions = {
	posts: [],
	starts: [],
	retain: [],
	replacements: [],
	purchases: [],
	extraHours: [],
	outsourcing: [],
	connections: []
};
