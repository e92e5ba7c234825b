/** Small groups vary by luck more than any fan shows (docs/model.md 6.5): by how much. */
import { Beliefs } from './assemble/beliefs.ts';
import { ROLES, type Role } from './vocabulary.ts';
import type { Registers } from './registers.ts';
import type { ScenarioRow } from './scenario-row.ts';
import { trustsIn, type Scope } from './scope.ts';
import { amountWords } from './wording.ts';

/** Groups under about this many heads are small. */
const SMALL = 20;

/** Heads of a small group, and the standard deviation of those who leave it in a year by chance alone. */
export interface SmallNumbers {
	heads: number;
	spread: number;
}

/**
 * Tell how much the heads of some roles in a scope vary by chance: the binomial spread sqrt(H a (1 - a)) a year, where
 * a is the share who leave or retire. Roles vary independently.
 * @param asked no roles: all of them
 * @returns null where there are none, or enough for chance to even out
 */
export function smallNumbers(
	registers: Registers,
	scenario: ScenarioRow,
	asked: { scope: Pick<Scope, 'kind' | 'code'>; roles: readonly Role[] }
): SmallNumbers | null {
	const beliefs = new Beliefs(registers, scenario);
	const trusts = new Set(trustsIn(asked.scope, registers.trusts).map(({ code }) => code));
	const groups = (asked.roles.length === 0 ? ROLES : asked.roles).map((role) => {
		const fte = registers.posts
			.filter((post) => post.role === role && trusts.has(post.trust))
			.reduce((sum, { occupiedFteHundredths }) => sum + occupiedFteHundredths / 100, 0);
		const heads = fte / (beliefs.of('participation', role) ?? 1);
		const exits = Math.min(1, (beliefs.of('leaveRate', role) ?? 0) + (beliefs.of('retireRate', role) ?? 0));
		return { heads, variance: heads * exits * (1 - exits) };
	});
	const heads = groups.reduce((sum, group) => sum + group.heads, 0);
	if (heads === 0 || heads >= SMALL) return null;
	return { heads, spread: Math.sqrt(groups.reduce((sum, { variance }) => sum + variance, 0)) };
}

/** Say what luck does to a small group, and that the fan leaves it out. */
export function smallNumbersSentence({ heads, spread }: SmallNumbers): string {
	return `With ${amountWords(heads, 'heads')} in post, who happens to leave moves this by about ${spread.toFixed(1)} up or down in a year; that luck is not in the fan`;
}
