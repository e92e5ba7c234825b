/** The qualified take up funded posts (docs/model.md 3.8). */
import type { Routes } from './route-data.ts';
import type { RoutesState } from './routes.ts';
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

function appoint(parts: JoiningParts, p: number, t: number): void {
	const { routes, learners } = parts;
	const { first } = routes.destinations;
	const { waiting, waitingHeads, tables } = learners;
	const waitLoss = routes.waitLoss[p]!;
	const end = waitingHeads[p] === 0 ? 0 : first[p + 1]!;
	const out = t * tables.joins.stride + p;
	let joined = 0;
	let lost = 0;
	let left = 0;
	for (let i = first[p]!; i < end; i++) {
		if (waiting[i] === 0) continue;
		const joins = join(parts, p, i, t);
		const without = waiting[i]! - joins;
		const gaveUp = without * waitLoss;
		waiting[i] = without - gaveUp;
		joined += joins;
		lost += gaveUp;
		left += without - gaveUp;
	}
	waitingHeads[p] = left;
	tables.joins.values[out] = joined;
	tables.waitLost.values[out] = lost;
}

/** Moves as many of those waiting at one destination as may join into their posts; returns how many. */
function join({ supply, routes, staff, learners }: JoiningParts, p: number, i: number, t: number): number {
	const { heads, tables } = staff;
	const { toCell, fromCell, trust } = routes.destinations;
	const { joinCeiling } = routes;
	const cell = toCell[i]!;
	const room = supply.postsForHeads[t * supply.cells + cell]! - heads[cell]!;
	const promotion = routes.upskill[p] === 1;
	let joins = Math.min(learners.waiting[i]!, room);
	if (joinCeiling.length > 0) joins = Math.min(joins, joinCeiling[t * trust.length + i]!);
	if (promotion) joins = Math.min(joins, heads[fromCell[i]!]!);
	if (!(joins > 0)) return 0;
	const out = t * tables.joins.stride;
	heads[cell]! += joins;
	tables.joins.values[out + cell]! += joins;
	if (promotion) {
		heads[fromCell[i]!]! -= joins;
		tables.promotedOut.values[out + fromCell[i]!]! += joins;
	}
	return joins;
}
