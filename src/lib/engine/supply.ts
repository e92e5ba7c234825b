/** People in post: their hours (docs/model.md 3.2) and their leaving (3.6). */
import type { Frame } from './frame.ts';
import { MINUTES_PER_HOUR } from './rates.ts';
import type { Shelf, Table } from './table.ts';

/** What is given about staff. A cell is a role at a trust: `role * K + trust`; by-month arrays are [month][cell]. */
export interface Supply {
	/** Roles times trusts. */
	cells: number;
	/** pi, FTE per head, by cell. */
	participation: Float64Array;
	/** Heads at the start, by cell. */
	opening: Float64Array;
	/** 1 where the cell has an establishment. */
	hasCeiling: Uint8Array;
	/** E with added posts, FTE, [month][cell]; Infinity where there is no ceiling. */
	establishment: Float64Array;
	/** Heads those posts hold: establishment / participation, [month][cell]. */
	postsForHeads: Float64Array;
	/** Monthly probability of leaving and of retiring: a cell's series begins at its entry of `…At`. */
	leaving: Float64Array;
	leavingAt: Int32Array;
	retiring: Float64Array;
	retiringAt: Int32Array;
	/** Heads covered by a retention offer, [month][cell]; empty when the plan has none. */
	covered: Float64Array;
	/** Share of voluntary leaving avoided among the covered, by cell. */
	retentionEffect: Float64Array;
	/** Hours a week per FTE, net of other duties, by role. */
	scanHours: Float64Array;
	reportHours: Float64Array;
	/** Number of the staff pool, by role; -1 for none. */
	poolOf: Int32Array;
}

/** Staff as the run goes: stocks by cell, hours by trust, and the tables of results. */
export interface SupplyState {
	/** H, heads, by cell: start of month, then after leaving, then after joining. */
	heads: Float64Array;
	/** FTE given to release and hours given to supervision this month, by cell. */
	releaseFte: Float64Array;
	supervisionScan: Float64Array;
	supervisionReport: Float64Array;
	/** A, staff hours to crew scanners this month, `pool * K + trust`. */
	poolHours: Float64Array;
	/** R, reading minutes this month, by cell. */
	readingMinutes: Float64Array;
	/** At month end, by cell, where targets ask for them: FTE in post, funded and unfilled; empty otherwise. */
	fte: Float64Array;
	funded: Float64Array;
	unfilled: Float64Array;
	tables: Record<'heads' | 'leavers' | 'retirements' | 'joins' | 'promotedOut' | 'avoided', Table>;
}

/**
 * Set staff to their opening stocks and make room for results.
 * @param postsAsked whether any target looks at FTE, establishment or vacancy
 */
export function openSupply(
	supply: Supply,
	frame: Frame,
	{ shelf, postsAsked }: { shelf: Shelf; postsAsked: boolean }
): SupplyState {
	const { cells } = supply;
	const table = (rows: number) => shelf.table(cells, rows);
	const state = {
		heads: supply.opening.slice(),
		releaseFte: new Float64Array(cells),
		supervisionScan: new Float64Array(cells),
		supervisionReport: new Float64Array(cells),
		poolHours: new Float64Array(frame.pools.length * frame.trusts.length),
		readingMinutes: new Float64Array(cells),
		fte: new Float64Array(postsAsked ? cells : 0),
		funded: new Float64Array(postsAsked ? cells : 0),
		unfilled: new Float64Array(postsAsked ? cells : 0),
		tables: {
			heads: table(frame.months + 1),
			leavers: table(frame.months),
			retirements: table(frame.months),
			joins: table(frame.months),
			promotedOut: table(frame.months),
			avoided: table(frame.months)
		}
	};
	state.tables.heads.values.set(supply.opening);
	return state;
}

/**
 * Work out staff hours for scanners and reading minutes, net of release and supervision.
 * @source docs/model.md 3.2
 */
export function workHours(frame: Frame, supply: Supply, state: SupplyState): void {
	const { heads, releaseFte, supervisionScan, supervisionReport, poolHours, readingMinutes } = state;
	const { participation } = supply;
	const weeks = frame.weeksPerMonth;
	const trusts = frame.trusts.length;
	poolHours.fill(0);
	for (let r = 0; r < frame.roles.length; r++) {
		const pool = supply.poolOf[r]!;
		const scanHours = supply.scanHours[r]!;
		const reportHours = supply.reportHours[r]!;
		for (let k = 0; k < trusts; k++) {
			const cell = r * trusts + k;
			const fte = participation[cell]! * heads[cell]! - releaseFte[cell]!;
			if (pool >= 0) {
				const hours = Math.max(0, scanHours * fte - supervisionScan[cell]!);
				poolHours[pool * trusts + k]! += weeks * hours;
			}
			const hours = Math.max(0, reportHours * fte - supervisionReport[cell]!);
			readingMinutes[cell] = MINUTES_PER_HOUR * weeks * hours;
		}
	}
}

/**
 * Take leavers and retirements off the heads of the start of the month.
 * @source docs/model.md 3.6
 */
export function loseLeavers(supply: Supply, state: SupplyState, t: number): void {
	const { heads, tables } = state;
	const { cells, covered, leaving, leavingAt, retiring, retiringAt, retentionEffect } = supply;
	const row = t * cells;
	const leavers = tables.leavers.values;
	const retirements = tables.retirements.values;
	const avoided = tables.avoided.values;
	const out = t * tables.leavers.stride;
	for (let c = 0; c < cells; c++) {
		const present = heads[c]!;
		const rate = leaving[leavingAt[c]! + t]!;
		const kept = covered.length === 0 ? 0 : retentionEffect[c]! * rate * Math.min(covered[row + c]!, present);
		const left = rate * present - kept;
		const retired = retiring[retiringAt[c]! + t]! * present;
		avoided[out + c] = kept;
		leavers[out + c] = left;
		retirements[out + c] = retired;
		heads[c] = present - left - retired;
	}
}
