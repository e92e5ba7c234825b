/** What the projector child is asked and what it answers. Every message is plain data. */
import type { BacktestScore } from '#lib/domain/backtest.ts';
import type { Projection } from '#lib/domain/projection.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { ScenarioRow } from '#lib/domain/scenario-row.ts';
import type { Problem } from '#lib/domain/scenario-file.ts';
import type { Uncertainty } from '#lib/domain/uncertainty.ts';

/** A scenario file as bytes would be written, and the SHA-256 of those bytes in hexadecimal. */
export interface WrittenScenario {
	file: string;
	hash: string;
}

export interface Tasks {
	assemble: { given: { registers: Registers; scenario: ScenarioRow }; result: WrittenScenario };
	project: { given: WrittenScenario; result: Projection };
	/** Draw a scenario file. */
	draw: { given: string; result: Uncertainty };
	/** Hold the forecasts of a scenario file against its actuals. */
	backtest: { given: string; result: BacktestScore[] };
}

export type TaskName = keyof Tasks;

/** One task on its way to the child. */
export type Question = { [Name in TaskName]: { task: Name; given: Tasks[Name]['given'] } }[TaskName];

/** `problems`: the scenario is not fit to be run. `failure`: a fault of ours. */
export type Reply = { result: Tasks[TaskName]['result'] } | { problems: Problem[] } | { failure: string };
