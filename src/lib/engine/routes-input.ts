/** Routes of a scenario file as arrays (docs/model.md 3.1, 3.7, 3.8). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { agree, share, sharePlan } from './agree.ts';
import type { Frame } from './frame.ts';
import { preparePlacements } from './placements-input.ts';
import { monthlySurvival } from './rates.ts';
import type { Routes, Shares } from './route-data.ts';
import { flowByMonth, levelByMonth, monthIndex } from './series.ts';

type Route = NonNullable<Scenario['routes']>[number];
type TrustShares = { trust: string; share: number }[];

/** Every field of a route but its stages. */
const BUT_STAGES = Object.keys({
	...{ id: true, kind: true, to: true, from: true, late: true, destinations: true, hosts: true },
	...{ intake: true, maxIntake: true, inTraining: true, waiting: true, waitLoss: true },
	...{ placementShare: true, release: true, supervision: true, cost: true }
} satisfies Record<Exclude<keyof Route, 'stages'>, true>) as (keyof Route)[];

/**
 * Read the routes of a scenario, and the plan's starts and ceilings on appointments, into arrays.
 * @source docs/model.md 3.1, 3.7, 3.8
 */
export function prepareRoutes(
	scenario: Scenario,
	frame: Frame,
	earlier?: { scenario: Scenario; routes: Routes }
): Routes {
	const list = scenario.routes ?? [];
	const before = earlier?.scenario;
	const limits = share(scenario, before, 'placements') && sharePlan(scenario, before, 'intake', 'joins');
	if (limits && share(scenario, before, 'routes')) return earlier!.routes;
	if (limits && sameButForStages(list, before?.routes))
		return { ...earlier!.routes, ...prepareStages(list, frame) };
	return prepareAll(list, scenario, frame);
}

function prepareAll(list: Route[], scenario: Scenario, frame: Frame): Routes {
	const destinations = gatherShares(list, frame, workplaces);
	const upskill = list.map((route) => route.kind === 'upskill');
	return {
		count: list.length,
		ids: list.map((route) => route.id),
		upskill: Uint8Array.from(upskill, Number),
		recruit: Uint8Array.from(list, (route) => Number(route.kind === 'recruit')),
		...prepareStarts(list, scenario, frame),
		...prepareStages(list, frame),
		...prepareLateness(list),
		destinations,
		openingWaiting: prepareWaiting(list, frame, destinations),
		joinCeiling: prepareCeilings(scenario, frame, destinations),
		waitLoss: numbers(list, (route) => route.waitLoss),
		elsewhereShare: Float64Array.from(list, (route) => 1 - total(Object.values(route.destinations ?? {}))),
		hosts: gatherShares(list, frame, placesOfTraining),
		placementShare: numbers(list, (route) => route.placementShare),
		release: numbers(list, (route) => route.release),
		supervision: list.flatMap((route, p) =>
			(route.supervision ?? []).map((row) => ({
				route: p,
				role: frame.roleIndex.get(row.role)!,
				scanHours: row.scanHours ?? 0,
				reportHours: row.reportHours ?? 0
			}))
		),
		costPerStart: numbers(list, (route) => route.cost?.perStart),
		costPerMonth: numbers(list, (route) => route.cost?.perMonth),
		joinOrder: Int32Array.from([
			...[...list.keys()].filter((p) => upskill[p]),
			...[...list.keys()].filter((p) => !upskill[p])
		]),
		placements: preparePlacements(scenario, frame)
	};
}

/** How many stay on is drawn more often than anything else about a route. */
function sameButForStages(list: Route[], before: Route[] | undefined): boolean {
	return agree(list, before, BUT_STAGES);
}

function numbers(list: Route[], pick: (route: Route) => number | undefined): Float64Array {
	return Float64Array.from(list, (route) => pick(route) ?? 0);
}

function total(shares: number[]): number {
	return shares.reduce((sum, share) => sum + share, 0);
}

/** Where finishers work; trusts where people wait at the start are listed too, with a share of 0. */
function workplaces(route: Route): TrustShares {
	const destinations = route.destinations ?? {};
	const waiting = Object.keys(route.waiting ?? {}).filter((trust) => !Object.hasOwn(destinations, trust));
	return [
		...Object.entries(destinations).map(([trust, share]) => ({ trust, share })),
		...waiting.map((trust) => ({ trust, share: 0 }))
	];
}

/** Learners of an upskill route train where they work; students at the hosts, else where they will work. */
function placesOfTraining(route: Route): TrustShares {
	const destinations = Object.entries(route.destinations ?? {});
	if (route.hosts !== undefined && route.kind !== 'upskill') {
		return Object.entries(route.hosts).map(([trust, share]) => ({ trust, share }));
	}
	const all = total(destinations.map(([, share]) => share));
	const scale = route.kind === 'upskill' || all === 0 ? 1 : all;
	return destinations.map(([trust, share]) => ({ trust, share: share / scale }));
}

function gatherShares(list: Route[], frame: Frame, places: (route: Route) => TrustShares): Shares {
	const first = [0];
	const rows: { trust: number; share: number; toCell: number; fromCell: number }[] = [];
	const trusts = frame.trusts.length;
	for (const route of list) {
		const to = frame.roleIndex.get(route.to)! * trusts;
		const from = route.kind === 'upskill' ? frame.roleIndex.get(route.from ?? '')! * trusts : -1;
		for (const { trust, share } of places(route)) {
			const k = frame.trustIndex.get(trust)!;
			rows.push({ trust: k, share, toCell: to + k, fromCell: from < 0 ? -1 : from + k });
		}
		first.push(rows.length);
	}
	return {
		first: Int32Array.from(first),
		trust: Int32Array.from(rows, (row) => row.trust),
		share: Float64Array.from(rows, (row) => row.share),
		toCell: Int32Array.from(rows, (row) => row.toCell),
		fromCell: Int32Array.from(rows, (row) => row.fromCell)
	};
}

function prepareStarts(
	list: Route[],
	scenario: Scenario,
	frame: Frame
): Pick<Routes, 'fills' | 'planned' | 'maxIntake'> {
	const count = list.length;
	const starts = {
		fills: new Uint8Array(count),
		planned: new Float64Array(count * frame.months),
		maxIntake: new Float64Array(count * frame.months).fill(Infinity)
	};
	const plan = new Map(Object.entries(scenario.plan?.intake ?? {}));
	list.forEach((route, p) => {
		const intake = plan.get(route.id) ?? route.intake ?? 0;
		if (typeof intake === 'object' && 'policy' in intake) starts.fills[p] = 1;
		else writeColumn(starts.planned, flowByMonth(intake, frame.calendar), count, p);
		if (route.maxIntake === undefined) return;
		writeColumn(starts.maxIntake, levelByMonth(route.maxIntake, frame.calendar), count, p);
	});
	return starts;
}

function writeColumn(target: Float64Array, series: Float64Array, count: number, p: number): void {
	for (let t = 0; t < series.length; t++) target[t * count + p] = series[t]!;
}

function prepareStages(list: Route[], frame: Frame): Pick<Routes, 'first' | 'survival' | 'opening'> {
	const first = [0];
	const survival: number[] = [];
	const opening: number[] = [];
	for (const route of list) {
		const start = survival.length;
		for (const stage of route.stages) {
			const months = Math.max(1, Math.round(stage.months));
			const monthly = monthlySurvival(stage.attrition ?? 0, months);
			for (let month = 0; month < months; month++) survival.push(monthly);
		}
		while (opening.length < survival.length) opening.push(0);
		for (const cohort of route.inTraining ?? []) {
			// Whoever is past the end of a course that was made shorter finishes in the first month.
			const month = Math.min(start - monthIndex(frame.calendar, cohort.started), survival.length - 1);
			opening[month]! += cohort.heads;
		}
		first.push(survival.length);
	}
	return {
		first: Int32Array.from(first),
		survival: Float64Array.from(survival),
		opening: Float64Array.from(opening)
	};
}

function prepareLateness(list: Route[]): Pick<Routes, 'onTime' | 'lateFirst' | 'lateShare'> {
	const onTime = new Float64Array(list.length);
	const lateFirst = [0];
	const lateShare: number[] = [];
	list.forEach((route, p) => {
		const start = lateShare.length;
		for (const { months: drawn, share } of route.late ?? [{ months: 0, share: 1 }]) {
			const months = Math.round(drawn);
			if (months <= 0) onTime[p]! += share;
			else {
				while (lateShare.length < start + months) lateShare.push(0);
				lateShare[start + months - 1]! += share;
			}
		}
		lateFirst.push(lateShare.length);
	});
	return { onTime, lateFirst: Int32Array.from(lateFirst), lateShare: Float64Array.from(lateShare) };
}

function prepareWaiting(list: Route[], frame: Frame, destinations: Shares): Float64Array {
	const waiting = new Float64Array(destinations.trust.length);
	list.forEach((route, p) => {
		const heads = new Map(Object.entries(route.waiting ?? {}));
		for (let i = destinations.first[p]!; i < destinations.first[p + 1]!; i++) {
			waiting[i] = heads.get(frame.trusts[destinations.trust[i]!]!) ?? 0;
		}
	});
	return waiting;
}

/** Where the plan names a route and trust, appointments are at most its flow; elsewhere there is no ceiling. */
function prepareCeilings(scenario: Scenario, frame: Frame, destinations: Shares): Float64Array {
	const rows = scenario.plan?.joins ?? [];
	const count = destinations.trust.length;
	if (rows.length === 0) return new Float64Array(0);
	const ceilings = new Float64Array(frame.months * count).fill(Infinity);
	const routeIds = (scenario.routes ?? []).map((route) => route.id);
	for (const row of rows) {
		const p = routeIds.indexOf(row.route);
		const flow = flowByMonth(row.heads, frame.calendar);
		for (let i = destinations.first[p]!; i < destinations.first[p + 1]!; i++) {
			if (frame.trusts[destinations.trust[i]!] !== row.trust) continue;
			flow.forEach((heads, t) => {
				const at = t * count + i;
				ceilings[at] = (ceilings[at] === Infinity ? 0 : ceilings[at]!) + heads;
			});
		}
	}
	return ceilings;
}
