/** How long work has waited: oldest age, overdue, on time and reported shares (docs/model.md 3.5 clocks). */
import type { Frame } from './frame.ts';
import type { Reporting, ReportingState } from './reporting.ts';
import type { Demand, ScanningState } from './scanning.ts';
import type { Shelf, Table } from './table.ts';

/** Left over by rounding when a stock is taken apart into the arrivals it was made of. */
const DUST = 1e-11;
/** Fewer reports than this are rounding, not reports. */
const NOTHING = 1e-9;
/** Tolerance on a wait that is exactly as long as allowed, months. */
const JUST = 1e-11;

/** Work of one cell at a time, first in, first out; before the start it came at the rate of month 0. */
interface Queue {
	/** Arrivals, [month][cell]. */
	arrivals: Float64Array;
	cells: number;
	/** The cell looked at. */
	cell: number;
}

/** Clocks as the run goes; cells as in `Fleet`. */
export interface Clocks {
	/** Which clocks somebody looks at; the others are not read. */
	wanted: Record<'waitDays' | 'ageDays' | 'overdue' | 'onTimeShare', boolean>;
	/** All arrivals so far with the opening work, by cell. */
	everArrived: Float64Array;
	/** First in, first out: month of the item issued next (-1: opening work) and how much of it has gone, by cell. */
	nextMonth: Int32Array;
	gone: Float64Array;
	asked: Queue;
	scanned: Queue & Pick<Reporting, 'opening'>;
	tables: Record<'waitDays' | 'ageDays' | 'overdue' | 'reportedShare' | 'onTimeShare', Table>;
}

/** The parts of a run the clocks look at. */
export interface ClockParts {
	frame: Frame;
	demand: Demand;
	scanning: ScanningState;
	reporting: Reporting;
	reports: ReportingState;
}

/**
 * Start the clocks and make room for results.
 * @param looked metrics that targets look at; a run that keeps everything reads every clock
 */
export function openClocks(
	{ frame, demand, reporting, reports }: ClockParts,
	shelf: Shelf,
	looked: Set<string>
): Clocks {
	const { cells, opening } = reporting;
	const flow = () => shelf.table(cells, frame.months);
	return {
		wanted: {
			waitDays: shelf.keep || looked.has('waitDays'),
			ageDays: shelf.keep || looked.has('ageDays'),
			overdue: shelf.keep || looked.has('overdue'),
			onTimeShare: shelf.keep
		},
		everArrived: opening.slice(),
		nextMonth: new Int32Array(cells).fill(-1),
		gone: new Float64Array(cells),
		asked: { arrivals: demand.scans, cells, cell: 0 },
		scanned: { arrivals: reports.arrivals.values, cells, cell: 0, opening },
		tables: {
			waitDays: flow(),
			ageDays: flow(),
			overdue: flow(),
			reportedShare: flow(),
			onTimeShare: flow()
		}
	};
}

/**
 * Read every clock at the end of a month.
 * @source docs/model.md 3.5
 */
export function readClocks(parts: ClockParts, clocks: Clocks, t: number): void {
	const { frame, scanning, reporting, reports } = parts;
	const { tables, everArrived, asked, scanned, wanted } = clocks;
	const { cells } = reporting;
	const days = frame.daysPerMonth;
	const trusts = frame.trusts.length;
	const waitDays = tables.waitDays.values;
	const ageDays = tables.ageDays.values;
	const overdue = tables.overdue.values;
	const out = t * tables.ageDays.stride;
	const issuedAt = t * reports.tables.issued.stride;
	for (let c = 0; c < cells; c++) {
		asked.cell = c;
		scanned.cell = c;
		const unreported = reports.unreported[c]!;
		if (wanted.waitDays) waitDays[out + c] = days * monthsToArrive(asked, t, scanning.waiting[c]!);
		if (wanted.ageDays) ageDays[out + c] = days * monthsToArrive(scanned, t, unreported);
		const allowed = reporting.targetDays[(c / trusts) | 0]! / days;
		if (wanted.overdue) overdue[out + c] = Math.max(0, unreported - arrivedWithin(scanned, t, allowed));
		everArrived[c]! += scanned.arrivals[t * cells + c]!;
		tables.reportedShare.values[out + c] = everArrived[c]! > 0 ? 1 - unreported / everArrived[c]! : 1;
		if (wanted.onTimeShare) {
			const issued = reports.tables.issued.values[issuedAt + c]!;
			tables.onTimeShare.values[out + c] =
				issued > NOTHING ? issuedInTime(clocks, t, issued, allowed) / issued : NaN;
		}
	}
}

/**
 * Measure the most recent stretch of arrivals that adds up to a stock.
 * @param stock 0 or more
 * @returns months; Infinity where there is work and nothing ever arrived
 * @source docs/model.md 3.5
 */
function monthsToArrive({ arrivals, cells, cell }: Queue, t: number, stock: number): number {
	if (stock <= 0) return 0;
	const dust = DUST * stock;
	let left = stock;
	for (let i = t; i >= 0; i--) {
		const arrived = arrivals[i * cells + cell]!;
		if (left <= arrived) return t - i + left / arrived;
		left -= arrived;
		if (left <= dust) return t - i + 1;
	}
	return t + 1 + left / arrivals[cell]!;
}

/** Add up the arrivals of the last `months` months, a part of a month counting evenly. */
function arrivedWithin({ arrivals, cells, cell }: Queue, t: number, months: number): number {
	let total = 0;
	let left = months;
	for (let i = t; i >= 0 && left > 0; i--) {
		total += Math.min(1, left) * arrivals[i * cells + cell]!;
		left -= 1;
	}
	return left > 0 ? total + left * arrivals[cell]! : total;
}

/** Count the reports issued this month within the months allowed (docs/model.md 3.5, on-time share). */
function issuedInTime(clocks: Clocks, t: number, issued: number, allowed: number): number {
	const { scanned, nextMonth, gone } = clocks;
	const c = scanned.cell;
	let done = 0;
	let onTime = 0;
	while (done < issued) {
		const from = nextMonth[c]!;
		const used = gone[c]!;
		const stock = from < 0 ? scanned.opening[c]! : scanned.arrivals[from * scanned.cells + c]!;
		if (from < t && used >= stock) {
			nextMonth[c] = from + 1;
			gone[c] = 0;
			continue;
		}
		const taken = from < t ? Math.min(stock - used, issued - done) : issued - done;
		const first = t + done / issued - arrivalTime(clocks, from, used);
		const last = t + (done + taken) / issued - arrivalTime(clocks, from, used + taken);
		onTime += taken * shareWithin(first, last, allowed);
		gone[c] = used + taken;
		done += taken;
	}
	return onTime;
}

/** Month (and part of it) in which an item arrived; opening work arrived before the start, the newest last. */
function arrivalTime({ scanned }: Clocks, from: number, used: number): number {
	const rate = scanned.arrivals[Math.max(0, from) * scanned.cells + scanned.cell]!;
	if (from < 0) return rate > 0 ? (used - scanned.opening[scanned.cell]!) / rate : -Infinity;
	return rate > 0 ? from + used / rate : from + 1;
}

/** Share of a wait that runs evenly from `first` to `last` during which it is at most `limit`. */
function shareWithin(first: number, last: number, limit: number): number {
	if (first <= limit + JUST && last <= limit + JUST) return 1;
	if (first > limit && last > limit) return 0;
	const crossing = (limit - first) / (last - first);
	return first <= limit ? crossing : 1 - crossing;
}
