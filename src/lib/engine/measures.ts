/** What targets look at, by trust and month (docs/model.md 5): each measure is taken once, whatever asks for it. */
import type { Measured, Prepared, Simulation } from './run.ts';
import type { Shelf, Table } from './table.ts';

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

interface Metric {
	combine: Combination;
	/** Where the metric's cells stand; a stock at the end of the month is a table of one row. */
	table: (run: Simulation) => Table;
	/** What a pooled metric is a share of. */
	whole?: (run: Simulation) => Table;
	/** The stock before month 0, by cell; absent for rates, whose baseline is month 0. */
	opening?: (given: Prepared) => Float64Array;
}

const stock = (values: Float64Array): Table => ({ values, stride: 0 });

const METRICS = new Map<string, Metric>(
	Object.entries({
		heads: {
			combine: 'sum',
			table: ({ staff }) => stock(staff.heads),
			opening: ({ supply }) => supply.opening
		},
		fte: {
			combine: 'sum',
			table: ({ staff }) => stock(staff.fte),
			opening: ({ supply }) => supply.opening.map((heads, c) => supply.participation[c]! * heads)
		},
		establishment: { combine: 'sum', table: ({ staff }) => stock(staff.funded) },
		vacancy: { combine: 'sum', table: ({ staff }) => stock(staff.unfilled) },
		capacity: { combine: 'sum', table: ({ scanning }) => scanning.tables.capacity },
		equipment: { combine: 'sum', table: ({ scanners }) => scanners.tables.equipment },
		scans: { combine: 'sum', table: ({ scanning }) => scanning.tables.scans },
		demand: {
			combine: 'sum',
			table: ({ demand, fleet }) => ({ values: demand.scans, stride: fleet.cells })
		},
		scanWaiting: {
			combine: 'sum',
			table: ({ scanning }) => stock(scanning.waiting),
			opening: ({ demand }) => demand.openingWaiting
		},
		waitDays: { combine: 'worst', table: ({ clocks }) => clocks.tables.waitDays },
		issued: { combine: 'sum', table: ({ reports }) => reports.tables.issued },
		unreported: {
			combine: 'sum',
			table: ({ reports }) => stock(reports.unreported),
			opening: ({ reporting }) => reporting.opening
		},
		overdue: { combine: 'sum', table: ({ clocks }) => clocks.tables.overdue },
		outsourced: { combine: 'sum', table: ({ reports }) => reports.tables.outsourced },
		imported: { combine: 'sum', table: ({ reports }) => reports.tables.imported },
		ageDays: { combine: 'worst', table: ({ clocks }) => clocks.tables.ageDays },
		reportedShare: {
			combine: 'pooled',
			table: ({ reports }) => stock(reports.unreported),
			whole: ({ clocks }) => stock(clocks.everArrived)
		}
	} satisfies Record<string, Metric>)
);

/** Metrics of staff; `rows` of their measures are roles. */
export const STAFF_METRICS = new Set(['heads', 'fte', 'establishment', 'vacancy']);

/** Tell whether any measure looks at FTE or posts rather than heads. */
export function asksForPosts(measures: Measure[]): boolean {
	return measures.some(({ metric }) => STAFF_METRICS.has(metric) && metric !== 'heads');
}

/** Tell how a metric combines over trusts. */
export function combinationOf(metric: string): Combination {
	return METRICS.get(metric)?.combine ?? 'sum';
}

/** Tell whether a measure is taken month by month as a run goes; those of units are known before it. */
export function isTakenInRun({ metric }: Measure): boolean {
	return METRICS.has(metric);
}

/** Make room for measures; those of units are filled in at once. */
export function openMeasures({ frame, measures, unitMeasures }: Prepared, shelf: Shelf): Measured[] {
	const size = frame.months * frame.trusts.length;
	return measures.map(
		({ metric }, i) =>
			unitMeasures[i] ?? {
				values: shelf.zeros(size),
				whole: shelf.zeros(combinationOf(metric) === 'pooled' ? size : 0),
				sharedSites: []
			}
	);
}

/**
 * Take every measure at the end of a month.
 * @source docs/model.md 5
 */
export function takeMeasures(run: Simulation, t: number): void {
	countPosts(run, t);
	for (let i = 0; i < run.measures.length; i++) {
		const measure = run.measures[i]!;
		const metric = METRICS.get(measure.metric);
		if (metric === undefined) continue;
		const { values, whole } = run.measured[i]!;
		const collect = metric.combine === 'worst' ? takeWorst : addCells;
		collect(run, measure, { from: metric.table(run), to: values, t });
		if (metric.whole !== undefined) addCells(run, measure, { from: metric.whole(run), to: whole, t });
	}
}

interface Collection {
	from: Table;
	to: Float64Array;
	t: number;
}

function addCells(run: Simulation, { rows }: Measure, { from, to, t }: Collection): void {
	const trusts = run.frame.trusts.length;
	const { values } = from;
	for (const row of rows) {
		const cell = t * from.stride + row * trusts;
		for (let k = 0; k < trusts; k++) to[t * trusts + k]! += values[cell + k]!;
	}
}

function takeWorst(run: Simulation, { rows }: Measure, { from, to, t }: Collection): void {
	const trusts = run.frame.trusts.length;
	const { values } = from;
	for (const row of rows) {
		const cell = t * from.stride + row * trusts;
		for (let k = 0; k < trusts; k++) to[t * trusts + k] = Math.max(to[t * trusts + k]!, values[cell + k]!);
	}
}

/** FTE, funded and unfilled posts are worked out only where a target looks at them. */
function countPosts(run: Simulation, t: number): void {
	const { supply, staff } = run;
	if (staff.fte.length === 0) return;
	for (let c = 0; c < supply.cells; c++) {
		const fte = supply.participation[c]! * staff.heads[c]!;
		const funded = supply.hasCeiling[c] === 1 ? supply.establishment[t * supply.cells + c]! : 0;
		staff.fte[c] = fte;
		staff.funded[c] = funded;
		staff.unfilled[c] = Math.max(0, funded - fte);
	}
}

/**
 * Add up the stock before month 0 over some trusts.
 * @returns undefined for a metric whose baseline is its value in month 0
 */
export function openingOf(given: Prepared, measure: Measure, trusts: Int32Array): number | undefined {
	const opening = METRICS.get(measure.metric)?.opening?.(given);
	if (opening === undefined) return undefined;
	let total = 0;
	for (const k of trusts) {
		for (const row of measure.rows) total += opening[row * given.frame.trusts.length + k]!;
	}
	return total;
}
