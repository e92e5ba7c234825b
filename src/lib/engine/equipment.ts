/** Scanners: what is in service, open hours and scanning capacity (docs/model.md 3.3). */
import type { Frame } from './frame.ts';
import { makeTable, type Table } from './table.ts';

/** What is given about equipment. A cell is a modality at a trust: `modality * K + trust`. */
export interface Fleet {
	/** Modalities times trusts. */
	cells: number;
	/** Units sorted by cell; `firstOfCell` marks where each cell's begin, one more entry for the end. */
	firstOfCell: Int32Array;
	units: Units;
	/** 1 where anything about a cell's units changes, [month][cell]. */
	changes: Uint8Array;
	/** Units bought and delivered so far, extra and closed hours a week as planned, [month][cell]. */
	bought: Float64Array;
	extraPlanned: Float64Array;
	closedPlanned: Float64Array;
	purchases: Purchase[];
	/** Kind of each site, by site number. */
	siteKinds: string[];
	/** By modality: default hours a week and share up [month][modality], scans an hour, staff hours an open hour. */
	unitHours: Float64Array;
	uptime: Float64Array;
	perHour: Float64Array;
	crew: Float64Array;
	/** Most extra hours a week per unit, by modality; Infinity without a limit. */
	maxExtraHours: Float64Array;
	/** Number of the staff pool, by modality; -1 where staff never limit. */
	poolOf: Int32Array;
}

/** One column per fact about a unit; months count from the start, Infinity for never. */
export interface Units {
	cell: Int32Array;
	site: Int32Array;
	installed: Float64Array;
	removed: Float64Array;
	replaceAt: Float64Array;
	/** First month in which the new unit works. */
	backAt: Float64Array;
	/** Share of the hours kept going during the downtime. */
	cover: Float64Array;
	/** GBP paid in the month of replacement. */
	replacementCost: Float64Array;
	/** Hours a week, scans an hour and share up: the old unit at `2 * unit`, the new one after it. */
	hours: Float64Array[];
	perHour: Float64Array;
	uptime: Float64Array[];
}

/** Units the plan buys for one cell, delivered month by month. */
export interface Purchase {
	cell: number;
	site: number;
	delivered: Float64Array;
}

/** Equipment as the run goes. */
export interface FleetState {
	/** Of units in service: open hours a week, scans a week, units (a replacement as its cover), [month][cell]. */
	hours: Float64Array;
	rate: Float64Array;
	operating: Float64Array;
	/** Extra hours a week left after the limit, by cell. */
	extra: Float64Array;
	tables: Record<'openHours' | 'equipment', Table>;
}

/** Add up the units in service for the whole run and make room for results. */
export function openFleet(fleet: Fleet, frame: Frame, keep: boolean): FleetState {
	const size = fleet.cells * frame.months;
	const state: FleetState = {
		hours: new Float64Array(size),
		rate: new Float64Array(size),
		operating: new Float64Array(size),
		extra: new Float64Array(fleet.cells),
		tables: {
			openHours: makeTable(fleet.cells, frame.months, keep),
			equipment: makeTable(fleet.cells, frame.months, keep)
		}
	};
	for (let c = 0; c < fleet.cells; c++) addUpUnits(fleet, frame, state, c);
	return state;
}

/** Sums are made anew at each change rather than carried on, so that nothing is left over when units go. */
function addUpUnits(fleet: Fleet, frame: Frame, state: FleetState, c: number): void {
	const from = fleet.firstOfCell[c]!;
	const until = fleet.firstOfCell[c + 1]!;
	if (from === until) return;
	const { cover, hours, perHour, uptime } = fleet.units;
	let open = 0;
	let rate = 0;
	let operating = 0;
	for (let t = 0; t < frame.months; t++) {
		const at = t * fleet.cells + c;
		if (t === 0 || fleet.changes[at] === 1) {
			open = 0;
			rate = 0;
			operating = 0;
			for (let u = from; u < until; u++) {
				const phase = phaseOf(fleet.units, u, t);
				if (phase === ABSENT) continue;
				const share = phase === REPLACING ? cover[u]! : 1;
				const unit = phase === RENEWED ? 2 * u + 1 : 2 * u;
				const weekly = share * hours[unit]![t]!;
				open += weekly;
				rate += weekly * perHour[unit]! * uptime[unit]![t]!;
				operating += share;
			}
		}
		state.hours[at] = open;
		state.rate[at] = rate;
		state.operating[at] = operating;
	}
}

/** Where a unit stands in its life. */
export const ABSENT = 0;
export const ORIGINAL = 1;
export const REPLACING = 2;
export const RENEWED = 3;

/**
 * Tell where a unit stands in a month: absent, original, being replaced or renewed.
 * @source docs/model.md 3.3
 */
export function phaseOf(units: Units, u: number, t: number): number {
	if (t < units.installed[u]! || t >= units.removed[u]!) return ABSENT;
	if (t < units.replaceAt[u]!) return ORIGINAL;
	return t < units.backAt[u]! ? REPLACING : RENEWED;
}

/**
 * Work out open hours and what the scanners could do in a month, for every modality and trust.
 * @source docs/model.md 3.3
 */
export function openScanners(frame: Frame, fleet: Fleet, state: FleetState, t: number): void {
	const trusts = frame.trusts.length;
	const weeks = frame.weeksPerMonth;
	const out = t * state.tables.openHours.stride;
	const openHours = state.tables.openHours.values;
	const equipment = state.tables.equipment.values;
	const modalities = fleet.crew.length;
	for (let m = 0; m < modalities; m++) {
		const unitHours = fleet.unitHours[t * modalities + m]!;
		const speed = fleet.perHour[m]! * fleet.uptime[t * modalities + m]!;
		const most = fleet.maxExtraHours[m]!;
		for (let c = m * trusts; c < (m + 1) * trusts; c++) {
			const at = t * fleet.cells + c;
			const bought = fleet.bought[at]!;
			let extra = fleet.extraPlanned[at]!;
			if (most < Infinity) extra = Math.min(extra, most * (state.operating[at]! + bought));
			state.extra[c] = extra;
			const before = state.hours[at]! + bought * unitHours + extra;
			const closed = Math.min(fleet.closedPlanned[at]!, before);
			openHours[out + c] = weeks * (before - closed);
			const scansAWeek = state.rate[at]! + (bought * unitHours + extra - closed) * speed;
			equipment[out + c] = Math.max(0, weeks * scansAWeek);
		}
	}
}
