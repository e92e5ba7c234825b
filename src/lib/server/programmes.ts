/** Programmes: what is taught and how people are hired, with their cohorts and trainees. */
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { Beliefs } from '#lib/domain/assemble/beliefs.ts';
import type { CohortRow, TraineeRow } from '#lib/domain/cohort.ts';
import type { Month } from '#lib/domain/month.ts';
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import type { Projection } from '#lib/domain/projection.ts';
import type { Registers } from '#lib/domain/registers.ts';
import { DO_NOTHING } from '#lib/domain/scenario-status.ts';
import { listScopes, scopeKey, type Organisations, type Scope } from '#lib/domain/scope.ts';
import { findProgrammeProblems } from '#lib/domain/training/programme-form.ts';
import { findPlace, placeLabel, programmesIn, type TrainingRegister } from '#lib/domain/training/place.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import type { Read } from './db/open.ts';
import { scoped } from './db/scoped.ts';
import * as tables from './db/tables.ts';
import type { Write } from './db/writer.ts';
import { Invalid, NotFound } from './errors.ts';
import { edit, type Edited, type Why } from './keeping/edit.ts';
import { PROGRAMMES, type Kept } from './keeping/kinds.ts';
import { allow } from './policy.ts';
import * as projections from './projections.ts';
import { Recent } from './recent.ts';
import { revision, workingMonth } from './registers.ts';
import * as scenarios from './scenarios.ts';

/** A programme with everybody in it. */
export interface ProgrammeWhole {
	programme: ProgrammeRow & Kept;
	cohorts: CohortRow[];
	trainees: TraineeRow[];
}

/** Registers of a few people, of each open database; those of the nation are a few megabytes. */
const KEPT = 4;
const kept = new WeakMap<Read, Recent<TrainingRegister>>();

/** Read the register of training as it is now, with the organisations it belongs to; anew only when it has changed. */
export async function register(actor: Actor): Promise<TrainingRegister> {
	allow(actor, 'read');
	const { read } = scoped(actor);
	const recent = kept.get(read) ?? new Recent<TrainingRegister>(KEPT);
	kept.set(read, recent);
	const { kind, code } = actor.scope;
	return recent.get(`${await revision(actor)} ${kind} ${code}`, () => readRegister(actor));
}

async function readRegister(actor: Actor): Promise<TrainingRegister> {
	const { read } = scoped(actor);
	const { programme, cohort, trainee, placement } = tables;
	const [places, programmes, cohorts, trainees, placements] = await Promise.all([
		organisations(actor),
		read
			.select()
			.from(programme)
			.orderBy(sql`rowid`),
		read.select().from(cohort).orderBy(asc(cohort.started), asc(cohort.id)),
		read.select().from(trainee).orderBy(asc(trainee.id)),
		read.select().from(placement)
	]);
	return { organisations: places, programmes, cohorts, trainees, placements };
}

/** The training of one place, with everything it is shown beside. */
export interface PlaceTraining {
	scope: Scope;
	register: TrainingRegister;
	/** Programmes that serve the place, their cohorts and trainees. */
	programmes: ProgrammeRow[];
	cohorts: CohortRow[];
	trainees: TraineeRow[];
	/** Places that can be chosen. */
	places: { key: string; label: string }[];
	/** Month the counts of cohorts stand on: that of the plans in hand. */
	countedIn: Month;
	/** Day on which trainees are looked at, `YYYY-MM-DD`. */
	today: string;
}

/**
 * Read the training of a place.
 * @param asked a scope by its key, or as people type it: its code, its name, or both
 * @throws NotFound where there is no such place
 */
export async function inPlace(actor: Actor, asked: string): Promise<PlaceTraining> {
	allow(actor, 'read');
	const [all, countedIn] = await Promise.all([register(actor), workingMonth(actor)]);
	const scope = findPlace(all.organisations, asked);
	if (scope === undefined) throw new NotFound(`There is no organisation "${asked}"`);
	const programmes = programmesIn(scope, all);
	const own = new Set(programmes.map(({ id }) => id));
	const cohorts = all.cohorts.filter(({ programme }) => own.has(programme));
	const within = new Set(cohorts.map(({ id }) => id));
	return {
		...{ scope, register: all, programmes, cohorts, countedIn, today: now().slice(0, 10) },
		trainees: all.trainees.filter(({ cohort }) => within.has(cohort)),
		places: listScopes(all.organisations).map((one) => ({ key: scopeKey(one), label: placeLabel(one) }))
	};
}

/** What a scenario makes of a place's programmes. */
export interface Outlook {
	scenario: { id: string; name: string };
	scenarios: { id: string; name: string }[];
	projection: Projection;
	/** Registers the projection was made from. */
	registers: Registers;
	/** Programmes that serve the place. */
	programmes: ProgrammeRow[];
	/** Reporting hours a week that somebody in a role brings, per head. */
	reportHours: Partial<Record<ProgrammeRow['to'], number>>;
}

/**
 * Project the training of a place under a scenario: doing nothing, unless another is asked for.
 * @returns undefined where there is no scenario yet
 * @throws NotFound for a scenario that does not exist, and what `projections.get` throws
 */
export async function outlook(
	actor: Actor,
	{ scope, scenario: asked }: { scope: Scope; scenario: string }
): Promise<Outlook | undefined> {
	allow(actor, 'read');
	const known = (await scenarios.list(actor)).filter(({ archived, id }) => !archived || id === asked);
	const first = known.find(({ id }) => id === DO_NOTHING) ?? known[0];
	if (first === undefined) return undefined;
	const { scenario, registers, projection } = await projections.get(actor, asked === '' ? first.id : asked);
	const beliefs = new Beliefs(registers, scenario);
	const hours = ROLES.map((role) => [
		role,
		(beliefs.of('participation', role) ?? 1) * (beliefs.of('reportHours', role) ?? 0)
	]);
	return {
		scenario: { id: scenario.id, name: scenario.name },
		scenarios: known.map(({ id, name }) => ({ id, name })),
		...{ projection, registers, reportHours: Object.fromEntries(hours) },
		programmes: programmesIn(scope, { organisations: registers, programmes: registers.programmes })
	};
}

/** Read who there is: regions, ICBs, networks and trusts, closed ones too. */
export async function organisations(actor: Actor): Promise<Organisations> {
	allow(actor, 'read');
	const { read } = scoped(actor);
	const { region, icb, network, trust } = tables;
	const [regions, icbs, networks, trusts] = await Promise.all([
		read.select().from(region),
		read.select().from(icb),
		read.select().from(network),
		read.select().from(trust)
	]);
	return { regions, icbs, networks, trusts };
}

/**
 * Read one programme with its cohorts, the latest first, and their trainees.
 * @throws NotFound
 */
export async function get(actor: Actor, id: string): Promise<ProgrammeWhole> {
	allow(actor, 'read');
	const { read } = scoped(actor);
	const { programme, cohort, trainee } = tables;
	const [found] = await read.select().from(programme).where(eq(programme.id, id));
	if (found === undefined) throw new NotFound(`There is no programme "${id}"`);
	const cohorts = await read.select().from(cohort).where(eq(cohort.programme, id)).orderBy(cohort.started);
	const ids = cohorts.map((one) => one.id);
	const trainees = await read.select().from(trainee).where(inArray(trainee.cohort, ids)).orderBy(trainee.id);
	return { programme: found, cohorts: cohorts.reverse(), trainees };
}

/**
 * Add a programme.
 * @throws Conflict when its name is taken, Invalid naming what does not exist or go together, ZodError
 */
export async function add(actor: Actor, row: ProgrammeRow, why: Why): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: PROGRAMMES, action: 'add', why }, async (editing) => {
		await refuse(editing.write, row);
		await editing.add(PROGRAMMES, row);
	});
}

/**
 * Change a programme that nobody else has changed since it was read.
 * @param seen the version that was read, and the month the new terms hold from: left out, they correct the record
 * @throws NotFound, Conflict with both sides, Invalid, ZodError
 */
export async function change(
	actor: Actor,
	row: ProgrammeRow,
	{ version, since, why }: { version: number; since: Month | undefined; why: Why }
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: PROGRAMMES, action: 'change', why }, async (editing) => {
		await refuse(editing.write, row);
		await editing.change(PROGRAMMES, row, { version, since });
	});
}

/** What only the database knows: which trusts and networks there are, and in which stages trainees stand. */
async function refuse(write: Write | Read, row: ProgrammeRow): Promise<void> {
	const { network, trust, trainee, cohort } = tables;
	const networks = await write.select().from(network);
	const codes = new Set((await write.select({ code: trust.code }).from(trust)).map(({ code }) => code));
	const strange = Object.keys(row.destinations).filter((code) => !codes.has(code));
	const [furthest] = await write
		.select({ stage: sql<number | null>`max(${trainee.stage})` })
		.from(trainee)
		.innerJoin(cohort, eq(trainee.cohort, cohort.id))
		.where(eq(cohort.programme, row.id));
	const stage = furthest?.stage ?? 0;
	const problems = [
		...findProgrammeProblems(row, { networks }).map(({ message }) => message),
		...strange.map((code) => `There is no trust "${code}".`),
		...(stage > row.stages.length
			? [`A trainee is in stage ${stage}: the programme needs as many stages, or move the trainee first.`]
			: [])
	];
	if (problems.length > 0) throw new Invalid('This programme cannot be', problems);
}
