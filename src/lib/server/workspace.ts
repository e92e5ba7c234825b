/** The workspace: one place of a scenario, its levers, and what comes of them. */
import { findDifferences } from '#lib/domain/levers/differences.ts';
import { sameDecisions } from '#lib/domain/levers/draft.ts';
import { DRAWN_TABLES, fileOf } from '#lib/domain/levers/figures.ts';
import { listLevers } from '#lib/domain/levers/list-levers.ts';
import { countDecisions, cutPlace, putBack, type Place } from '#lib/domain/levers/place.ts';
import type { Choices, Clash, WorkspaceView } from '#lib/domain/levers/workspace.ts';
import type { Registers } from '#lib/domain/registers.ts';
import { checkScenario, problemLine } from '#lib/domain/scenario-file.ts';
import { decisions as decisionsSchema, type Decisions, type ScenarioRow } from '#lib/domain/scenario-row.ts';
import { isOpen } from '#lib/domain/scenario-status.ts';
import { findScope, scopeKey, trustsIn, type Scope } from '#lib/domain/scope.ts';
import { PlaceProjector } from '#lib/work/browser/place-projector.ts';
import type { Actor } from './actor.ts';
import * as audit from './audit.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { allow } from './policy.ts';
import { Recent } from './recent.ts';
import * as registers from './registers.ts';
import * as scenarios from './scenarios.ts';

/** What the address asks for; an empty scope is the first network. */
export interface Asked {
	id: string;
	scope: string;
}

/** Decisions about a place as somebody would save them, and the version they were made on. */
export interface Saving extends Asked {
	version: number;
	decisions: Decisions;
}

/** A place cut from the nation, with what its saved decisions give. */
interface Opened {
	place: Place;
	view: WorkspaceView;
}

/** A few people at a few places each; a place is some hundred kilobytes. */
const opened = new Recent<Opened>(24);

/**
 * Show the workspace of a scenario at one network or trust.
 * @throws NotFound where there is no such scenario, network or trust
 */
export async function show(actor: Actor, asked: Asked): Promise<WorkspaceView> {
	allow(actor, 'read');
	return (await openPlace(actor, asked)).view;
}

/**
 * Give what a browser projects a place from.
 * @throws as `show`
 */
export async function place(actor: Actor, asked: Asked): Promise<Place> {
	allow(actor, 'read');
	return (await openPlace(actor, asked)).place;
}

/**
 * Write a table of what the saved decisions give.
 * @throws as `show`; NotFound naming the tables there are
 */
export async function writeTable(
	actor: Actor,
	{ table: asked, ...at }: Asked & { table: string }
): Promise<{ name: string; csv: string }> {
	allow(actor, 'read');
	const table = DRAWN_TABLES.find((one) => one === asked);
	if (table === undefined)
		throw new NotFound(`There is no table "${asked}"; there are ${DRAWN_TABLES.join(', ')}`);
	const { scope, scenario, picture, illustrative } = (await openPlace(actor, at)).view;
	const saved = { version: scenario.version, unsaved: false };
	return fileOf({ scope, scenario, illustrative, ...picture, ...saved, sureness: null }, table);
}

/**
 * Save the decisions about a place; those about other networks stay.
 * @returns the new version
 * @throws as `show`; Conflict when somebody else saved meanwhile, Invalid when the scenario is approved or would not run
 */
export async function save(actor: Actor, { version, decisions, ...asked }: Saving): Promise<number> {
	allow(actor, 'write');
	const current = await scenarios.get(actor, asked.id);
	if (!isOpen(current))
		throw new Invalid('This scenario is approved or archived', ['Copy it, and change the copy']);
	const { place: here } = await openPlace(actor, asked);
	refuseUnrunnable(here, decisions);
	const { version: _version, changedAt: _changedAt, ...rest } = current;
	const row: ScenarioRow = { ...rest, decisions: putBack(current.decisions, decisions, here) };
	if (current.version !== version)
		throw new Conflict('Somebody else changed this scenario first', { theirs: current, yours: row });
	return scenarios.change(actor, row, version);
}

/**
 * Save the decisions about a place as a new scenario; all else is copied.
 * @returns the new scenario's id
 * @throws as `show`; Invalid when it would not run
 */
export async function copy(actor: Actor, { decisions, ...asked }: Omit<Saving, 'version'>): Promise<string> {
	allow(actor, 'write');
	const { place: here } = await openPlace(actor, asked);
	refuseUnrunnable(here, decisions);
	return scenarios.copy(actor, asked.id, (all) => putBack(all, decisions, here));
}

/**
 * Show what somebody else saved since a version, beside what is to be saved.
 * @throws as `show`
 */
export async function compare(actor: Actor, { version, decisions: mine, ...asked }: Saving): Promise<Clash> {
	allow(actor, 'read');
	const [current, { place: here }, entries] = await Promise.all([
		scenarios.get(actor, asked.id),
		openPlace(actor, asked),
		audit.history(actor, `scenario ${asked.id}`)
	]);
	const left = entries.map(({ before }) => before as { version?: number; decisions?: unknown } | undefined);
	const read = decisionsSchema.safeParse(left.find((before) => before?.version === version)?.decisions).data;
	const all = read ?? current.decisions;
	const before = cutPlace(
		await registers.latest(actor, current.asAt),
		{ ...current, decisions: all },
		here.scope
	);
	const theirs = here.scenario.decisions;
	return {
		version: current.version,
		changedAt: current.changedAt,
		by: entries[0]?.actor === actor.id ? 'you, in another window' : (entries[0]?.actor ?? 'somebody'),
		differences: findDifferences(listLevers(here.registers, here.scenario, networkOf(here)), {
			before: before.scenario.decisions,
			theirs,
			mine
		}),
		elsewhere: !sameDecisions(putBack(all, theirs, here), current.decisions),
		mine: JSON.stringify(mine)
	};
}

function refuseUnrunnable(here: Place, decisions: Decisions): void {
	const checked = checkScenario(new PlaceProjector(here).write(decisionsSchema.parse(decisions)));
	if ('problems' in checked)
		throw new Invalid('These decisions cannot be run', checked.problems.map(problemLine));
}

async function openPlace(actor: Actor, { id, scope: key }: Asked): Promise<Opened> {
	const [revision, scenario] = await Promise.all([registers.revision(actor), scenarios.get(actor, id)]);
	return opened.get(`${revision} ${scenario.version} ${id} ${key}`, async () => {
		const all = await registers.latest(actor, scenario.asAt);
		const scope = chooseScope(all, key);
		const { version: _version, changedAt: _changedAt, ...row } = scenario;
		const here = cutPlace(all, row, scope);
		return { place: here, view: view({ all, scenario, here }) };
	});
}

/** A workspace is as large as a hand can move: one network, or one of its trusts. */
function chooseScope(all: Registers, key: string): Scope {
	if (all.trusts.length === 0) throw new NotFound('There are no trusts in the registers yet to plan for');
	const wanted = key === '' ? `network:${all.trusts[0]?.network ?? ''}` : key;
	const scope = findScope(all, wanted);
	if (scope === undefined || (scope.kind !== 'network' && scope.kind !== 'trust'))
		throw new NotFound(`There is no network or trust "${wanted}"; a workspace shows one of them at a time`);
	return scope;
}

function networkOf({ scope, registers: { trusts } }: Place): Pick<Scope, 'kind' | 'code'> {
	return { kind: 'network', code: trustsIn(scope, trusts)[0]!.network };
}

function view({
	all,
	scenario,
	here
}: {
	all: Registers;
	scenario: scenarios.Scenario;
	here: Place;
}): WorkspaceView {
	const { id, name, note, status, owner, archived, asAt, version, changedAt } = scenario;
	const own = here.scenario.decisions;
	return {
		scenario: {
			...{ id, name, note, status, owner, archived, asAt, version, changedAt },
			assumptions: scenario.assumptionChanges.length
		},
		scope: { ...here.scope, key: scopeKey(here.scope) },
		part: here.registers.networks.map((network) => network.id).join(' '),
		choices: listChoices(all),
		levers: listLevers(here.registers, here.scenario, here.scope),
		decisions: own,
		elsewhere: countDecisions(scenario.decisions) - countDecisions(own),
		picture: new PlaceProjector(here).project(own),
		illustrative: here.registers.posts.some(({ provenance }) => provenance === 'illustrative')
	};
}

function listChoices({ networks, trusts }: Registers): Choices[] {
	return networks.map((network) => ({
		key: scopeKey({ kind: 'network', code: network.id }),
		name: network.name,
		trusts: trusts
			.filter((trust) => trust.network === network.id)
			.map(({ code, name }) => ({ key: scopeKey({ kind: 'trust', code }), name }))
	}));
}
