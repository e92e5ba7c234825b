/** Undo and redo. A movement of one lever without letting go is one step. */
import type { Decisions } from '../scenario-row.ts';

/** A state, and what was done to reach it. `gesture`: the lever still being held; null: let go. */
interface Step {
	decisions: Decisions;
	done: string;
	gesture: string | null;
}

/** States up to the present one, and those that were undone, the next to redo first. */
export interface History {
	past: Step[];
	future: Step[];
}

/** Most steps kept; the oldest are forgotten first. */
const MOST = 500;

/** Begin with decisions as they were read. */
export function openHistory(decisions: Decisions): History {
	return { past: [{ decisions, done: '', gesture: null }], future: [] };
}

/** Give the decisions as they stand. */
export function present({ past }: History): Decisions {
	return past.at(-1)!.decisions;
}

/** Give the decisions a movement starts from: those before it where the lever is still held. */
export function baseOf({ past }: History, gesture: string): Decisions {
	const last = past.at(-1)!;
	return (last.gesture === gesture ? past.at(-2)! : last).decisions;
}

/**
 * Take a step; what was undone is gone then.
 * @param gesture the lever being held: further steps of it replace this one until `letGo`
 */
export function take(history: History, { decisions, done, gesture }: Step): History {
	const held = gesture !== null && history.past.at(-1)!.gesture === gesture;
	const before = held ? history.past.slice(0, -1) : history.past;
	return { past: [...before, { decisions, done, gesture }].slice(-MOST), future: [] };
}

/** End a movement, so that the next one is a step of its own. */
export function letGo({ past, future }: History): History {
	return { past: [...past.slice(0, -1), { ...past.at(-1)!, gesture: null }], future };
}

/** Go back a step; at the first one nothing happens. */
export function undo(history: History): History {
	const { past, future } = letGo(history);
	return past.length < 2 ? history : { past: past.slice(0, -1), future: [past.at(-1)!, ...future] };
}

/** Take the step again that was undone last. */
export function redo({ past, future }: History): History {
	const [next, ...rest] = future;
	return next === undefined ? { past, future } : { past: [...past, next], future: rest };
}

/** Say what would be undone and redone; null: nothing. */
export function nextSteps({ past, future }: History): { undo: string | null; redo: string | null } {
	return { undo: past.length < 2 ? null : past.at(-1)!.done, redo: future[0]?.done ?? null };
}
