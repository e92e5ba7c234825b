/** Draws in slices, so that a worker hears what it is told meanwhile. */
import { joinDraws, runDraws, type Drawn, type DrawPlan } from '#lib/engine/uncertainty.ts';

/** Time a slice is to take: a lever moved meanwhile waits no longer. */
const SLICE_MS = 8;

/**
 * Run some of the draws, letting others have a turn between slices. However it is cut, the numbers are the same.
 * @param isWanted asked before every slice
 * @param turn waits until others had their turn
 * @returns null where they were not wanted to the end
 */
export async function drawInSlices(
	plan: DrawPlan,
	{ from, until }: { from: number; until: number },
	{ isWanted, turn }: { isWanted: () => boolean; turn: () => Promise<void> }
): Promise<Drawn | null> {
	const parts: Drawn[] = [];
	let size = 1;
	for (let next = from; next < until;) {
		await turn();
		if (!isWanted()) return null;
		const end = Math.min(until, next + size);
		const begun = performance.now();
		parts.push(runDraws(plan, { from: next, until: end }));
		const perDraw = (performance.now() - begun) / (end - next);
		size = Math.max(1, Math.floor(SLICE_MS / Math.max(perDraw, 0.01)));
		next = end;
	}
	return joinDraws(parts);
}
