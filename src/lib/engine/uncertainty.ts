/** How sure: the same scenario drawn again and again, its targets' values held where they were (docs/model.md 6). */
import type { TargetSpread, Uncertainty } from '#lib/domain/uncertainty.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { drawParameters, putIn, type Draws } from './draws.ts';
import { defined } from './output.ts';
import { prepare, simulate } from './project.ts';
import type { Prepared } from './run.ts';
import { correlate, mean, quantile, ranks, wilson } from './statistics.ts';
import { Shelf } from './table.ts';
import { holdTargets, lastDue, projectMonth, reaches, type Outcome } from './targets.ts';

/** What is asked of the draws. */
export interface DrawPlan {
	scenario: Scenario;
	/** The scenario as it stands; what a draw does not change is taken from here. */
	given: Prepared;
	draws: Draws;
	/** Every target held against the scenario as it stands: its value stays when assumptions are drawn. */
	outcomes: Outcome[];
	/** Numbers of the targets whose every month is kept. */
	fans: number[];
}

/** What some draws in a row gave. */
export interface Drawn {
	/** First draw, and how many. */
	from: number;
	count: number;
	/** Projected values [fan][month][draw]. */
	months: Float64Array<ArrayBuffer>;
	/** Projected value when due [target][draw]. */
	due: Float64Array<ArrayBuffer>;
}

/**
 * Make ready for draws.
 * @param asked draws, where other than the scenario's; ids of the targets whose every month is kept, all by default
 * @source docs/model.md 6
 */
export function planDraws(
	scenario: Scenario,
	{ count, fans }: { count?: number; fans?: ReadonlySet<string> } = {}
): DrawPlan {
	const given = prepare(scenario);
	const all = [...given.targets.keys()];
	return {
		scenario,
		given,
		draws: drawParameters(scenario, count),
		outcomes: holdTargets(simulate(given, { keep: 'targets' })),
		fans: fans === undefined ? all : all.filter((i) => fans.has(given.targets[i]!.id))
	};
}

/**
 * Run some of the draws. Every draw stands alone, so any split gives the same numbers.
 * @param from first draw
 * @param until draw after the last
 * @param onDraw told after each draw how many are done
 * @source docs/model.md 6.2
 */
export function runDraws(
	plan: DrawPlan,
	{ from, until, onDraw }: { from: number; until: number; onDraw?: ((done: number) => void) | undefined }
): Drawn {
	const { given, fans, draws } = plan;
	const count = until - from;
	const months = given.frame.months;
	const drawn: Drawn = {
		...{ from, count },
		months: new Float64Array(fans.length * months * count),
		due: new Float64Array(given.targets.length * count)
	};
	const shelf = new Shelf(false);
	const stop = fans.length > 0 ? months : lastDue(given.targets);
	const wanted = new Map(fans.map((target, fan) => [target, fan]));
	for (let d = 0; d < count; d++) {
		const scenario = putIn(plan.scenario, draws.params, (i) => draws.values[i]![from + d]!);
		const run = simulate(prepare(scenario, given), { keep: 'targets', shelf, until: stop });
		run.targets.forEach((target, i) => {
			drawn.due[i * count + d] = projectMonth(run, target, target.dueAt);
			const fan = wanted.get(i);
			if (fan === undefined) return;
			for (let t = 0; t < months; t++) {
				drawn.months[(fan * months + t) * count + d] = projectMonth(run, target, t);
			}
		});
		onDraw?.(d + 1);
	}
	return drawn;
}

/** Put draws that were run apart into one, in the order of the draws. */
export function joinDraws(parts: readonly Drawn[]): Drawn {
	const inOrder = [...parts].sort((a, b) => a.from - b.from);
	const [first] = inOrder;
	if (first === undefined || inOrder.length === 1) return first!;
	const count = inOrder.reduce((sum, part) => sum + part.count, 0);
	const join = (pick: (part: Drawn) => Float64Array) => {
		const rows = pick(first).length / first.count;
		const joined = new Float64Array(rows * count);
		for (const part of inOrder) {
			for (let row = 0; row < rows; row++) {
				const values = pick(part).subarray(row * part.count, (row + 1) * part.count);
				joined.set(values, row * count + part.from - first.from);
			}
		}
		return joined;
	};
	return { from: first.from, count, months: join((part) => part.months), due: join((part) => part.due) };
}

/**
 * Sum up draws: fans, probability, rank correlation.
 * @source docs/model.md 6.3, 6.4
 */
export function sumUp(plan: DrawPlan, drawn: Drawn): Uncertainty {
	const ranked = plan.draws.values.map((values) =>
		ranks(values.subarray(drawn.from, drawn.from + drawn.count))
	);
	return {
		draws: drawn.count,
		targets: plan.fans.map((target, fan) => {
			const due = dueOf(drawn, target);
			const places = ranks(due);
			return {
				id: plan.given.targets[target]!.id,
				...fanOf(plan, drawn, fan),
				...chanceOf(plan, target, due),
				rankCorrelation: Object.fromEntries(
					plan.draws.params.map(({ path }, i) => [path, correlate(ranked[i]!, places)])
				)
			};
		})
	};
}

/** Give one target's values when due, by draw. */
export function dueOf({ due, count }: Drawn, target: number): Float64Array {
	return due.subarray(target * count, (target + 1) * count);
}

/** Give the share of draws in which a target is met when due, and its interval. */
export function chanceOf(
	{ outcomes }: DrawPlan,
	target: number,
	due: Float64Array
): Pick<TargetSpread, 'probability' | 'wilson'> {
	const outcome = outcomes[target]!;
	const probability = due.reduce((met, value) => met + (reaches(outcome, value) ? 1 : 0), 0) / due.length;
	return { probability, wilson: wilson(probability, due.length) };
}

function fanOf(
	{ given }: DrawPlan,
	{ months: values, count }: Drawn,
	fan: number
): Pick<TargetSpread, 'p10' | 'p50' | 'p90' | 'mean'> {
	const { months } = given.frame;
	const fans: Pick<TargetSpread, 'p10' | 'p50' | 'p90' | 'mean'> = { p10: [], p50: [], p90: [], mean: [] };
	for (let t = 0; t < months; t++) {
		const row = values.subarray((fan * months + t) * count, (fan * months + t + 1) * count);
		fans.mean.push(defined(mean(row)));
		const sorted = row.slice().sort();
		fans.p10.push(defined(quantile(sorted, 0.1)));
		fans.p50.push(defined(quantile(sorted, 0.5)));
		fans.p90.push(defined(quantile(sorted, 0.9)));
	}
	return fans;
}

/**
 * Draw a scenario as often as it asks and sum up.
 * @source docs/model.md 6
 */
export function drawScenario(scenario: Scenario): Uncertainty {
	const plan = planDraws(scenario);
	return sumUp(plan, runDraws(plan, { from: 0, until: plan.draws.count }));
}
