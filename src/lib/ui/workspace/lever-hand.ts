/** What a lever can ask of the page it stands on. */
import type { Lever } from '#lib/domain/levers/lever.ts';
import type { LeverProblem } from '#lib/domain/levers/typed.ts';
import type { Month } from '#lib/domain/month.ts';

export interface LeverHand {
	/** Whether scripts run, so that a slider is of use. */
	live: boolean;
	/** Moved without letting go: one step of undo until `letGo`. */
	move: (lever: Lever, asked: { amount: number; from: Month }) => void;
	letGo: () => void;
	remove: (lever: Lever) => void;
	/** Says that what is typed cannot be used, or with null that it can. */
	refuse: (lever: string, problem: LeverProblem | null) => void;
}
