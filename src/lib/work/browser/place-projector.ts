/** Projects one place of a scenario again and again under changing decisions, and draws its uncertainty. */
import { assemble } from '#lib/domain/assemble.ts';
import type { CostLine } from '#lib/domain/cost-lines.ts';
import { isAskedIn, targetsOf } from '#lib/domain/catalogue/in-force.ts';
import { drawCosts, type MonthlyCosts } from '#lib/domain/levers/costs.ts';
import type { Picture } from '#lib/domain/levers/picture.ts';
import { NO_DECISIONS, type Place } from '#lib/domain/levers/place.ts';
import { monthsFrom } from '#lib/domain/month.ts';
import type { TargetView } from '#lib/domain/overview/view.ts';
import { findPaceWarnings, groupWarnings } from '#lib/domain/pace/warnings.ts';
import type { TargetRow } from '#lib/domain/target.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Decisions } from '#lib/domain/scenario-row.ts';
import { scopeKey, targetIdIn } from '#lib/domain/scope.ts';
import { writeTargets, type TargetOutput } from '#lib/engine/output.ts';
import { totalCosts } from '#lib/engine/output.ts';
import { prepare, simulate } from '#lib/engine/project.ts';
import type { Prepared, Simulation } from '#lib/engine/run.ts';
import { Shelf } from '#lib/engine/table.ts';
import { limitsOf } from './place-limits.ts';

/** What doing nothing gives: drawn beside every other state. */
interface DoNothing {
	given: Prepared;
	costs: MonthlyCosts;
	/** Projected values by target row. */
	projected: Map<string, TargetOutput['projected']>;
}

/** One place, ready to be projected under any decisions. */
export class PlaceProjector {
	readonly #place: Place;
	readonly #asked: TargetRow[];
	readonly #doNothing: DoNothing;
	readonly #shelf = new Shelf(true);

	constructor(place: Place) {
		const { registers, scenario, scope } = place;
		this.#place = place;
		this.#asked = targetsOf(registers.targets, scenario).filter((target) =>
			isAskedIn(target, scope, registers.trusts)
		);
		const given = prepare(this.#assemble(NO_DECISIONS));
		const run = simulate(given, { keep: 'everything', shelf: this.#shelf });
		this.#doNothing = {
			given,
			costs: costsOf(run),
			projected: new Map(writeTargets(run).map(({ id, projected }) => [id, projected]))
		};
	}

	/** Write the scenario file of the place under some decisions; what decisions cannot change is shared. */
	write(decisions: Decisions): Scenario {
		const { settings, networks, roles, modalities, staff, placements, equipment, demand, uncertainty } =
			this.#doNothing.given.scenario;
		const shared = {
			settings,
			networks,
			roles,
			modalities,
			staff,
			placements,
			equipment,
			demand,
			uncertainty
		};
		return { ...this.#assemble(decisions), ...shared } as Scenario;
	}

	/** Project the place under some decisions. */
	project(decisions: Decisions): Picture {
		const { registers, scenario, scope } = this.#place;
		const given = prepare(this.write(decisions), this.#doNothing.given);
		const run = simulate(given, { keep: 'everything', shelf: this.#shelf });
		const months = monthsFrom(scenario.asAt, scenario.horizonMonths);
		const rows = new Map(writeTargets(run).map((row) => [row.id, row]));
		const key = scopeKey(scope);
		const targets = this.#asked.flatMap((target) => {
			const row = rows.get(targetIdIn(target.id, key));
			return row === undefined ? [] : [this.#draw(target, row)];
		});
		const decided = { ...scenario, decisions };
		return {
			months,
			targets,
			warnings: groupWarnings(findPaceWarnings({ registers, scenario: decided, scope, months, targets })),
			limits: limitsOf(run, { months, registers, scope }),
			costs: drawCosts(months, costsOf(run), this.#doNothing.costs)
		};
	}

	#assemble(decisions: Decisions): Scenario {
		const { registers, scenario, targets } = this.#place;
		return assemble(registers, { ...scenario, decisions }, targets);
	}

	#draw(
		{ id, label, unit, direction, source, sourceDate, note }: TargetRow,
		{
			id: row,
			due,
			baseline,
			value,
			projectedAtDue,
			gapAtDue,
			rag,
			metFrom,
			projected,
			trajectory
		}: TargetOutput
	): TargetView {
		return {
			...{ id, row, label, unit, direction, source, sourceDate, note },
			firstDue: this.#place.registers.targets.find(({ supersededBy }) => supersededBy === id)?.due ?? null,
			...{ due, baseline, value, projectedAtDue, gapAtDue, rag, metFrom, projected, trajectory },
			doNothing: this.#doNothing.projected.get(row) ?? [],
			binds: null,
			furthest: []
		};
	}
}

/** The run's tables are written over by the next one, so costs are copied. */
function costsOf(run: Simulation): MonthlyCosts {
	const lines = Object.fromEntries(
		Object.entries(run.costs).map(([line, gbp]) => [line, Float64Array.from(gbp)])
	) as Record<CostLine, Float64Array>;
	return { lines, npv: totalCosts(run).npv };
}
