/** Comparisons: up to four scenarios at one place, only what differs. */
import type { StateAttribution } from '#lib/domain/attribution.ts';
import { compare, MOST_COMPARED, type Comparison } from '#lib/domain/compare/comparison.ts';
import type { ResultSide } from '#lib/domain/compare/results.ts';
import { findScope, scopeKey, trustsIn, type Scope } from '#lib/domain/scope.ts';
import type { Spread } from '#lib/domain/uncertainty.ts';
import type { Actor } from './actor.ts';
import { Invalid, NotFound } from './errors.ts';
import * as jobs from './jobs.ts';
import { allow } from './policy.ts';
import * as projections from './projections.ts';
import * as scenarios from './scenarios.ts';

/** What the address asks for. */
export interface Asked {
	scenarios: string[];
	scope: string;
	/** The two between which a gap is explained; empty: the first two. */
	from: string;
	to: string;
}

/** The comparison of scenarios that can be compared. */
export interface Compared {
	scope: Scope & { key: string; trusts: number };
	comparison: Comparison;
	/** Scenarios that are not drawn yet; while there is one, no probability is shown. */
	undrawn: string[];
	/** Draws and seed, the same for all; null where none is drawn. */
	draws: Pick<Spread, 'draws' | 'seed'> | null;
	between: { from: string; to: string; answer: StateAttribution | undefined };
	illustrative: boolean;
}

export interface Shown {
	/** What can be compared: scenarios in the list, and those asked for. */
	choices: scenarios.ScenarioHeading[];
	/** Why something asked for is not shown, and what would be right. */
	problems: string[];
	/** Undefined where fewer than two are left. */
	compared: Compared | undefined;
}

/**
 * Compare scenarios. Those that do not exist or cannot be run are named and left out.
 * @throws NotFound naming a place that does not exist, Busy as `projections.get`
 */
export async function show(actor: Actor, asked: Asked): Promise<Shown> {
	allow(actor, 'read');
	const known = await scenarios.list(actor);
	const wanted = [...new Set(asked.scenarios)];
	const problems = wanted
		.filter((id) => !known.some((one) => one.id === id))
		.map((id) => `There is no scenario “${id}”: choose from the list.`);
	const found = wanted.filter((id) => known.some((one) => one.id === id));
	if (found.length > MOST_COMPARED)
		problems.push(
			`${found.length} scenarios are chosen and at most ${MOST_COMPARED} can be compared: the first ${MOST_COMPARED} are. Take the tick from some.`
		);
	const tried = await Promise.all(found.slice(0, MOST_COMPARED).map((id) => project(actor, id, asked.scope)));
	const sides = tried.filter((one) => typeof one !== 'string');
	return {
		choices: known.filter(({ id, archived }) => !archived || wanted.includes(id)),
		problems: [...problems, ...tried.filter((one) => typeof one === 'string')],
		compared: sides.length < 2 ? undefined : await lay(actor, sides, asked)
	};
}

/** A scenario that cannot be run must not hide the others: why, in words. */
async function project(actor: Actor, id: string, scope: string): Promise<ResultSide | string> {
	try {
		const { registers, scenario, projection } = await projections.get(actor, id);
		if (findScope(registers, scope) === undefined) throw new NotFound(`There is no organisation "${scope}"`);
		const spread = await jobs.kept(actor, { kind: 'spread', scenario: id, scope });
		return { registers, scenario, projection, spread };
	} catch (error) {
		if (!(error instanceof Invalid)) throw error;
		const { name } = await scenarios.get(actor, id);
		return `“${name}” cannot be run, so it is left out: ${error.problems[0] ?? error.message}`;
	}
}

async function lay(actor: Actor, sides: ResultSide[], asked: Asked): Promise<Compared> {
	const { registers } = sides[0]!;
	const scope = findScope(registers, asked.scope)!;
	const ids = sides.map(({ scenario }) => scenario.id);
	const from = ids.find((id) => id === asked.from) ?? ids[0]!;
	const to = ids.find((id) => id === asked.to && id !== from) ?? ids.find((id) => id !== from)!;
	const spread = sides.find((side) => side.spread !== undefined)?.spread;
	return {
		scope: { ...scope, key: scopeKey(scope), trusts: trustsIn(scope, registers.trusts).length },
		comparison: compare(sides, scope),
		undrawn: sides.filter((side) => side.spread === undefined).map(({ scenario }) => scenario.id),
		draws: spread === undefined ? null : { draws: spread.draws, seed: spread.seed },
		between: {
			...{ from, to },
			answer: await jobs.kept(actor, { kind: 'between', scenario: from, other: to, scope: asked.scope })
		},
		illustrative: registers.posts.some(({ provenance }) => provenance === 'illustrative')
	};
}
