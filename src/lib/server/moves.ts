/** What edits of the registers move in the projection: the gaps of a place before and after. */
import { setImmediate } from 'node:timers/promises';
import { assemble } from '#lib/domain/assemble.ts';
import type { Edit, Moved, RowChange } from '#lib/domain/edit.ts';
import {
	applyEffects,
	effectsAt,
	laterThan,
	networksConcerned,
	turnedRound,
	type RowEffect
} from '#lib/domain/edit-effects.ts';
import { moveSentences, type ProjectedGap } from '#lib/domain/edit-moves.ts';
import { cutPlace } from '#lib/domain/levers/place.ts';
import type { Month } from '#lib/domain/month.ts';
import { networksFor } from '#lib/domain/part.ts';
import type { Registers } from '#lib/domain/registers.ts';
import { checkScenario } from '#lib/domain/scenario-file.ts';
import type { ScenarioRow } from '#lib/domain/scenario-row.ts';
import { findScope, NATION, type Scope } from '#lib/domain/scope.ts';
import { monthWords } from '#lib/domain/wording.ts';
import { writeTargets } from '#lib/engine/output.ts';
import { prepare, simulate } from '#lib/engine/project.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import { scoped } from './db/scoped.ts';
import * as edits from './edits.ts';
import { NotFound } from './errors.ts';
import { followRegisters } from './keeping/followed.ts';
import { allow } from './policy.ts';
import { Recent } from './recent.ts';
import * as registers from './registers.ts';
import * as scenarios from './scenarios.ts';

/** The scenario an edit is held against, where none is named. */
const DO_NOTHING = 'do-nothing';

/** An edit that touches more networks than this is shown for the first of them. */
const MOST_PLACES = 3;

/** For each open database, what was worked out. */
const kept = new WeakMap<object, Recent<Moved>>();
const MOST_KEPT = 100;

/**
 * Say what an edit moves: which gaps at their due dates differ between the registers without it and with it.
 * @param scope as in addresses; for the nation, the networks the edit touches are looked at one by one
 * @param scenario id; that without decisions by default
 * @throws NotFound where there is no such edit or scenario
 */
export async function ofEdit(
	actor: Actor,
	{ edit, scope = 'nation', scenario = DO_NOTHING }: { edit: number; scope?: string; scenario?: string }
): Promise<Moved> {
	allow(actor, 'read');
	const [looked, revision, plan] = await Promise.all([
		edits.get(actor, edit),
		registers.revision(actor),
		chosen(actor, scenario)
	]);
	if (plan === undefined) return { place: NATION.name, sentences: ['there is no scenario to project yet.'] };
	const key = [actor.scope.code, revision, edit, scope, plan.id, plan.version].join(' ');
	const { read } = scoped(actor);
	const found = kept.get(read) ?? new Recent<Moved>(MOST_KEPT);
	kept.set(read, found);
	return found.get(key, () => look(actor, { looked, scope, plan }));
}

/** An older edit is no news. */
const NEWS_MS = 24 * 60 * 60 * 1000;

/**
 * Say what the last edit moved, if it is less than a day old.
 * @returns null where there is none
 * @throws as `ofEdit`
 */
export async function ofLastEdit(
	actor: Actor,
	asked: { scope?: string; scenario?: string }
): Promise<{ edit: Edit; moved: Moved } | null> {
	allow(actor, 'read');
	const [last] = await edits.recent(actor, { most: 1 });
	if (last === undefined || Date.parse(now()) - Date.parse(last.at) > NEWS_MS) return null;
	return { edit: last, moved: await ofEdit(actor, { edit: last.id, ...asked }) };
}

async function chosen(actor: Actor, id: string): Promise<scenarios.Scenario | undefined> {
	const known = await scenarios.list(actor);
	const named = known.find((one) => one.id === id);
	if (named === undefined && id !== DO_NOTHING) throw new NotFound(`There is no scenario "${id}"`);
	const heading = named ?? known.find(({ archived }) => !archived);
	return heading && scenarios.get(actor, heading.id);
}

async function look(
	actor: Actor,
	{ looked, scope: asked, plan }: { looked: Looked; scope: string; plan: scenarios.Scenario }
): Promise<Moved> {
	const here = await followRegisters(actor, plan.asAt);
	const scope = findScope(here, asked) ?? NATION;
	const effects = effectsAt(looked.changes, plan.asAt);
	const concerned = networksConcerned(here, effects);
	const nothing = whyNothing(looked, { effects, asAt: plan.asAt, concerned, here, scope });
	if (nothing !== undefined) return { place: scope.name, sentences: [nothing] };
	const before = applyEffects(here, turnedRound(effects));
	const places = placesOf(here, { scope, concerned });
	const sentences: string[] = [];
	for (const place of places.slice(0, MOST_PLACES)) {
		const moved = moveSentences(gapsIn(before, plan, place), gapsIn(here, plan, place));
		sentences.push(...(places.length === 1 ? moved : moved.map((one) => `${place.name}. ${one}`)));
		await setImmediate();
	}
	if (sentences.length === 0) sentences.push('no gap to a target moves at its due date.');
	if (places.length > MOST_PLACES)
		sentences.push(`${places.length - MOST_PLACES} more networks are touched and not looked at here.`);
	return { place: places.length === 1 ? places[0]!.name : `${places.length} networks`, sentences };
}

type Looked = Edit & { changes: RowChange[] };

function whyNothing(
	{ undoneBy, changes }: Looked,
	given: { effects: RowEffect[]; asAt: Month; concerned: Set<string>; here: Registers; scope: Scope }
): string | undefined {
	const { effects, asAt, concerned, here, scope } = given;
	if (undoneBy !== null) return `edit ${undoneBy} took this edit back, so it moves nothing any more.`;
	const later = laterThan(changes, asAt);
	if (effects.length === 0)
		return later === undefined
			? `nothing moves: the plans stand on ${monthWords(asAt)}, and the rows say the same then.`
			: `this change holds from ${monthWords(later)}; the plans stand on ${monthWords(asAt)}, so nothing moves yet.`;
	if (concerned.size === 0) return 'nothing moves: no trust is concerned.';
	const near = networksFor(here, scope);
	if (![...concerned].some((id) => near.has(id)))
		return 'nothing moves here: the edit is about other networks.';
	return undefined;
}

/** A nation takes seconds to project; the networks an edit touches take a moment. */
function placesOf(
	{ networks }: Registers,
	{ scope, concerned }: { scope: Scope; concerned: Set<string> }
): Scope[] {
	if (scope.kind !== 'nation') return [scope];
	return networks
		.filter(({ id }) => concerned.has(id))
		.map(({ id, name }) => ({ kind: 'network', code: id, name }));
}

function gapsIn(all: Registers, plan: ScenarioRow, scope: Scope): Map<string, ProjectedGap> {
	const place = cutPlace(all, plan, scope);
	const checked = checkScenario(assemble(place.registers, place.scenario, place.targets));
	if ('problems' in checked) return new Map();
	const rows = writeTargets(simulate(prepare(checked.scenario), { keep: 'targets' }));
	const known = new Map(all.targets.map((target) => [target.id, target]));
	return new Map(
		rows.flatMap(({ id, due, gapAtDue, value }) => {
			const target = known.get(id.slice(0, id.lastIndexOf('@')));
			return target === undefined
				? []
				: [[id, { label: target.label, unit: target.unit, due, gapAtDue, value }] as const];
		})
	);
}
