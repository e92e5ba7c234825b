/** What targets look at, by trust and month (docs/model.md 5): each measure is taken once, whatever asks for it. */
import { listSharedSites, unitMonths } from './fleet-measures.ts';
import type { Prepared, Simulation } from './run.ts';

/** How trusts (and modalities within one) combine: added up, the worst one, or as a share of a common whole. */
export type Combination = 'sum' | 'worst' | 'pooled';

/** A metric for some roles, modalities, ages or kinds of site. */
export interface Measure {
	metric: string;
	/** Role numbers for staff metrics, modality numbers for the others. */
	rows: number[];
	/** Age limit in months, for `overAge`. */
	ageMonths: number;
	/** Kind of site, for `sites`; undefined for any. */
	siteKind: string | undefined;
}

type Reader = (run: Simulation, cell: number, t: number) => number;

interface Metric {
	combine: Combination;
	/** What the metric is at the end of month `t`, for one cell. */
	read: Reader;
	/** What a pooled metric is a share of. */
	whole?: Reader;
	/** The stock before month 0; absent for rates, whose baseline is month 0. */
	opening?: (given: Prepared, cell: number) => number;
}

const fte = (run: Simulation, cell: number) => run.supply.participation[cell]! * run.staff.heads[cell]!;
const funded: Reader = (run, cell, t) =>
	run.supply.hasCeiling[cell] === 1 ? run.supply.establishment[t * run.supply.cells + cell]! : 0;
const kept =
	(pick: (run: Simulation) => { values: Float64Array; stride: number }): Reader =>
	(run, cell, t) => {
		const table = pick(run);
		return table.values[t * table.stride + cell]!;
	};

const METRICS = new Map<string, Metric>([
	[
		'heads',
		{
			combine: 'sum',
			read: (run, cell) => run.staff.heads[cell]!,
			opening: ({ supply }, cell) => supply.opening[cell]!
		}
	],
	[
		'fte',
		{
			combine: 'sum',
			read: fte,
			opening: ({ supply }, cell) => supply.participation[cell]! * supply.opening[cell]!
		}
	],
	['establishment', { combine: 'sum', read: funded }],
	['vacancy', { combine: 'sum', read: (run, cell, t) => Math.max(0, funded(run, cell, t) - fte(run, cell)) }],
	['capacity', { combine: 'sum', read: kept((run) => run.scanning.tables.capacity) }],
	['equipment', { combine: 'sum', read: kept((run) => run.scanners.tables.equipment) }],
	['scans', { combine: 'sum', read: kept((run) => run.scanning.tables.scans) }],
	['demand', { combine: 'sum', read: (run, cell, t) => run.demand.scans[t * run.fleet.cells + cell]! }],
	[
		'scanWaiting',
		{
			combine: 'sum',
			read: (run, cell) => run.scanning.waiting[cell]!,
			opening: ({ demand }, cell) => demand.openingWaiting[cell]!
		}
	],
	['waitDays', { combine: 'worst', read: kept((run) => run.clocks.tables.waitDays) }],
	['issued', { combine: 'sum', read: kept((run) => run.reports.tables.issued) }],
	[
		'unreported',
		{
			combine: 'sum',
			read: (run, cell) => run.reports.unreported[cell]!,
			opening: ({ reporting }, cell) => reporting.opening[cell]!
		}
	],
	['overdue', { combine: 'sum', read: kept((run) => run.clocks.tables.overdue) }],
	['outsourced', { combine: 'sum', read: kept((run) => run.reports.tables.outsourced) }],
	['imported', { combine: 'sum', read: kept((run) => run.reports.tables.imported) }],
	['ageDays', { combine: 'worst', read: kept((run) => run.clocks.tables.ageDays) }],
	[
		'reportedShare',
		{
			combine: 'pooled',
			read: (run, cell) => run.reports.unreported[cell]!,
			whole: (run, cell) => run.clocks.everArrived[cell]!
		}
	]
]);

/** Metrics of staff; `rows` of their measures are roles. */
export const STAFF_METRICS = new Set(['heads', 'fte', 'establishment', 'vacancy']);

/** Tell how a metric combines over trusts. */
export function combinationOf(metric: string): Combination {
	return METRICS.get(metric)?.combine ?? 'sum';
}

/** Make room for measures; those of units are known before the run and are filled in at once. */
export function openMeasures(given: Prepared): Simulation['measured'] {
	const size = given.frame.months * given.frame.trusts.length;
	return given.measures.map((measure) => ({
		values: METRICS.has(measure.metric) ? new Float64Array(size) : unitMonths(given, measure),
		whole: new Float64Array(combinationOf(measure.metric) === 'pooled' ? size : 0),
		sharedSites: listSharedSites(given, measure)
	}));
}

/**
 * Take every measure at the end of a month.
 * @source docs/model.md 5
 */
export function takeMeasures(run: Simulation, t: number): void {
	const trusts = run.frame.trusts.length;
	for (let i = 0; i < run.measures.length; i++) {
		const measure = run.measures[i]!;
		const metric = METRICS.get(measure.metric);
		if (metric === undefined) continue;
		const { values, whole } = run.measured[i]!;
		for (let k = 0; k < trusts; k++) {
			const at = t * trusts + k;
			for (let j = 0; j < measure.rows.length; j++) {
				const cell = measure.rows[j]! * trusts + k;
				const value = metric.read(run, cell, t);
				if (metric.combine === 'worst') values[at] = Math.max(values[at]!, value);
				else values[at]! += value;
				if (metric.whole !== undefined) whole[at]! += metric.whole(run, cell, t);
			}
		}
	}
}

/**
 * Add up the stock before month 0 over some trusts.
 * @returns undefined for a metric whose baseline is its value in month 0
 */
export function openingOf(given: Prepared, measure: Measure, trusts: Int32Array): number | undefined {
	const opening = METRICS.get(measure.metric)?.opening;
	if (opening === undefined) return undefined;
	let total = 0;
	for (const k of trusts) {
		for (const row of measure.rows) total += opening(given, row * given.frame.trusts.length + k);
	}
	return total;
}
