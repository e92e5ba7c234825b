/** Starts on every route, planned or following vacancies, within their limits (docs/model.md 3.1). */
import type { Frame } from './frame.ts';
import type { Routes } from './route-data.ts';
import { addCohort, type RoutesState } from './routes.ts';
import type { Supply, SupplyState } from './supply.ts';

/** The parts of a run that decide who may start. */
export interface IntakeParts {
	frame: Frame;
	supply: Supply;
	routes: Routes;
	staff: SupplyState;
	learners: RoutesState;
}

/**
 * Let people start on every route, in list order: the planned flow or one offer a vacancy, clipped at the
 * route's maximum, at placements and tutors of every host, and at the staff who are there to be learners.
 * @source docs/model.md 3.1
 */
export function startLearners(parts: IntakeParts, t: number): void {
	const { routes, learners } = parts;
	countLearners(routes, learners);
	const { count, fills, planned, maxIntake } = routes;
	const row = t * count;
	const out = t * learners.tables.intake.stride;
	const intake = learners.tables.intake.values;
	for (let p = 0; p < count; p++) {
		let starts = fills[p] === 1 ? offers(parts, p, t) : planned[row + p]!;
		if (starts > 0) starts = clip(parts, p, t, Math.min(starts, maxIntake[row + p]!));
		intake[out + p] = starts;
		if (starts === 0) continue;
		addCohort(routes, learners, p, { heads: starts, age: 0 });
		addLearners(routes, learners, p, starts);
	}
}

/** One offer for every vacancy in heads that this route has not already somebody under way for. */
function offers({ routes, supply, staff, learners }: IntakeParts, p: number, t: number): number {
	const { first, share, toCell } = routes.destinations;
	const row = t * supply.cells;
	let vacancies = 0;
	for (let i = first[p]!; i < first[p + 1]!; i++) {
		if (share[i] === 0) continue;
		const cell = toCell[i]!;
		const room = supply.postsForHeads[row + cell]! - staff.heads[cell]!;
		vacancies += Math.max(0, room);
	}
	const underWay = learners.inTraining[p]! + learners.lateHeads[p]! + learners.waitingHeads[p]!;
	return Math.max(0, vacancies - underWay);
}

function countLearners(routes: Routes, learners: RoutesState): void {
	learners.placed.fill(0);
	learners.learners.fill(0);
	for (let p = 0; p < routes.count; p++) {
		if (learners.inTraining[p]! > 0) addLearners(routes, learners, p, learners.inTraining[p]!);
	}
}

function addLearners(routes: Routes, learners: RoutesState, p: number, heads: number): void {
	const { hosts, destinations } = routes;
	const onPlacement = routes.placementShare[p]! * heads;
	if (routes.placements.limited && onPlacement > 0) {
		for (let i = hosts.first[p]!; i < hosts.first[p + 1]!; i++) {
			learners.placed[hosts.trust[i]!]! += hosts.share[i]! * onPlacement;
		}
	}
	if (routes.upskill[p] === 0) return;
	for (let i = destinations.first[p]!; i < destinations.first[p + 1]!; i++) {
		learners.learners[destinations.fromCell[i]!]! += destinations.share[i]! * heads;
	}
}

function clip(parts: IntakeParts, p: number, t: number, wanted: number): number {
	const { routes, staff, learners } = parts;
	const { destinations } = routes;
	let starts = wanted;
	if (routes.placements.limited && routes.placementShare[p]! > 0) {
		starts = clipAtPlacements(parts, p, t, starts);
	}
	if (routes.upskill[p] === 1) {
		for (let i = destinations.first[p]!; i < destinations.first[p + 1]!; i++) {
			if (destinations.share[i] === 0) continue;
			const cell = destinations.fromCell[i]!;
			const free = staff.heads[cell]! - learners.learners[cell]!;
			starts = Math.min(starts, free / destinations.share[i]!);
		}
	}
	return Math.max(0, starts);
}

function clipAtPlacements(parts: IntakeParts, p: number, t: number, wanted: number): number {
	const { frame, supply, routes, staff, learners } = parts;
	const { hosts, placements } = routes;
	let starts = wanted;
	for (let i = hosts.first[p]!; i < hosts.first[p + 1]!; i++) {
		const needed = hosts.share[i]! * routes.placementShare[p]!;
		if (needed === 0) continue;
		const trust = hosts.trust[i]!;
		let limit = placements.slots[t * frame.trusts.length + trust]!;
		const tutors = placements.tutorCell[trust]!;
		if (tutors >= 0) {
			const fte = supply.participation[tutors]! * staff.heads[tutors]!;
			limit = Math.min(limit, placements.studentsPerTutorFte[trust]! * fte);
		}
		starts = Math.min(starts, (limit - learners.placed[trust]!) / needed);
	}
	return starts;
}
