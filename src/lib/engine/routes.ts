/** Routes: every way into a role, from start to finish (docs/model.md 3.1, 3.7). */
import type { Frame } from './frame.ts';
import type { Routes } from './route-data.ts';
import type { Supply, SupplyState } from './supply.ts';
import type { Shelf, Table } from './table.ts';

/** Routes as the run goes. */
export interface RoutesState {
	/**
	 * X, heads by month of the route: of each route only the months somebody is in, the oldest first, from the
	 * route's entry of `first` on; `cohorts` counts them.
	 */
	cohortHeads: Float64Array;
	cohortAge: Int32Array;
	cohorts: Int32Array;
	/** Y, heads who finish 1, 2, … months from now. */
	late: Float64Array;
	/** W, heads qualified without a post, by destination. */
	waiting: Float64Array;
	/** N, heads in training (without late finishers), by route. */
	inTraining: Float64Array;
	/** Heads late and waiting, by route. */
	lateHeads: Float64Array;
	waitingHeads: Float64Array;
	/** Heads on placement, by trust; learners drawn from each cell. */
	placed: Float64Array;
	learners: Float64Array;
	tables: Record<
		'intake' | 'inTraining' | 'attrition' | 'completions' | 'joins' | 'elsewhere' | 'waitLost' | 'waiting',
		Table
	>;
}

/** Set routes to their opening stocks and make room for results. */
export function openRoutes(routes: Routes, supply: Supply, frame: Frame, shelf: Shelf): RoutesState {
	const flow = () => shelf.table(routes.count, frame.months);
	const stock = () => shelf.table(routes.count, frame.months + 1);
	const state: RoutesState = {
		cohortHeads: new Float64Array(routes.opening.length),
		cohortAge: new Int32Array(routes.opening.length),
		cohorts: new Int32Array(routes.count),
		late: new Float64Array(routes.lateShare.length),
		waiting: routes.openingWaiting.slice(),
		inTraining: new Float64Array(routes.count),
		lateHeads: new Float64Array(routes.count),
		waitingHeads: new Float64Array(routes.count),
		placed: new Float64Array(frame.trusts.length),
		learners: new Float64Array(supply.cells),
		tables: {
			intake: flow(),
			inTraining: stock(),
			attrition: flow(),
			completions: flow(),
			joins: flow(),
			elsewhere: flow(),
			waitLost: flow(),
			waiting: stock()
		}
	};
	for (let p = 0; p < routes.count; p++) {
		const start = routes.first[p]!;
		for (let i = routes.first[p + 1]! - 1; i >= start; i--) {
			if (routes.opening[i]! > 0) addCohort(routes, state, p, { heads: routes.opening[i]!, age: i - start });
		}
		const entries = routes.destinations.first;
		state.waitingHeads[p] = sum(routes.openingWaiting, entries[p]!, entries[p + 1]!);
		state.tables.inTraining.values[p] = state.inTraining[p]!;
		state.tables.waiting.values[p] = state.waitingHeads[p]!;
	}
	return state;
}

/** Let heads begin on a route; at the start of the run they may have begun `age` months ago. */
export function addCohort(
	routes: Routes,
	state: RoutesState,
	p: number,
	{ heads, age }: { heads: number; age: number }
): void {
	const at = routes.first[p]! + state.cohorts[p]!;
	state.cohortHeads[at] = heads;
	state.cohortAge[at] = age;
	state.cohorts[p]! += 1;
	state.inTraining[p]! += heads;
}

function sum(values: Float64Array, from: number, until: number): number {
	let total = 0;
	for (let i = from; i < until; i++) total += values[i]!;
	return total;
}

/**
 * Count what learners take from their trusts: release FTE and supervision hours, by cell.
 * @source docs/model.md 3.2
 */
export function takeFromService(
	routes: Routes,
	supply: Supply,
	state: RoutesState,
	staff: SupplyState
): void {
	const { destinations, hosts } = routes;
	staff.releaseFte.fill(0);
	staff.supervisionScan.fill(0);
	staff.supervisionReport.fill(0);
	for (let p = 0; p < routes.count; p++) {
		const away = routes.release[p]! * state.inTraining[p]!;
		if (routes.upskill[p] === 0 || away === 0) continue;
		for (let i = destinations.first[p]!; i < destinations.first[p + 1]!; i++) {
			const cell = destinations.fromCell[i]!;
			staff.releaseFte[cell]! += supply.participation[cell]! * away * destinations.share[i]!;
		}
	}
	const trusts = state.placed.length;
	for (const { route, role, scanHours, reportHours } of routes.supervision) {
		const learners = state.inTraining[route]!;
		for (let i = hosts.first[route]!; i < hosts.first[route + 1]!; i++) {
			const cell = role * trusts + hosts.trust[i]!;
			staff.supervisionScan[cell]! += scanHours * hosts.share[i]! * learners;
			staff.supervisionReport[cell]! += reportHours * hosts.share[i]! * learners;
		}
	}
}

/**
 * Move every learner on by a month: some drop out, the last month's finish on time or late.
 * @source docs/model.md 3.7
 */
export function advanceRoutes(routes: Routes, state: RoutesState, t: number): void {
	const { inTraining, waiting, waitingHeads, lateHeads, tables } = state;
	const { destinations, elsewhereShare } = routes;
	const completed = tables.completions.values;
	const elsewhere = tables.elsewhere.values;
	const learning = tables.inTraining.values;
	const row = t * tables.attrition.stride;
	const nextRow = (t + 1) * tables.inTraining.stride;
	for (let p = 0; p < routes.count; p++) {
		const finishers = moveCohorts(routes, state, p, row);
		const completions = finish(routes, state, p, finishers);
		if (completions > 0) {
			for (let i = destinations.first[p]!; i < destinations.first[p + 1]!; i++) {
				waiting[i]! += completions * destinations.share[i]!;
			}
			waitingHeads[p]! += completions;
		}
		completed[row + p] = completions;
		elsewhere[row + p] = completions * elsewhereShare[p]!;
		learning[nextRow + p] = inTraining[p]! + lateHeads[p]!;
	}
}

/** Moves the cohorts of one route on by a month; returns those who reach the end. */
function moveCohorts({ first, survival }: Routes, state: RoutesState, p: number, row: number): number {
	const { cohortHeads, cohortAge, cohorts } = state;
	const start = first[p]!;
	const length = first[p + 1]! - start;
	const end = start + cohorts[p]!;
	let lost = 0;
	let staying = 0;
	let finishers = 0;
	let next = start;
	for (let i = start; i < end; i++) {
		const heads = cohortHeads[i]!;
		const age = cohortAge[i]!;
		const still = heads * survival[start + age]!;
		lost += heads - still;
		if (age + 1 === length) finishers += still;
		else {
			staying += still;
			cohortHeads[next] = still;
			cohortAge[next] = age + 1;
			next += 1;
		}
	}
	cohorts[p] = next - start;
	state.inTraining[p] = staying;
	state.tables.attrition.values[row + p] = lost;
	return finishers;
}

/** Returns those who complete now: this month's finishers on time and earlier ones whose delay is over. */
function finish(routes: Routes, state: RoutesState, p: number, finishers: number): number {
	const { late } = state;
	const start = routes.lateFirst[p]!;
	const end = routes.lateFirst[p + 1]!;
	if (start === end) return finishers * routes.onTime[p]!;
	const due = late[start]!;
	let heads = 0;
	for (let i = start; i < end; i++) {
		const next = i + 1 < end ? late[i + 1]! : 0;
		late[i] = next + finishers * routes.lateShare[i]!;
		heads += late[i]!;
	}
	state.lateHeads[p] = heads;
	return finishers * routes.onTime[p]! + due;
}
