/** What differs between scenarios, and nothing else. Pure. */
import { cutDecisions } from '../part.ts';
import type { Registers } from '../registers.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import { trustsIn, type Scope } from '../scope.ts';
import { compareAssumptions, type AssumptionDifferences } from './assumptions.ts';
import { compareCosts, type CostDifferences } from './costs.ts';
import { compareDecisions, type DecisionDifferences } from './decisions.ts';
import { compareResults, type ResultDifferences, type ResultSide } from './results.ts';

/** As many as fit side by side. */
export const MOST_COMPARED = 4;

/** A scenario as a column of every table. */
export type Column = Pick<
	ScenarioRow,
	'id' | 'name' | 'status' | 'owner' | 'archived' | 'asAt' | 'horizonMonths'
>;

export interface Comparison {
	columns: Column[];
	/** Whether all start in the same month and run equally long. */
	sameRun: boolean;
	decisions: DecisionDifferences;
	assumptions: AssumptionDifferences;
	results: ResultDifferences;
	/** Of the whole file, wherever one looks. */
	costs: CostDifferences;
}

/** Compare scenarios at one place. Costs are the nation's: they are not kept by place. */
export function compare(sides: readonly ResultSide[], scope: Scope): Comparison {
	const columns = sides.map(({ scenario }) => columnOf(scenario));
	return {
		columns,
		sameRun: new Set(columns.map(({ asAt, horizonMonths }) => `${asAt} ${horizonMonths}`)).size === 1,
		decisions: compareDecisions(
			sides.map(({ registers, scenario }) => ({
				registers,
				decisions: cutDecisions(scenario.decisions, registersIn(registers, scope))
			})),
			trustsIn(scope, sides[0]?.registers.trusts ?? []).length
		),
		assumptions: compareAssumptions(
			sides.map(({ registers, scenario }) => ({
				changes: scenario.assumptionChanges,
				catalogue: registers.assumptions
			}))
		),
		results: compareResults(sides, scope),
		costs: compareCosts(sides.map(({ projection }) => projection.cost))
	};
}

function columnOf({ id, name, status, owner, archived, asAt, horizonMonths }: ScenarioRow): Column {
	return { id, name, status, owner, archived, asAt, horizonMonths };
}

/** What a place has of its own, and the programmes that lead there. */
function registersIn(registers: Registers, scope: Scope): Registers {
	if (scope.kind === 'nation') return registers;
	const trusts = trustsIn(scope, registers.trusts);
	const here = new Set(trusts.map(({ code }) => code));
	return {
		...registers,
		trusts,
		units: registers.units.filter(({ trust }) => here.has(trust)),
		programmes: registers.programmes.filter(({ destinations }) =>
			Object.keys(destinations).some((trust) => here.has(trust))
		)
	};
}
