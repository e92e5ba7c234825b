/** Reports: read at home, in the network, or outsourced (docs/model.md 3.5). */
import type { Frame } from './frame.ts';
import type { SupplyState } from './supply.ts';
import type { Shelf, Table } from './table.ts';

/** What rounding leaves of work that is all done, as a share of it: kept, it would age for ever. */
const DUST = 1e-12;

/** What is given about reporting. Cells as in `Fleet`. */
export interface Reporting {
	cells: number;
	/** B at the start, by cell. */
	opening: Float64Array;
	/** Reports needed per scan and days allowed for one, by modality. */
	reportShare: Float64Array;
	targetDays: Float64Array;
	/** Roles that may report, narrowest scope first. */
	readers: Reader[];
	/** Reports a month under contract outside, [month][cell]. */
	contract: Float64Array;
	/** Operations the plan decides; undefined: the working rules apply. */
	operations: Operation[][] | undefined;
}

/** A role that may report some modalities. */
export interface Reader {
	role: number;
	modalities: Int32Array;
	/** Minutes a report, in the order of `modalities`. */
	minutes: Float64Array;
}

/** Reports of one trust's modality read by a role of another (or the same) trust, as planned. */
export interface Operation {
	reader: number;
	readingTrust: number;
	cell: number;
	minutes: number;
	reports: number;
}

/** Reports as the run goes. */
export interface ReportingState {
	/** V during the month, then B at its end, by cell. */
	unreported: Float64Array;
	/** Minutes left this month and minutes that may still go to others, `reader * K + trust`. */
	minutesLeft: Float64Array;
	tables: Record<'local' | 'imported' | 'outsourced' | 'issued' | 'unreported', Table>;
	/** Arrivals are always kept: the clocks look back on them. */
	arrivals: Table;
	/** By `reader * K + trust`. */
	readerTables: Record<'minutes' | 'used' | 'exported', Table>;
}

/** Set unreported work to its opening value and make room for results. */
export function openReporting(reporting: Reporting, frame: Frame, shelf: Shelf): ReportingState {
	const { cells } = reporting;
	const readerCells = reporting.readers.length * frame.trusts.length;
	const flow = () => shelf.table(cells, frame.months);
	const readerFlow = () => shelf.table(readerCells, frame.months);
	const reports = {
		unreported: reporting.opening.slice(),
		minutesLeft: new Float64Array(readerCells),
		arrivals: { values: new Float64Array(cells * frame.months), stride: cells },
		tables: {
			local: flow(),
			imported: flow(),
			outsourced: flow(),
			issued: flow(),
			unreported: shelf.table(cells, frame.months + 1)
		},
		readerTables: { minutes: readerFlow(), used: readerFlow(), exported: readerFlow() }
	};
	reports.tables.unreported.values.set(reporting.opening);
	return reports;
}

/** The parts of a run that decide what is reported. */
export interface ReportingParts {
	frame: Frame;
	reporting: Reporting;
	staff: SupplyState;
	reports: ReportingState;
}

/**
 * Add the month's scans to unreported work, read it at home, then in the network, then outsource.
 * @param scans scans of each trust's own patients this month, beginning at `scansAt`
 * @source docs/model.md 3.5
 */
export function reportScans(parts: ReportingParts, scans: Table, t: number): void {
	const { reporting, reports } = parts;
	receiveScans(parts, scans, t);
	giveMinutes(parts, t);
	if (reporting.operations !== undefined) readAsPlanned(parts, reporting.operations[t]!, t);
	else {
		for (let i = 0; i < reporting.readers.length; i++) readAtHome(parts, i, t);
		for (const members of parts.frame.members) {
			for (let i = 0; i < reporting.readers.length; i++) readInNetwork(parts, i, members, t);
		}
	}
	outsource(parts, t);
	reports.tables.unreported.values.set(reports.unreported, (t + 1) * reports.tables.unreported.stride);
}

function outsource({ reporting, reports }: ReportingParts, t: number): void {
	const { cells, contract } = reporting;
	const { tables, unreported } = reports;
	const local = tables.local.values;
	const imported = tables.imported.values;
	const outsourced = tables.outsourced.values;
	const issued = tables.issued.values;
	const out = t * tables.issued.stride;
	for (let c = 0; c < cells; c++) {
		const outside = Math.min(contract[t * cells + c]!, unreported[c]!);
		unreported[c]! -= outside;
		outsourced[out + c] = outside;
		issued[out + c] = local[out + c]! + imported[out + c]! + outside;
		if (unreported[c]! <= DUST * issued[out + c]!) unreported[c] = 0;
	}
}

function receiveScans({ frame, reporting, reports }: ReportingParts, scans: Table, t: number): void {
	const trusts = frame.trusts.length;
	const out = t * reports.tables.local.stride;
	const scansAt = t * scans.stride;
	const { arrivals, unreported, tables } = reports;
	tables.local.values.fill(0, out, out + reporting.cells);
	tables.imported.values.fill(0, out, out + reporting.cells);
	const arrived = arrivals.values;
	const scanned = scans.values;
	const row = t * arrivals.stride;
	for (let m = 0; m < reporting.reportShare.length; m++) {
		const share = reporting.reportShare[m]!;
		for (let c = m * trusts; c < (m + 1) * trusts; c++) {
			const arriving = share * scanned[scansAt + c]!;
			arrived[row + c] = arriving;
			unreported[c]! += arriving;
		}
	}
}

function giveMinutes({ frame, reporting, staff, reports }: ReportingParts, t: number): void {
	const trusts = frame.trusts.length;
	const { minutes, used, exported } = reports.readerTables;
	const out = t * minutes.stride;
	reporting.readers.forEach(({ role }, i) => {
		for (let k = 0; k < trusts; k++) {
			const given = staff.readingMinutes[role * trusts + k]!;
			minutes.values[out + i * trusts + k] = given;
			reports.minutesLeft[i * trusts + k] = given;
		}
	});
	used.values.fill(0, out, out + reports.minutesLeft.length);
	exported.values.fill(0, out, out + reports.minutesLeft.length);
}

function readAtHome({ frame, reporting, reports }: ReportingParts, i: number, t: number): void {
	const trusts = frame.trusts.length;
	const { modalities, minutes } = reporting.readers[i]!;
	const { unreported, minutesLeft, tables, readerTables } = reports;
	const local = tables.local.values;
	const used = readerTables.used.values;
	const out = t * tables.local.stride;
	const readerOut = t * readerTables.used.stride + i * trusts;
	for (let k = 0; k < trusts; k++) {
		let needed = 0;
		for (let j = 0; j < modalities.length; j++) {
			needed += unreported[modalities[j]! * trusts + k]! * minutes[j]!;
		}
		if (needed === 0) continue;
		const left = minutesLeft[i * trusts + k]!;
		const share = Math.min(1, left / needed);
		for (let j = 0; j < modalities.length; j++) {
			const c = modalities[j]! * trusts + k;
			const read = share * unreported[c]!;
			unreported[c]! -= read;
			local[out + c]! += read;
		}
		const spent = Math.min(left, needed);
		minutesLeft[i * trusts + k] = left - spent;
		used[readerOut + k]! += spent;
	}
}

function readInNetwork(parts: ReportingParts, i: number, members: Int32Array, t: number): void {
	const { frame, reporting, reports } = parts;
	const trusts = frame.trusts.length;
	const { modalities, minutes } = reporting.readers[i]!;
	const { unreported, tables } = reports;
	let needed = 0;
	let offered = 0;
	for (let n = 0; n < members.length; n++) {
		const k = members[n]!;
		if (frame.connected[t * trusts + k] === 0) continue;
		offered += offer(parts, i, k, t);
		for (let j = 0; j < modalities.length; j++) {
			needed += unreported[modalities[j]! * trusts + k]! * minutes[j]!;
		}
	}
	needed /= frame.sharingEfficiency[frame.networkOf[members[0] ?? 0]!]!;
	if (!(offered > 0) || !(needed > 0)) return;
	const share = Math.min(1, offered / needed);
	const drawn = Math.min(1, needed / offered);
	const out = t * tables.imported.stride;
	for (let n = 0; n < members.length; n++) {
		const k = members[n]!;
		if (frame.connected[t * trusts + k] === 0) continue;
		lend(reports, i * trusts + k, drawn * offer(parts, i, k, t), t);
		for (let j = 0; j < modalities.length; j++) {
			const c = modalities[j]! * trusts + k;
			const read = share * unreported[c]!;
			unreported[c]! -= read;
			tables.imported.values[out + c]! += read;
		}
	}
}

/** Minutes a trust's readers of one role will still give to others. */
function offer({ frame, reports }: ReportingParts, reader: number, trust: number, t: number): number {
	const trusts = frame.trusts.length;
	const { minutes, exported } = reports.readerTables;
	const at = t * minutes.stride + reader * trusts + trust;
	const allowed = frame.shareLimit[trust]! * minutes.values[at]! - exported.values[at]!;
	return Math.max(0, Math.min(reports.minutesLeft[reader * trusts + trust]!, allowed));
}

function lend(reports: ReportingState, cell: number, minutes: number, t: number): void {
	const { used, exported } = reports.readerTables;
	const at = t * used.stride + cell;
	reports.minutesLeft[cell]! -= minutes;
	used.values[at]! += minutes;
	exported.values[at]! += minutes;
}

/** Operations larger than the work, the minutes, the share limit or the link allow are clipped to it, in file order. */
function readAsPlanned(parts: ReportingParts, operations: Operation[], t: number): void {
	const { frame, reports } = parts;
	const trusts = frame.trusts.length;
	const { tables, readerTables, minutesLeft, unreported } = reports;
	for (const { reader, readingTrust, cell, minutes, reports: planned } of operations) {
		const owner = cell % trusts;
		const atHome = owner === readingTrust;
		const network = frame.networkOf[owner]!;
		const linked =
			frame.networkOf[readingTrust] === network &&
			frame.connected[t * trusts + owner] === 1 &&
			frame.connected[t * trusts + readingTrust] === 1;
		if (!atHome && !linked) continue;
		const each = atHome ? minutes : minutes / frame.sharingEfficiency[network]!;
		const at = reader * trusts + readingTrust;
		const room = atHome ? minutesLeft[at]! : offer(parts, reader, readingTrust, t);
		const read = Math.max(0, Math.min(planned, unreported[cell]!, each > 0 ? room / each : Infinity));
		unreported[cell]! -= read;
		const out = t * tables.local.stride + cell;
		if (atHome) {
			tables.local.values[out]! += read;
			minutesLeft[at]! -= read * each;
			readerTables.used.values[t * readerTables.used.stride + at]! += read * each;
		} else {
			tables.imported.values[out]! += read;
			lend(reports, at, read * each, t);
		}
	}
}
