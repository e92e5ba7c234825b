/** Why: a gap split into causes so that the parts add up exactly and no order matters (docs/model.md 5). */
import type { Attribution, CausePart, GapParts } from '#lib/domain/attribution.ts';
import { monthNumber } from '#lib/domain/month.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { bridgeHeads } from './bridge.ts';
import { change } from './change.ts';
import { defined } from './output.ts';
import { prepare, simulate } from './project.ts';
import { levelByMonth } from './series.ts';
import { splitFairly, type Worth } from './shapley.ts';
import { Shelf } from './table.ts';
import { holdTargets, lastDue, projectMonth, type Outcome } from './targets.ts';

type Causes = NonNullable<Scenario['attribution']>['causes'];

/** What is told on the way: a share from 0 to 1. */
export type OnProgress = (share: number) => void;

/**
 * Split the gap of every target into the scenario's causes: each part is what a cause adds on average over all orders in
 * which causes could come. The values of targets stay what they are with every cause at work.
 * @param scenario with an `attribution` block; without one there is nothing but what was not planned for
 * @source docs/model.md 5.1
 */
export function attributeGaps(scenario: Scenario, onProgress?: OnProgress): Attribution {
	const causes = scenario.attribution?.causes ?? [];
	const given = prepare(scenario);
	const whole = simulate(given, { keep: 'everything' });
	const outcomes = holdTargets(whole);
	const shelf = new Shelf(false);
	const until = lastDue(given.targets);
	const gaps = (present: number) => {
		const neutral = neutralise(scenario, causes, present);
		const run = simulate(prepare(neutral, given), { keep: 'targets', shelf, until });
		return gapsOf(outcomes, (target) => projectMonth(run, target, target.dueAt));
	};
	const seed = scenario.attribution?.seed ?? scenario.uncertainty?.seed ?? 1;
	const { none, parts } = splitFairly(causes.length, { worth: gaps, seed, onProgress });
	return {
		attribution: outcomes.map((outcome, i) => partsOf(outcome, none[i]!, namedParts(causes, parts, i))),
		bridge: bridgeHeads(whole, outcomes)
	};
}

/** Give what is short of every target when due, its value held. */
export function gapsOf(
	outcomes: readonly Outcome[],
	whenDue: (target: Outcome['target']) => number
): Float64Array {
	return Float64Array.from(outcomes, ({ target, value }) => target.sign * (value - whenDue(target)));
}

/** Name the parts of one target. */
export function namedParts(
	causes: readonly { id: string }[],
	parts: readonly Worth[],
	target: number
): CausePart[] {
	return causes.map(({ id }, c) => ({ cause: id, gap: defined(parts[c]![target]!) }));
}

function partsOf({ target, gapAtDue }: Outcome, none: number, causes: CausePart[]): GapParts {
	return { id: target.id, gapAtDue: defined(gapAtDue), notPlanned: defined(none), causes };
}

/**
 * Take away the causes that are not present, in file order.
 * @param present a bit for each cause
 */
function neutralise(scenario: Scenario, causes: Causes, present: number): Scenario {
	return causes.reduce(
		(changed, { neutralise: steps }, c) =>
			(present >> c) & 1
				? changed
				: steps.reduce((one, step) => ('fill' in step ? fillVacancies(one) : change(one, step)), changed),
		scenario
	);
}

/** Put everybody in post whom the funded establishment of the first month has room for; who is over it stays. */
function fillVacancies(scenario: Scenario): Scenario {
	const firstMonth = { first: monthNumber(scenario.settings.start), months: 1 };
	const participation = new Map((scenario.roles ?? []).map((role) => [role.id, role.participation ?? 1]));
	return {
		...scenario,
		staff: (scenario.staff ?? []).map((row) => {
			if (row.establishment === undefined) return row;
			const [fundedFte = 0] = levelByMonth(row.establishment, firstMonth);
			const heads = fundedFte / (row.participation ?? participation.get(row.role) ?? 1);
			return heads > row.heads ? { ...row, heads } : row;
		})
	};
}
