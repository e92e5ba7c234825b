/** What a hand on a lever does to the history. */
import type { Month } from '../month.ts';
import { baseOf, present, take, type History } from './history.ts';
import type { Lever } from './lever.ts';
import { removeLever, setLever } from './setting.ts';
import { leverTitle } from './words.ts';

/** Move a lever; without letting go it stays one step, worked out from where it began. */
export function moveLever(history: History, lever: Lever, asked: { amount: number; from: Month }): History {
	const decisions = setLever(lever, baseOf(history, lever.id), asked);
	return take(history, { decisions, done: leverTitle(lever), gesture: lever.id });
}

/** Take away what is decided with a lever, as a step. */
export function dropLever(history: History, lever: Lever): History {
	const decisions = removeLever(lever, present(history));
	return take(history, { decisions, done: `Remove ${leverTitle(lever)}`, gesture: null });
}
