/** Projections: registers and a scenario in, the scenario file and what the engine makes of it out. */
import type { BacktestScore } from '#lib/domain/backtest.ts';
import type { Projection } from '#lib/domain/projection.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { ScenarioRow } from '#lib/domain/scenario-row.ts';
import { problemLine } from '#lib/domain/scenario-file.ts';
import type { Uncertainty } from '#lib/domain/uncertainty.ts';
import { ProjectorProcess, TaskFailed } from '#lib/work/projector-process.ts';
import type { WrittenScenario } from '#lib/work/tasks.ts';
import type { Actor } from './actor.ts';
import { Busy, Invalid, NotFound } from './errors.ts';
import { allow } from './policy.ts';
import { Recent } from './recent.ts';
import * as registers from './registers.ts';
import * as scenarios from './scenarios.ts';

/** A scenario file with what it was written from. */
interface Written extends WrittenScenario {
	scenario: ScenarioRow;
	registers: Registers;
}

/** A projection with the inputs it was made from, so that each figure can be traced on the same page. */
export interface Projected extends Written {
	projection: Projection;
}

/** One projection of the nation is about 20 MB; a person compares a few. */
const KEPT = 8;

let projector = new ProjectorProcess();
const files = new Recent<Written>(KEPT);
const projections = new Recent<Projection>(KEPT);

/**
 * Project a scenario on the registers as they are now. Kept by the revision of the registers and of the scenario, and
 * by the hash of the scenario file; whoever asks meanwhile shares the run.
 * @throws NotFound where there is no such scenario, Invalid naming the problems of one that cannot be run, Busy when
 * too many wait, the projection took too long or its process ended
 */
export async function get(actor: Actor, scenarioId: string): Promise<Projected> {
	allow(actor, 'read');
	const written = await write(actor, scenarioId);
	const projection = await projections.get(written.hash, () => explain(projector.ask('project', written)));
	return { ...written, projection };
}

/**
 * Write the scenario file a projection is made from, exactly as hashed.
 * @throws as `get`
 */
export async function getFile(actor: Actor, scenarioId: string): Promise<WrittenScenario> {
	allow(actor, 'read');
	const { file, hash } = await write(actor, scenarioId);
	return { file, hash };
}

/**
 * Draw a scenario file that is no scenario of the registers.
 * @throws Invalid naming its problems, Busy as `get`
 */
export async function draw(actor: Actor, file: string): Promise<Uncertainty> {
	allow(actor, 'read');
	return explain(projector.ask('draw', file));
}

/**
 * Hold the forecasts of a scenario file against its actuals.
 * @throws as `draw`
 */
export async function backtest(actor: Actor, file: string): Promise<BacktestScore[]> {
	allow(actor, 'read');
	return explain(projector.ask('backtest', file));
}

/** Project every scenario that is not archived, one after the other, so that the first page is quick; broken ones are left. */
export async function warm(actor: Actor): Promise<void> {
	allow(actor, 'read');
	const known = await scenarios.list(actor).catch(() => []);
	for (const { id, archived } of known) if (!archived) await get(actor, id).catch(() => undefined);
}

/** Make ready for the first projection; its child begins when it is asked for. */
export function open(): void {
	projector = new ProjectorProcess();
}

/** End the projector's child; what is still being projected fails with Busy. */
export function close(): void {
	projector.stop();
}

/**
 * Write the scenario file, with what it was written from. A page asks this several times, so what has not changed is
 * not read again: a plan of the nation is half a megabyte.
 * @throws as `get`
 */
export async function write(actor: Actor, scenarioId: string): Promise<Written> {
	allow(actor, 'read');
	const [revision, known] = await Promise.all([registers.revision(actor), scenarios.list(actor)]);
	const heading = known.find(({ id }) => id === scenarioId);
	if (heading === undefined) throw new NotFound(`There is no scenario "${scenarioId}"`);
	return files.get(`${revision} ${heading.version} ${scenarioId}`, async () => {
		const given = {
			scenario: await scenarios.get(actor, scenarioId),
			registers: await registers.latest(actor, heading.asAt)
		};
		return { ...given, ...(await explain(projector.ask('assemble', given))) };
	});
}

async function explain<Result>(work: Promise<Result>): Promise<Result> {
	try {
		return await work;
	} catch (error) {
		if (!(error instanceof TaskFailed) || error.reason === 'fault') throw error;
		if (error.reason === 'problems') throw new Invalid(error.message, error.problems.map(problemLine));
		throw new Busy(error.message);
	}
}
