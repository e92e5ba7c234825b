/** Which levers a place has. */
import { addMonths, type Month } from '../month.ts';
import type { Registers } from '../registers.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import { trustsIn, type Scope } from '../scope.ts';
import { LEVER_GROUPS, type Lever } from './lever.ts';
import { connectionLevers, modalityLevers, replacementLevers, unitLevers } from './machine-levers.ts';
import { postsLevers, programmeLevers, retentionLevers, type LeverInput } from './people-levers.ts';
import { niceAbove, stepFor } from './scale.ts';
import { readLever } from './setting.ts';

/**
 * List the levers of a network or trust, group by group. Units are replaced by modality in a network and one by one in
 * a trust. Sliders reach at least what is decided already.
 * @param registers of the part the place lies in
 */
export function listLevers(
	registers: Registers,
	scenario: ScenarioRow,
	scope: Pick<Scope, 'kind' | 'code'>
): Lever[] {
	const input: LeverInput = {
		...{ registers, scenario },
		trusts: trustsIn(scope, registers.trusts).map(({ code }) => code),
		...monthsOf(scenario)
	};
	const levers: Lever[] = [
		...programmeLevers(input),
		...retentionLevers(input),
		...postsLevers(input),
		...modalityLevers(input),
		...(scope.kind === 'trust' ? unitLevers(input) : replacementLevers(input)),
		...connectionLevers(input)
	];
	const order = LEVER_GROUPS.map(({ id }) => id as string);
	return levers
		.map((lever) => reachDecided(lever, scenario))
		.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}

/** Name the first and last month of a run. */
export function monthsOf({ asAt, horizonMonths }: Pick<ScenarioRow, 'asAt' | 'horizonMonths'>): {
	first: Month;
	last: Month;
} {
	return { first: asAt, last: addMonths(asAt, horizonMonths - 1) };
}

function reachDecided(lever: Lever, { decisions }: ScenarioRow): Lever {
	const decided = readLever(lever, decisions)?.amount ?? 0;
	if (lever.form === 'date' || decided <= lever.max) return lever;
	const max = niceAbove(decided);
	return { ...lever, max, step: stepFor(max, lever.whole) };
}
