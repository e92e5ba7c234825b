/** Why two states differ: two scenarios, a register and an earlier one, plan and actual (docs/model.md 5). */
import type { StateAttribution } from '#lib/domain/attribution.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { OnProgress } from './attribution.ts';
import { mix, partsThatDiffer } from './between-parts.ts';
import { defined } from './output.ts';
import { prepare, simulate } from './project.ts';
import type { Prepared } from './run.ts';
import { splitFairly, type Worth } from './shapley.ts';
import { Shelf } from './table.ts';
import { holdTargets, lastDue, projectMonth } from './targets.ts';

/** What is asked of a target: its value, frozen in its own state, whose difference is a part by itself. */
const VALUE_PART = 'what is asked for';

/**
 * Split the difference of every target's gap between two scenario files into the parts in which they differ.
 * @param from the first state; targets are those that both have
 * @returns to = from + the sum of the parts, for every target; parts that change nothing there are left out
 * @source docs/model.md 5.1
 */
export function attributeBetween(from: Scenario, to: Scenario, onProgress?: OnProgress): StateAttribution {
	const ours = new Set((from.targets ?? []).map(({ id }) => id));
	const [a, b] = [from, to].map((scenario) => withTargets(scenario, ours, to)) as [Scenario, Scenario];
	const differing = partsThatDiffer(a, b);
	const [first, last] = [gapsIn(a), gapsIn(b)];
	const shelf = new Shelf(false);
	const given = prepare(a);
	const worth = (present: number) => {
		const taken = new Set(differing.filter((_, i) => (present >> i) & 1).map(({ part }) => part));
		return gapsAtValues(prepare(mix(a, b, taken), given), first.values, shelf);
	};
	const { parts } = splitFairly(differing.length, { worth, seed: 1, onProgress });
	return {
		differs: differing.map(({ name }) => name),
		targets: first.ids.map((id, i) => {
			const [before, after] = [first.values[i]!, last.values[i]!];
			const change = Object.is(before, after) ? 0 : first.signs[i]! * (after - before);
			const named = [
				...differing.map(({ name }, c) => ({ cause: name, gap: parts[c]![i]! })),
				{ cause: VALUE_PART, gap: change }
			].filter(({ gap }) => gap !== 0);
			return {
				id,
				from: defined(first.gaps[i]!),
				to: defined(last.gaps[i]!),
				parts: named.map(({ cause, gap }) => ({ cause, gap: defined(gap) }))
			};
		})
	};
}

function withTargets(scenario: Scenario, ours: ReadonlySet<string>, to: Scenario): Scenario {
	const theirs = new Set((to.targets ?? []).map(({ id }) => id));
	const kept = (scenario.targets ?? []).filter(({ id }) => ours.has(id) && theirs.has(id));
	return { ...scenario, targets: kept.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

interface State {
	ids: string[];
	signs: number[];
	/** Values asked for, frozen in this state. */
	values: Worth;
	gaps: Worth;
}

function gapsIn(scenario: Scenario): State {
	const outcomes = holdTargets(simulate(prepare(scenario), { keep: 'targets' }));
	return {
		ids: outcomes.map(({ target }) => target.id),
		signs: outcomes.map(({ target }) => target.sign),
		values: Float64Array.from(outcomes, ({ value }) => value),
		gaps: Float64Array.from(outcomes, ({ gapAtDue }) => gapAtDue)
	};
}

function gapsAtValues(given: Prepared, values: Worth, shelf: Shelf): Worth {
	const run = simulate(given, { keep: 'targets', shelf, until: lastDue(given.targets) });
	return Float64Array.from(
		run.targets,
		(target, i) => target.sign * (values[i]! - projectMonth(run, target, target.dueAt))
	);
}
