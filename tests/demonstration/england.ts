/** England (demonstration) as the server reads it from the registers, and what the engine makes of it. */
import { assemble } from '#lib/domain/assemble.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { RunOutput } from '#lib/engine/output.ts';
import { run } from '#lib/engine/project.ts';
import { demonstrationRegisters, demonstrationScenarios } from '#lib/server/demonstration/england.ts';

const all = demonstrationRegisters();
const scenarios = demonstrationScenarios(all);

/** Registers as at the start: closed trusts are no longer there. */
export const england: Registers = { ...all, trusts: all.trusts.filter(({ closed }) => closed === null) };

export const fileOf = (id: string): Scenario =>
	assemble(
		england,
		scenarios.find((scenario) => scenario.id === id)!
	);

export const doNothing: RunOutput = run(fileOf('do-nothing'));
export const planned: RunOutput = run(fileOf('planned'));

/** Add up numbers. */
export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
