/** Scanners: what is in service, open hours and scanning capacity (docs/model.md 3.3). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Frame } from './frame.ts';
import type { Shelf, Table } from './table.ts';

/** What is left by rounding when all that is open is closed, as a share of what was open. */
const DUST = 1e-12;

/** What is given about equipment. A cell is a modality at a trust: `modality * K + trust`. */
export interface Fleet {
	/** Modalities times trusts. */
	cells: number;
	/** Sorted by cell. */
	units: Units;
	/** What the units of a cell add up to, from each month in which that changes. */
	changes: Changes;
	/** Units bought and delivered so far, extra and closed hours a week as planned, [month][cell]. */
	bought: Float64Array;
	extraPlanned: Float64Array;
	closedPlanned: Float64Array;
	purchases: Purchase[];
	lives: Lives;
	/** Kind of each site, by site number. */
	siteKinds: string[];
	/** Places of one name are one site, whatever their kinds. */
	siteOf: number[];
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

/** Changes by month: `firstOfMonth` marks where each month's begin, one more entry for the end. */
export interface Changes {
	firstOfMonth: Int32Array;
	cell: Int32Array;
	/** Of units in service: open hours a week, scans a week, units (a replacement as its cover). */
	hours: Float64Array;
	rate: Float64Array;
	operating: Float64Array;
	/** Where the units at work from each change are listed, one more entry for the end. */
	first: Int32Array;
	/** Each of them, numbered as in `UnitWork`, with its open hours a week and its share up. */
	unit: Int32Array;
	weekly: Float64Array;
	uptime: Float64Array;
}

/** One column per fact about a unit; months count from the start, Infinity for never. */
export interface Units extends UnitDates, UnitWork {}

/** Where units stand and when they come and go. */
export interface UnitDates {
	/** The rows they were made from. */
	rows: UnitRow[];
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
}

/** A unit of the scenario file with the terms of the replacement it will have; undefined for none. */
export interface UnitRow {
	unit: NonNullable<Scenario['equipment']>[number];
	terms: NonNullable<Scenario['equipment']>[number]['replacement'];
}

/** What units do while they are there. */
export interface UnitWork {
	/** Hours a week, scans an hour and share up: the old unit at `2 * unit`, the new one after it. */
	hours: Float64Array[];
	perHour: Float64Array;
	uptime: Float64Array[];
}

/**
 * Stretches of months, clipped to the run, in which units work: every unit lives once before and once after its
 * replacement, a purchase from its delivery on. Without `from < until` a stretch is empty.
 */
export interface Lives {
	cell: Int32Array;
	site: Int32Array;
	/** Month in which the units were new. */
	born: Float64Array;
	from: Float64Array;
	until: Float64Array;
	/** How many units. */
	units: Float64Array;
}

/** Units the plan buys for one cell, delivered month by month. */
export interface Purchase {
	cell: number;
	site: number;
	delivered: Float64Array;
}

/** Equipment as the run goes. */
export interface FleetState {
	/** Of units in service: open hours a week, scans a week, units (a replacement as its cover), by cell. */
	hours: Float64Array;
	rate: Float64Array;
	operating: Float64Array;
	/** Extra hours a week left after the limit, by cell. */
	extra: Float64Array;
	tables: Record<'openHours' | 'equipment', Table>;
}

/** Make room for the units in service and for results. */
export function openFleet(fleet: Fleet, frame: Frame, shelf: Shelf): FleetState {
	return {
		hours: new Float64Array(fleet.cells),
		rate: new Float64Array(fleet.cells),
		operating: new Float64Array(fleet.cells),
		extra: new Float64Array(fleet.cells),
		tables: {
			openHours: shelf.table(fleet.cells, frame.months),
			equipment: shelf.table(fleet.cells, frame.months)
		}
	};
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
	const modalities = fleet.crew.length;
	applyChanges(fleet.changes, state, t);
	const { hours, rate, operating } = state;
	const { bought, extraPlanned, closedPlanned } = fleet;
	const openHours = state.tables.openHours.values;
	const equipment = state.tables.equipment.values;
	const out = t * state.tables.openHours.stride;
	const row = t * fleet.cells;
	for (let m = 0; m < modalities; m++) {
		const unitHours = fleet.unitHours[t * modalities + m]!;
		const speed = fleet.perHour[m]! * fleet.uptime[t * modalities + m]!;
		const most = fleet.maxExtraHours[m]!;
		for (let c = m * trusts; c < (m + 1) * trusts; c++) {
			const delivered = bought[row + c]!;
			let extra = extraPlanned[row + c]!;
			if (most < Infinity) extra = Math.min(extra, most * (operating[c]! + delivered));
			state.extra[c] = extra;
			const before = hours[c]! + delivered * unitHours + extra;
			const closed = Math.min(closedPlanned[row + c]!, before);
			openHours[out + c] = weeks * (before - closed);
			const whole = rate[c]! + (delivered * unitHours + extra) * speed;
			const scansAWeek = whole - closed * speed;
			equipment[out + c] = scansAWeek > DUST * whole ? weeks * scansAWeek : 0;
		}
	}
}

function applyChanges(changes: Changes, state: FleetState, t: number): void {
	for (let i = changes.firstOfMonth[t]!; i < changes.firstOfMonth[t + 1]!; i++) {
		const c = changes.cell[i]!;
		state.hours[c] = changes.hours[i]!;
		state.rate[c] = changes.rate[i]!;
		state.operating[c] = changes.operating[i]!;
	}
}
