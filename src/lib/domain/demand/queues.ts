/** Demand, waits and unreported work of a scope, from the registers and from a projection. */
import type { Month } from '../month.ts';
import type { ProjectedReporting, Projection, Series } from '../projection.ts';
import type { Modality } from '../vocabulary.ts';

/** Scans and reports of a modality month by month. Stocks are those at the end of the month. */
export interface Queues {
	months: Month[];
	demand: number[];
	capacity: number[];
	scans: number[];
	waiting: number[];
	/** Days the longest waiting have waited in the trust where they wait longest; null: without end. */
	waitDays: Series;
	unreported: number[];
	/** Age of the oldest report not written, in the trust where it is oldest; null: never written. */
	ageDays: Series;
	/** Share of the reports issued that took no longer than wanted; null: none issued. */
	onTimeShare: Series;
	/** On the first day. */
	opening: { waiting: number; unreported: number };
}

/** Add up a modality over trusts; ages are those of the worst. */
export function queuesOf(
	projection: Pick<Projection, 'months' | 'capacity' | 'reporting'>,
	{ codes, modality }: { codes: ReadonlySet<string>; modality: Modality }
): Queues {
	const { months } = projection;
	const own = <Row extends { trust: string; modality: string }>(rows: readonly Row[]) =>
		rows.filter((row) => row.modality === modality && codes.has(row.trust));
	const capacity = own(projection.capacity);
	const reporting = own(projection.reporting);
	const byMonth = (series: Series[], shift = 0) => months.map((_, t) => sumAt(series, t + shift));
	const waiting = capacity.map((row) => row.waiting);
	const unreported = reporting.map((row) => row.unreported);
	const ages = { waits: capacity.map((row) => row.waitDays), reports: reporting.map((row) => row.ageDays) };
	return {
		months,
		demand: byMonth(capacity.map((row) => row.demand)),
		capacity: byMonth(capacity.map((row) => row.capacity)),
		scans: byMonth(capacity.map((row) => row.scans)),
		waiting: byMonth(waiting, 1),
		waitDays: months.map((_, t) => worstAt(ages.waits, t)),
		unreported: byMonth(unreported, 1),
		ageDays: months.map((_, t) => worstAt(ages.reports, t)),
		onTimeShare: months.map((_, t) => onTimeAt(reporting, t)),
		opening: { waiting: sumAt(waiting, 0), unreported: sumAt(unreported, 0) }
	};
}

function sumAt(series: readonly Series[], at: number): number {
	return series.reduce((all, one) => all + (one[at] ?? 0), 0);
}

/** Null is worse than any number: it has no end. */
function worstAt(series: readonly Series[], at: number): number | null {
	const each = series.map((one) => one[at] ?? null);
	return each.length === 0 || each.includes(null) ? null : Math.max(...(each as number[]));
}

/** Pooled: every report counts the same. */
function onTimeAt(reporting: readonly ProjectedReporting[], at: number): number | null {
	const issued = reporting.reduce((all, row) => all + (row.issued[at] ?? 0), 0);
	const onTime = reporting.reduce((all, row) => all + (row.issued[at] ?? 0) * (row.onTimeShare[at] ?? 0), 0);
	return issued > 0 ? onTime / issued : null;
}
