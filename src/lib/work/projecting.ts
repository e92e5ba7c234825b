/** Registers to scenario file, scenario file to projection: the work of the projector, without its process. */
import { createHash } from 'node:crypto';
import { assemble } from '#lib/domain/assemble.ts';
import type { Projection } from '#lib/domain/projection.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { ScenarioRow } from '#lib/domain/scenario-row.ts';
import { checkScenario, writeScenario, type Problem, type Scenario } from '#lib/domain/scenario-file.ts';
import type { RunOutput } from '#lib/engine/output.ts';
import { ENGINE_VERSION, run } from '#lib/engine/project.ts';
import type { WrittenScenario } from './tasks.ts';

/** The scenario cannot be run; every problem is named. */
export class BrokenScenario extends Error {
	override name = 'BrokenScenario';
	readonly problems: Problem[];

	constructor(problems: Problem[]) {
		super(`the scenario has ${problems.length} problems`);
		this.problems = problems;
	}
}

/**
 * Assemble registers and a scenario into the file that is offered for download.
 * @throws BrokenScenario when the file would not pass its own check
 */
export function writeFile({
	registers,
	scenario
}: {
	registers: Registers;
	scenario: ScenarioRow;
}): WrittenScenario {
	const assembled = assemble(registers, scenario);
	const checked = checkScenario(assembled);
	if ('problems' in checked) throw new BrokenScenario(checked.problems);
	const file = writeScenario(assembled);
	return { file, hash: createHash('sha256').update(file).digest('hex') };
}

/**
 * Project a scenario file exactly as the command line does: read, check, run.
 * @throws BrokenScenario when the file is not sound
 */
export function projectFile({ file, hash }: WrittenScenario): Projection {
	const scenario = readScenario(file);
	const begun = performance.now();
	const output = run(scenario);
	return {
		hash,
		engineVersion: ENGINE_VERSION,
		seconds: (performance.now() - begun) / 1000,
		...shown(output),
		...trained(output, scenario)
	};
}

/**
 * Read a scenario file and check it.
 * @throws BrokenScenario when the file is not sound
 */
export function readScenario(file: string): Scenario {
	const checked = checkScenario(JSON.parse(file));
	if ('problems' in checked) throw new BrokenScenario(checked.problems);
	return checked.scenario;
}

/** What the training screen follows: routes, and the FTE of whoever tutors at each trust. */
function trained(output: RunOutput, { placements = [] }: Scenario): Pick<Projection, 'routes' | 'tutors'> {
	const tutorRole = new Map(placements.map(({ trust, tutorRole: role }) => [trust, role]));
	return {
		routes: output.routes.map(({ id, intake, inTraining, completions, joins, waiting }) => ({
			...{ id, intake, inTraining, completions, joins, waiting }
		})),
		tutors: output.staff
			.filter(({ trust, role }) => tutorRole.get(trust) === role)
			.map(({ trust, fte }) => ({ trust, fte }))
	};
}

/** Screens need a tenth of the output; the rest would only be copied between processes. */
function shown(
	output: RunOutput
): Omit<Projection, 'hash' | 'engineVersion' | 'seconds' | 'routes' | 'tutors'> {
	return {
		months: output.months,
		targets: output.targets,
		capacity: output.capacity.map(
			({ trust, modality, demand, capacity, scans, waiting, waitDays, binding }) => ({
				...{ trust, modality, demand, capacity, scans, waiting, waitDays, binding }
			})
		),
		reporting: output.reporting.map(({ trust, modality, issued, unreported, ageDays, onTimeShare }) => ({
			...{ trust, modality, issued, unreported, ageDays, onTimeShare }
		})),
		readers: output.readers.map(({ trust, role, minutes, used }) => ({ trust, role, minutes, used })),
		cost: output.cost
	};
}
