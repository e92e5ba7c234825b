/** What differs in how the targets of a place stand. */
import { isAskedIn, targetsOf } from '../catalogue/in-force.ts';
import type { ProjectedTarget, Projection } from '../projection.ts';
import type { Registers } from '../registers.ts';
import type { TargetRow } from '../target.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import { scopeKey, targetIdIn, type Scope } from '../scope.ts';
import type { DueSpread, Spread } from '../uncertainty.ts';

/** A target as one scenario leaves it. */
export type Result = Pick<
	ProjectedTarget,
	'value' | 'projectedAtDue' | 'gapAtDue' | 'met' | 'metFrom' | 'rag'
> & {
	/** Null where this or another of the scenarios compared is not drawn. */
	chance: Pick<DueSpread, 'probability' | 'wilson'> | null;
	/** Last month of the run. */
	lastMonth: string;
};

/** A target on which the scenarios do not come out alike; null: one does not project it. */
export interface ResultDifference {
	target: TargetRow;
	cells: (Result | null)[];
}

export interface ResultDifferences {
	rows: ResultDifference[];
	/** Labels of targets that come out alike in every scenario. */
	same: string[];
}

/** One scenario and what comes of it. */
export interface ResultSide {
	registers: Registers;
	scenario: ScenarioRow;
	projection: Projection;
	spread: Spread | undefined;
}

/** List the targets asked of a place that do not come out alike in some scenarios. */
export function compareResults(sides: readonly ResultSide[], scope: Scope): ResultDifferences {
	const drawn = sides.every(({ spread }) => spread !== undefined);
	const asked = sides.map(({ registers, scenario }) =>
		targetsOf(registers.targets, scenario).filter((target) => isAskedIn(target, scope, registers.trusts))
	);
	const targets = new Map(asked.flat().map((target) => [target.id, target]));
	const columns = sides.map((side, i) => {
		const ids = new Set(asked[i]!.map(({ id }) => id));
		const results = resultsOf(side, drawn);
		return (id: string) => (ids.has(id) ? (results.get(targetIdIn(id, scopeKey(scope))) ?? null) : null);
	});
	const rows = [...targets.values()].map((target) => ({
		target,
		cells: columns.map((column) => column(target.id))
	}));
	return {
		rows: rows.filter(({ cells }) => differ(cells)),
		same: rows.filter(({ cells }) => !differ(cells)).map(({ target }) => target.label)
	};
}

function resultsOf({ projection, spread }: ResultSide, drawn: boolean): Map<string, Result> {
	const chances = new Map(drawn ? spread?.targets.map((row) => [row.id, row]) : []);
	const lastMonth = projection.months.at(-1) ?? '';
	return new Map(
		projection.targets.map(({ id, value, projectedAtDue, gapAtDue, met, metFrom, rag }) => {
			const chance = chances.get(id);
			return [
				id,
				{
					...{ value, projectedAtDue, gapAtDue, met, metFrom, rag, lastMonth },
					chance: chance === undefined ? null : { probability: chance.probability, wilson: chance.wilson }
				}
			];
		})
	);
}

function differ(cells: readonly (Result | null)[]): boolean {
	const told = cells.map((cell) => {
		if (cell === null) return 'not projected';
		const { lastMonth: _lastMonth, ...rest } = cell;
		return JSON.stringify(rest);
	});
	return new Set(told).size > 1;
}
