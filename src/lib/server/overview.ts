/** The overview of a scope under a scenario, with what is known of how sure it is and why. */
import { writeCsv } from '#lib/domain/csv.ts';
import { listFigures } from '#lib/domain/overview/figures.ts';
import { forScreen } from '#lib/domain/overview/for-screen.ts';
import { overview, type OverviewInput } from '#lib/domain/overview/overview.ts';
import { withStudies } from '#lib/domain/overview/sureness.ts';
import type { OverviewView } from '#lib/domain/overview/view.ts';
import type { Registers } from '#lib/domain/registers.ts';
import { findScope, listScopes, scopeKey } from '#lib/domain/scope.ts';
import type { StudyQuestion } from '#lib/domain/study.ts';
import type { Actor } from './actor.ts';
import * as backTest from './back-test.ts';
import { NotFound } from './errors.ts';
import { coverageOf, type Coverage } from './demonstration/coverage.ts';
import * as jobs from './jobs.ts';
import { allow } from './policy.ts';
import * as projections from './projections.ts';
import { Recent } from './recent.ts';
import * as registers from './registers.ts';
import * as scenarios from './scenarios.ts';

/** The scenario without decisions, drawn beside every other. */
const DO_NOTHING = 'do-nothing';

/** What the address asks for. */
export interface Asked {
	scope: string;
	scenario: string;
}

/** A place that can be chosen. */
export interface Choice {
	key: string;
	label: string;
}

export interface Overview {
	view: OverviewView;
	scopes: Choice[];
	scenarios: scenarios.ScenarioHeading[];
	coverage: Coverage;
	/** What is not worked out yet. */
	open: StudyQuestion[];
	/** How earlier fans did, in a sentence; null until that is scored. */
	standing: string | null;
}

/** Every scope under one scenario; a view mostly points into its projection. */
const VIEWS = 250;

/** What is worked out once for registers that have not changed since. */
interface Kept {
	scopes: Choice[];
	coverage: Coverage;
	/** Without how sure they are and why, and with both. */
	plain: Recent<OverviewView>;
	whole: Recent<OverviewView>;
	onScreen: Recent<OverviewView>;
}
const keptFor = new WeakMap<Registers, Kept>();

/**
 * Show how a scope stands under a scenario.
 * @returns undefined on an empty database
 * @throws NotFound naming the scope or scenario that does not exist, and what `projections.get` throws
 */
export async function show(actor: Actor, asked: Asked): Promise<Overview | undefined> {
	allow(actor, 'read');
	const found = await find(actor, asked);
	if (found === undefined) return undefined;
	const { kept, known, key, view, open } = found;
	return {
		view: await kept.onScreen.get(key, async () => forScreen(view)),
		scenarios: known.filter(({ id, archived }) => !archived || id === view.scenario.id),
		...{ scopes: kept.scopes, coverage: kept.coverage, open },
		standing: standingNow(actor)
	};
}

/** Finds every figure to its last digit. */
async function find(actor: Actor, asked: Asked) {
	const known = await scenarios.list(actor);
	if (known.length === 0 || (await hasNoRows(actor))) return undefined;
	const [projected, baseline] = await Promise.all([
		projections.get(actor, asked.scenario),
		projections.get(actor, known.some(({ id }) => id === DO_NOTHING) ? DO_NOTHING : asked.scenario)
	]);
	const { registers, scenario, projection } = projected;
	const scope = findScope(registers, findKey(listScopes(registers), asked.scope));
	if (scope === undefined) throw new NotFound(`There is no organisation "${asked.scope}"`);
	const kept = keep(registers);
	const input: OverviewInput = { registers, scenario, projection, baseline: baseline.projection, scope };
	const version = known.find(({ id }) => id === scenario.id)?.version;
	const place = [scenario.id, version, projection.hash, baseline.hash, scopeKey(scope)].join(' ');
	const whole = await kept.whole.find(place);
	if (whole !== undefined) return { kept, known, key: place, view: whole, open: [] };
	const plain = await kept.plain.get(place, async () => overview(input));
	const { answers, open } = await studiesOf(actor, { scenario: scenario.id, scope: scopeKey(scope) });
	const view = withStudies(plain, answers);
	if (open.length === 0) await kept.whole.get(place, async () => view);
	const key = [place, ...open.map(({ kind }) => kind)].join(' ');
	return { kept, known, key, view, open };
}

/** A first scenario can be made before any register is filled. */
async function hasNoRows(actor: Actor): Promise<boolean> {
	return (await registers.revision(actor)) === 0;
}

let standing: string | null = null;

/** Scoring takes seconds, once after a start, and no page waits for it. */
function standingNow(actor: Actor): string | null {
	if (standing === null) {
		void backTest.standing(actor).then(
			(sentence) => (standing = sentence),
			() => undefined
		);
	}
	return standing;
}

async function studiesOf(actor: Actor, asked: Asked) {
	const questions = [
		{ kind: 'spread', ...asked },
		{ kind: 'causes', ...asked }
	] as const;
	const [spread, causes] = await Promise.all([
		jobs.kept(actor, questions[0]),
		jobs.kept(actor, questions[1])
	]);
	const answers = { spread, causes };
	return { answers, open: questions.filter(({ kind }) => answers[kind] === undefined) };
}

function keep(registers: Registers): Kept {
	const kept = keptFor.get(registers) ?? {
		scopes: listScopes(registers).map((one) => ({ key: scopeKey(one), label: `${one.name} (${one.code})` })),
		coverage: coverageOf(registers),
		plain: new Recent<OverviewView>(VIEWS),
		whole: new Recent<OverviewView>(VIEWS),
		onScreen: new Recent<OverviewView>(VIEWS)
	};
	keptFor.set(registers, kept);
	return kept;
}

/**
 * Write every figure of an overview as a file.
 * @throws as `show`; NotFound on an empty database
 */
export async function writeFigures(actor: Actor, asked: Asked): Promise<{ name: string; csv: string }> {
	allow(actor, 'read');
	const found = await find(actor, asked);
	if (found === undefined) throw new NotFound('There are no figures yet');
	const { scope, scenario } = found.view;
	return { name: `gantry-${scope.code}-${scenario.id}.csv`, csv: writeCsv(listFigures(found.view)) };
}

/** An address may name a scope by its key, and a person by name, code, or both as listed. */
function findKey(scopes: ReturnType<typeof listScopes>, asked: string): string {
	const wanted = asked.trim().toLowerCase();
	const found = scopes.find((scope) =>
		[scopeKey(scope), scope.code, scope.name, `${scope.name} (${scope.code})`].some(
			(name) => name.toLowerCase() === wanted
		)
	);
	return found === undefined ? asked : scopeKey(found);
}
