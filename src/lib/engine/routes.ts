/** Routes: every way into a role, from start to finish (docs/model.md 3.1, 3.7). */
import type { Frame } from './frame.ts';
import type { Supply, SupplyState } from './supply.ts';
import type { Shelf, Table } from './table.ts';

/**
 * What is given about routes. Months of all routes lie in one array (`first` marks where each begins), and so do
 * the trusts where finishers work (`destinations`) and where students are placed (`hosts`).
 */
export interface Routes {
	count: number;
	ids: string[];
	/** 1 for `upskill` routes, whose learners are the trust's own staff. */
	upskill: Uint8Array;
	/** 1 for `recruit` routes, whose cost is recruitment. */
	recruit: Uint8Array;
	/** 1 where starts follow vacancies. */
	fills: Uint8Array;
	/** Planned starts and the most allowed, heads, [month][route]. */
	planned: Float64Array;
	maxIntake: Float64Array;
	/** Where each route's months begin in `survival`; one more entry for the end. */
	first: Int32Array;
	/** Share still there a month later, by month of each route. */
	survival: Float64Array;
	/** Heads in each month of each route at the start. */
	opening: Float64Array;
	/** Share that finishes on time, by route. */
	onTime: Float64Array;
	/** Where each route's late months begin in `lateShare`; one more entry for the end. */
	lateFirst: Int32Array;
	/** Share that finishes 1, 2, … months late. */
	lateShare: Float64Array;
	destinations: Shares;
	/** Heads qualified without a post at the start, by destination. */
	openingWaiting: Float64Array;
	/** Most appointments, heads, [month][destination]; empty when the plan has no ceilings. */
	joinCeiling: Float64Array;
	/** Share of those waiting who give up each month, by route. */
	waitLoss: Float64Array;
	/** Share of finishers who go elsewhere, by route. */
	elsewhereShare: Float64Array;
	hosts: Shares;
	placementShare: Float64Array;
	release: Float64Array;
	/** Hours a week per learner taken from a role, one entry a route and role. */
	supervision: { route: number; role: number; scanHours: number; reportHours: number }[];
	/** GBP per start and per month in training, by route. */
	costPerStart: Float64Array;
	costPerMonth: Float64Array;
	/** Route numbers in the order of joining: upskill first, then the others. */
	joinOrder: Int32Array;
	placements: Placements;
}

/** Shares of a route by trust, all routes in one list. */
export interface Shares {
	/** Where each route's entries begin; one more entry for the end. */
	first: Int32Array;
	trust: Int32Array;
	share: Float64Array;
	/** Cells the route leads to and, for upskill routes, comes from (-1 otherwise). */
	toCell: Int32Array;
	fromCell: Int32Array;
}

/** Limits on students placed at a trust. */
export interface Placements {
	/** False when no trust has a limit. */
	limited: boolean;
	/** Slots, heads, [month][trust]; Infinity without a limit. */
	slots: Float64Array;
	/** Cell of the tutors, by trust; -1 without a tutor limit. */
	tutorCell: Int32Array;
	studentsPerTutorFte: Float64Array;
}

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
	const { cohortHeads, cohortAge, cohorts, inTraining, waiting, waitingHeads, lateHeads, tables } = state;
	const { survival, first, destinations, elsewhereShare } = routes;
	const attrition = tables.attrition.values;
	const completed = tables.completions.values;
	const elsewhere = tables.elsewhere.values;
	const learning = tables.inTraining.values;
	const row = t * tables.attrition.stride;
	const nextRow = (t + 1) * tables.inTraining.stride;
	for (let p = 0; p < routes.count; p++) {
		let lost = 0;
		let staying = 0;
		let finishers = 0;
		const start = first[p]!;
		const length = first[p + 1]! - start;
		let next = start;
		const end = start + cohorts[p]!;
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
		inTraining[p] = staying;
		const completions = finish(routes, state, p, finishers);
		if (completions > 0) {
			for (let i = destinations.first[p]!; i < destinations.first[p + 1]!; i++) {
				waiting[i]! += completions * destinations.share[i]!;
			}
			waitingHeads[p]! += completions;
		}
		attrition[row + p] = lost;
		completed[row + p] = completions;
		elsewhere[row + p] = completions * elsewhereShare[p]!;
		learning[nextRow + p] = staying + lateHeads[p]!;
	}
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
