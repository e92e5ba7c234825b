/** Projects one place of a scenario again and again under changing decisions, and draws its uncertainty. */
import { assemble } from '#lib/domain/assemble.ts';
import { Beliefs } from '#lib/domain/assemble/beliefs.ts';
import { assembleDecided, type Before } from '#lib/domain/assemble/decided.ts';
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
	costs: MonthlyCosts;
	/** Projected values by target row. */
	projected: Map<string, TargetOutput['projected']>;
}

/** One place, ready to be projected under any decisions. */
export class PlaceProjector {
	readonly #place: Place;
	readonly #asked: TargetRow[];
	readonly #beliefs: Beliefs;
	readonly #doNothing: DoNothing;
	/** As last projected, and as last written. */
	#given: Prepared;
	#before: Before | undefined;
	readonly #shelf = new Shelf(true);

	constructor(place: Place) {
		const { registers, scenario, scope, targets } = place;
		this.#place = place;
		this.#beliefs = new Beliefs(registers, scenario);
		this.#asked = targetsOf(registers.targets, scenario).filter((target) =>
			isAskedIn(target, scope, registers.trusts)
		);
		this.#given = prepare(assemble(registers, { ...scenario, decisions: NO_DECISIONS }, targets));
		const run = simulate(this.#given, { keep: 'everything', shelf: this.#shelf });
		this.#doNothing = {
			costs: costsOf(run),
			projected: new Map(writeTargets(run).map(({ id, projected }) => [id, projected]))
		};
	}

	/** Write the scenario file of the place under some decisions; what they do not change is shared with the last. */
	write(decisions: Decisions): Scenario {
		const { registers, scenario } = this.#place;
		const decided = assembleDecided(
			registers,
			{ ...scenario, decisions },
			{ beliefs: this.#beliefs, staff: this.#given.scenario.staff ?? [], before: this.#before }
		);
		this.#before = { decisions, decided };
		return { ...this.#given.scenario, ...decided };
	}

	/** Project the place under some decisions. */
	project(decisions: Decisions): Picture {
		const { registers, scenario, scope } = this.#place;
		const given = prepare(this.write(decisions), this.#given);
		this.#given = given;
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
