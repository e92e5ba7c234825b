/** What a month costs, line by line (docs/model.md 3.9). */
import { COST_LINES, type CostLine } from '#lib/domain/cost-lines.ts';
import { ORIGINAL, phaseOf, type Fleet, type FleetState } from './equipment.ts';
import type { Frame } from './frame.ts';
import { MONTHS_PER_YEAR } from './rates.ts';
import type { ReportingState } from './reporting.ts';
import type { Routes } from './route-data.ts';
import type { RoutesState } from './routes.ts';
import type { ScanningState } from './scanning.ts';
import type { Supply, SupplyState } from './supply.ts';

/** Prices, GBP at constant prices. */
export interface Prices {
	/** A year per FTE and a year per head covered by retention, by role. */
	salary: Float64Array;
	retention: Float64Array;
	/** By modality: an extra hour, a purchased unit a year, a report outside, a scan or report waiting at month end. */
	extraHour: Float64Array;
	unitYear: Float64Array;
	outsourcedReport: Float64Array;
	waiting: Float64Array;
	unreported: Float64Array;
	/** Replacement lump sums, [month]. */
	replacements: Float64Array;
	/** (1 + rate)^(-t / 12), [month]. */
	discount: Float64Array;
}

/** Cost lines by month, GBP, undiscounted. */
export type Costs = Record<CostLine, Float64Array>;

/** Make room for the cost lines of so many months. */
export function openCosts(months: number): Costs {
	const lines = COST_LINES.map((line) => [line, new Float64Array(months)] as const);
	return Object.fromEntries(lines) as Costs;
}

/**
 * Add up replacement lump sums by the month in which the unit goes out.
 * @source docs/model.md 3.3, 3.9
 */
export function replacementSpend({ units }: Fleet, frame: Frame): Float64Array {
	const spend = new Float64Array(frame.months);
	for (let u = 0; u < units.cell.length; u++) {
		const t = units.replaceAt[u]!;
		if (t >= 0 && t < frame.months && phaseOf(units, u, t) > ORIGINAL) spend[t]! += units.replacementCost[u]!;
	}
	return spend;
}

/** The parts of a run that cost money. */
export interface CostParts {
	frame: Frame;
	supply: Supply;
	routes: Routes;
	fleet: Fleet;
	prices: Prices;
	staff: SupplyState;
	learners: RoutesState;
	scanners: FleetState;
	scanning: ScanningState;
	reports: ReportingState;
	costs: Costs;
}

/**
 * Price staff at the start of the month: salaries, learners and retention.
 * @source docs/model.md 3.9
 */
export function payPeople(parts: CostParts, t: number): void {
	const { frame, supply, routes, prices, staff, learners, costs } = parts;
	const trusts = frame.trusts.length;
	const { participation, covered, cells } = supply;
	const { heads } = staff;
	for (let r = 0; r < frame.roles.length; r++) {
		let fte = 0;
		let coveredHeads = 0;
		for (let c = r * trusts; c < (r + 1) * trusts; c++) {
			fte += participation[c]! * heads[c]!;
			if (covered.length > 0) coveredHeads += Math.min(covered[t * cells + c]!, heads[c]!);
		}
		costs.salary[t]! += (prices.salary[r]! / MONTHS_PER_YEAR) * fte;
		costs.retention[t]! += (prices.retention[r]! / MONTHS_PER_YEAR) * coveredHeads;
	}
	const starts = learners.tables.intake;
	for (let p = 0; p < routes.count; p++) {
		const begun = routes.costPerStart[p]! * starts.values[t * starts.stride + p]!;
		const spent = begun + routes.costPerMonth[p]! * learners.inTraining[p]!;
		if (routes.recruit[p] === 1) costs.recruitment[t]! += spent;
		else costs.training[t]! += spent;
	}
}

/**
 * Price machines and queues at the end of the month: hours, purchases, replacements, outsourcing, holding.
 * @source docs/model.md 3.9
 */
export function payForWork(parts: CostParts, t: number): void {
	const { frame, fleet, prices, scanners, scanning, reports, costs } = parts;
	const trusts = frame.trusts.length;
	const row = t * reports.tables.outsourced.stride;
	costs.equipment[t] = prices.replacements[t]!;
	for (let m = 0; m < frame.modalities.length; m++) {
		const from = m * trusts;
		const extra = addUp(scanners.extra, from, trusts);
		const bought = addUp(fleet.bought, t * fleet.cells + from, trusts);
		const outsourced = addUp(reports.tables.outsourced.values, row + from, trusts);
		const waiting = addUp(scanning.waiting, from, trusts);
		const unreported = addUp(reports.unreported, from, trusts);
		costs.extraHours[t]! += prices.extraHour[m]! * frame.weeksPerMonth * extra;
		costs.equipment[t]! += (prices.unitYear[m]! / MONTHS_PER_YEAR) * bought;
		costs.outsourcing[t]! += prices.outsourcedReport[m]! * outsourced;
		costs.holding[t]! += prices.waiting[m]! * waiting + prices.unreported[m]! * unreported;
	}
}

function addUp(values: Float64Array, from: number, count: number): number {
	let total = 0;
	for (let i = from; i < from + count; i++) total += values[i]!;
	return total;
}
