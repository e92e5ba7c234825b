/** The qualified take up funded posts (docs/model.md 3.8). */
import type { Routes, RoutesState } from './routes.ts';
import type { Supply, SupplyState } from './supply.ts';

/** The parts of a run that decide who joins. */
export interface JoiningParts {
	supply: Supply;
	routes: Routes;
	staff: SupplyState;
	learners: RoutesState;
}

/**
 * Appoint those waiting, upskill routes first, as far as posts, ceilings and learners allow; some of the rest
 * give up waiting.
 * @source docs/model.md 3.8
 */
export function takeUpPosts(parts: JoiningParts, t: number): void {
	const { supply, routes, staff, learners } = parts;
	const { joins, promotedOut } = staff.tables;
	const out = t * joins.stride;
	joins.values.fill(0, out, out + supply.cells);
	promotedOut.values.fill(0, out, out + supply.cells);
	for (let i = 0; i < routes.joinOrder.length; i++) appoint(parts, routes.joinOrder[i]!, t);
	staff.tables.heads.values.set(staff.heads, (t + 1) * staff.tables.heads.stride);
	learners.tables.waiting.values.set(learners.waitingHeads, (t + 1) * learners.tables.waiting.stride);
}

function appoint({ supply, routes, staff, learners }: JoiningParts, p: number, t: number): void {
	const { heads, tables } = staff;
	const { first, toCell, fromCell, trust } = routes.destinations;
	const { joinCeiling } = routes;
	const { postsForHeads } = supply;
	const waitingAt = learners.waiting;
	const joinsAt = tables.joins.values;
	const waitLoss = routes.waitLoss[p]!;
	const end = learners.waitingHeads[p] === 0 ? 0 : first[p + 1]!;
	const promotion = routes.upskill[p] === 1;
	const row = t * supply.cells;
	const out = t * tables.joins.stride;
	const routeOut = t * learners.tables.joins.stride + p;
	let joined = 0;
	let lost = 0;
	let left = 0;
	for (let i = first[p]!; i < end; i++) {
		const waiting = waitingAt[i]!;
		if (waiting === 0) continue;
		const cell = toCell[i]!;
		const room = postsForHeads[row + cell]! - heads[cell]!;
		let joins = Math.min(waiting, room);
		if (joinCeiling.length > 0) joins = Math.min(joins, joinCeiling[t * trust.length + i]!);
		if (promotion) joins = Math.min(joins, heads[fromCell[i]!]!);
		if (joins > 0) {
			heads[cell]! += joins;
			joinsAt[out + cell]! += joins;
			if (promotion) {
				heads[fromCell[i]!]! -= joins;
				tables.promotedOut.values[out + fromCell[i]!]! += joins;
			}
		} else joins = 0;
		const without = waiting - joins;
		const gaveUp = without * waitLoss;
		waitingAt[i] = without - gaveUp;
		joined += joins;
		lost += gaveUp;
		left += without - gaveUp;
	}
	learners.waitingHeads[p] = left;
	learners.tables.joins.values[routeOut] = joined;
	learners.tables.waitLost.values[routeOut] = lost;
}
