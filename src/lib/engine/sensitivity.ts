/** Which assumption moves a target, and what knowing it would be worth (docs/model.md 6.4). */
import { stream } from '#lib/domain/random.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Sensitivity, TornadoBar, ValueOfKnowing } from '#lib/domain/uncertainty.ts';
import { putIn, shuffle, valueAtQuantile } from './draws.ts';
import { defined } from './output.ts';
import { prepare, simulate } from './project.ts';
import { quantile, ranks } from './statistics.ts';
import { Shelf } from './table.ts';
import { projectMonth, reaches } from './targets.ts';
import { chanceOf, dueOf, type Drawn, type DrawPlan } from './uncertainty.ts';

const LONGEST = 10;
/** Draws are put into so many bins of equal number by the assumption that is to be known. */
const BINS = 20;
const SHUFFLES = 200;

/**
 * Tell what moves one target.
 * @param drawn every draw of the plan
 * @param target number of the target
 * @source docs/model.md 6.4
 */
export function senseTarget(plan: DrawPlan, drawn: Drawn, target: number): Sensitivity {
	const { atMedian, tornado } = swing(plan, target);
	const due = dueOf(drawn, target);
	return {
		target: plan.given.targets[target]!.id,
		draws: drawn.count,
		atMedian,
		...{ probability: chanceOf(plan, target, due).probability, tornado },
		knowing: valueKnowing(plan, due, target)
	};
}

/** Each parameter alone at its P10 and P90, the others at their median. */
function swing(
	{ scenario, given, draws: { params } }: DrawPlan,
	target: number
): Pick<Sensitivity, 'atMedian' | 'tornado'> {
	const shelf = new Shelf(false);
	const medians = params.map((parameter) => valueAtQuantile(parameter, 0.5));
	const at = (moved: number, share: number) => {
		const changed = putIn(scenario, params, (i) =>
			i === moved ? valueAtQuantile(params[i]!, share) : medians[i]!
		);
		return dueIn(changed);
	};
	const dueIn = (changed: Scenario) => {
		const aim = given.targets[target]!;
		const run = simulate(prepare(changed, given), { keep: 'targets', shelf, until: aim.dueAt + 1 });
		return projectMonth(run, aim, aim.dueAt);
	};
	const bars = params.map(({ path }, i): TornadoBar => ({
		path,
		atP10: defined(at(i, 0.1)),
		atP90: defined(at(i, 0.9))
	}));
	const width = ({ atP10, atP90 }: TornadoBar) => Math.abs((atP90 ?? Infinity) - (atP10 ?? Infinity)) || 0;
	return {
		atMedian: defined(at(-1, 0.5)),
		tornado: bars.sort((a, b) => width(b) - width(a)).slice(0, LONGEST)
	};
}

/**
 * Value every assumption by how much more often the right answer to "will it be met?" would be given by somebody who
 * knew it. Without it the likelier answer is right in max(p, 1 - p) of the draws; with it, in each bin's own.
 */
function valueKnowing({ draws, outcomes }: DrawPlan, due: Float64Array, target: number): ValueOfKnowing[] {
	const met = Uint8Array.from(due, (value) => Number(reaches(outcomes[target]!, value)));
	const noise = gainOfNothing(met);
	return draws.params
		.map(({ path }, i) => ({ path, gain: gainOf(met, orderOf(draws.values[i]!)), noise }))
		.sort((a, b) => b.gain - a.gain);
}

function orderOf(values: Float64Array): Int32Array {
	const places = ranks(values);
	return Int32Array.from(places.keys()).sort((a, b) => places[a]! - places[b]! || a - b);
}

function gainOf(met: Uint8Array, order: Int32Array): number {
	const bins = Math.min(BINS, order.length);
	let [right, all] = [0, 0];
	for (let bin = 0; bin < bins; bin++) {
		const members = order.subarray((bin * order.length) / bins, ((bin + 1) * order.length) / bins);
		const yes = members.reduce((sum, draw) => sum + met[draw]!, 0);
		right += Math.max(yes, members.length - yes);
		all += yes;
	}
	return (right - Math.max(all, met.length - all)) / met.length;
}

/** What 95% of assumptions that have no bearing at all would seem to be worth. */
function gainOfNothing(met: Uint8Array): number {
	const random = stream(met.length, 'value of knowing');
	const order = Int32Array.from(met.keys());
	const gains = new Float64Array(SHUFFLES).map(() => gainOf(met, shuffle(order, random)));
	return quantile(gains.sort(), 0.95);
}
