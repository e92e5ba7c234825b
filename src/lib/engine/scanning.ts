/** Scans: who waits, who is scanned at home and who travels (docs/model.md 3.3 staffing ratio, 3.4). */
import type { Fleet, FleetState } from './equipment.ts';
import type { Frame } from './frame.ts';
import type { SupplyState } from './supply.ts';
import type { Shelf, Table } from './table.ts';

/** What is given about demand. Cells as in `Fleet`. */
export interface Demand {
	/** D, scans asked for, [month][cell]. */
	scans: Float64Array;
	/** Q at the start, by cell. */
	openingWaiting: Float64Array;
	/** Planned ceiling on scans, [month][cell], Infinity without one; empty when the plan has none. */
	ceiling: Float64Array;
	/** Share of those still waiting who will travel, by modality. */
	travelShare: Float64Array;
	/** Transfers the plan decides; undefined: the travelling rule applies. */
	transfers: Transfers | undefined;
}

/** Transfers by month, in file order: from home cell to scanning cell. */
export type Transfers = { fromCell: number; toCell: number; scans: number }[][];

/** Which of four limits held a cell back: the most that could be scanned was set by it. */
export const BINDINGS = ['demand', 'staff', 'equipment'] as const;
const DEMAND = 0;
const STAFF = 1;
const EQUIPMENT = 2;
const TOLERANCE = 1e-9;
/** What rounding leaves of a list that is all scanned, as a share of it: kept, it would wait for ever. */
const DUST = 1e-12;

/** Scans as the run goes. */
export interface ScanningState {
	/** Q, scans waiting, by cell. */
	waiting: Float64Array;
	/** Staff hours the open hours of a pool need, `pool * K + trust`. */
	hoursNeeded: Float64Array;
	/** One for each cell and month kept: an index of `BINDINGS`. */
	binding: Uint8Array;
	tables: Record<'staffRatio' | 'capacity' | 'scans' | 'sentOut' | 'receivedIn' | 'waiting', Table>;
}

/** Set the waiting list to its opening value and make room for results. */
export function openScanning(demand: Demand, frame: Frame, shelf: Shelf): ScanningState {
	const cells = demand.openingWaiting.length;
	const flow = () => shelf.table(cells, frame.months);
	const scanning = {
		waiting: demand.openingWaiting.slice(),
		hoursNeeded: new Float64Array(frame.pools.length * frame.trusts.length),
		binding: new Uint8Array(cells * (shelf.keep ? frame.months : 1)),
		tables: {
			staffRatio: flow(),
			capacity: flow(),
			scans: flow(),
			sentOut: flow(),
			receivedIn: flow(),
			waiting: shelf.table(cells, frame.months + 1)
		}
	};
	scanning.tables.waiting.values.set(demand.openingWaiting);
	return scanning;
}

/** The parts of a run that decide what is scanned. */
export interface ScanningParts {
	frame: Frame;
	fleet: Fleet;
	demand: Demand;
	staff: SupplyState;
	scanners: FleetState;
	scanning: ScanningState;
}

/**
 * Spread staff over the open hours of their pool, all modalities in the same proportion.
 * @source docs/model.md 3.3
 */
export function staffScanners({ frame, fleet, staff, scanners, scanning }: ScanningParts, t: number): void {
	const trusts = frame.trusts.length;
	const { hoursNeeded, tables } = scanning;
	const { poolHours } = staff;
	const openHours = scanners.tables.openHours.values;
	const equipment = scanners.tables.equipment.values;
	const staffRatio = tables.staffRatio.values;
	const capacity = tables.capacity.values;
	hoursNeeded.fill(0);
	const out = t * tables.capacity.stride;
	for (let m = 0; m < fleet.crew.length; m++) {
		const pool = fleet.poolOf[m]!;
		const crew = fleet.crew[m]!;
		if (pool < 0) continue;
		for (let k = 0; k < trusts; k++) {
			hoursNeeded[pool * trusts + k]! += crew * openHours[out + m * trusts + k]!;
		}
	}
	for (let m = 0; m < fleet.crew.length; m++) {
		const pool = fleet.poolOf[m]!;
		for (let k = 0; k < trusts; k++) {
			const c = out + m * trusts + k;
			const needed = pool < 0 ? 0 : hoursNeeded[pool * trusts + k]!;
			const ratio = needed > 0 ? Math.min(1, poolHours[pool * trusts + k]! / needed) : 1;
			staffRatio[c] = ratio;
			capacity[c] = ratio * equipment[c]!;
		}
	}
}

/**
 * Scan those waiting as far as capacity allows, let some travel, and keep the rest waiting.
 * @source docs/model.md 3.4
 */
export function scanPatients(parts: ScanningParts, t: number): void {
	const { demand, scanning } = parts;
	const { tables, waiting } = scanning;
	const cells = waiting.length;
	const row = t * cells;
	const out = t * tables.scans.stride;
	const scans = tables.scans.values;
	const capacity = tables.capacity.values;
	const staffRatio = tables.staffRatio.values;
	const sentOut = tables.sentOut.values;
	const asked = demand.scans;
	const { ceiling } = demand;
	const { binding } = scanning;
	sentOut.fill(0, out, out + cells);
	tables.receivedIn.values.fill(0, out, out + cells);
	for (let c = 0; c < cells; c++) {
		const wanted = waiting[c]! + asked[row + c]!;
		const most = ceiling.length > 0 ? Math.min(wanted, ceiling[row + c]!) : wanted;
		scans[out + c] = Math.min(capacity[out + c]!, most);
		waiting[c] = wanted;
		let limit = DEMAND;
		if (wanted >= capacity[out + c]! - TOLERANCE) {
			limit = staffRatio[out + c]! < 1 - TOLERANCE ? STAFF : EQUIPMENT;
		}
		binding[out + c] = limit;
	}
	if (demand.transfers !== undefined) transferAsPlanned(parts, demand.transfers, t);
	else for (let m = 0; m < demand.travelShare.length; m++) letPatientsTravel(parts, m, t);
	for (let c = 0; c < cells; c++) {
		scans[out + c]! += sentOut[out + c]!;
		const left = waiting[c]! - scans[out + c]!;
		waiting[c] = left > DUST * scans[out + c]! ? left : 0;
	}
	tables.waiting.values.set(waiting, (t + 1) * tables.waiting.stride);
}

function letPatientsTravel({ frame, demand, scanning }: ScanningParts, m: number, t: number): void {
	const share = demand.travelShare[m]!;
	if (share === 0) return;
	const trusts = frame.trusts.length;
	const { tables, waiting } = scanning;
	const out = t * tables.scans.stride + m * trusts;
	const scans = tables.scans.values;
	const capacity = tables.capacity.values;
	for (const members of frame.members) {
		let eligible = 0;
		let spare = 0;
		for (let i = 0; i < members.length; i++) {
			const k = members[i]!;
			if (frame.connected[t * trusts + k] === 0) continue;
			eligible += share * (waiting[m * trusts + k]! - scans[out + k]!);
			spare += capacity[out + k]! - scans[out + k]!;
		}
		const moved = Math.min(eligible, spare);
		if (!(moved > 0)) continue;
		for (let i = 0; i < members.length; i++) {
			const k = members[i]!;
			if (frame.connected[t * trusts + k] === 0) continue;
			const still = waiting[m * trusts + k]! - scans[out + k]!;
			tables.sentOut.values[out + k] = (moved * share * still) / eligible;
			tables.receivedIn.values[out + k] = (moved * (capacity[out + k]! - scans[out + k]!)) / spare;
		}
	}
}

/** Transfers larger than the work, the room or the link allows are clipped to it, in file order. */
function transferAsPlanned({ frame, scanning }: ScanningParts, transfers: Transfers, t: number): void {
	const trusts = frame.trusts.length;
	const { tables, waiting } = scanning;
	const { sentOut, receivedIn, scans, capacity } = tables;
	const out = t * scans.stride;
	for (const { fromCell, toCell, scans: planned } of transfers[t]!) {
		const from = fromCell % trusts;
		const to = toCell % trusts;
		const linked =
			frame.networkOf[from] === frame.networkOf[to] &&
			frame.connected[t * trusts + from] === 1 &&
			frame.connected[t * trusts + to] === 1;
		if (!linked) continue;
		const work = waiting[fromCell]! - scans.values[out + fromCell]! - sentOut.values[out + fromCell]!;
		const room =
			capacity.values[out + toCell]! - scans.values[out + toCell]! - receivedIn.values[out + toCell]!;
		const moved = Math.max(0, Math.min(planned, work, room));
		sentOut.values[out + fromCell]! += moved;
		receivedIn.values[out + toCell]! += moved;
	}
}
