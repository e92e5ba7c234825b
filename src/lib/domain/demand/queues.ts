/** Demand, waits and unreported work of a scope, from the registers and from a projection. */
import type { Month } from '../month.ts';
import type { Projection, Series } from '../projection.ts';
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
	const sum = (series: Series[], at: number) => series.reduce((all, one) => all + (one[at] ?? 0), 0);
	const byMonth = (series: Series[], shift = 0) => months.map((_, t) => sum(series, t + shift));
	const waiting = capacity.map((row) => row.waiting);
	const unreported = reporting.map((row) => row.unreported);
	return {
		months,
		demand: byMonth(capacity.map((row) => row.demand)),
		capacity: byMonth(capacity.map((row) => row.capacity)),
		scans: byMonth(capacity.map((row) => row.scans)),
		waiting: byMonth(waiting, 1),
		waitDays: worst(
			months,
			capacity.map((row) => row.waitDays)
		),
		unreported: byMonth(unreported, 1),
		ageDays: worst(
			months,
			reporting.map((row) => row.ageDays)
		),
		onTimeShare: months.map((_, t) => {
			const issued = sum(
				reporting.map((row) => row.issued),
				t
			);
			const onTime = reporting.reduce(
				(all, row) => all + (row.issued[t] ?? 0) * (row.onTimeShare[t] ?? 0),
				0
			);
			return issued > 0 ? onTime / issued : null;
		}),
		opening: { waiting: sum(waiting, 0), unreported: sum(unreported, 0) }
	};
}

/** Null is worse than any number: it has no end. */
function worst(months: readonly Month[], series: Series[]): Series {
	return months.map((_, t) => {
		const each = series.map((one) => one[t] ?? null);
		return each.length === 0 || each.includes(null) ? null : Math.max(...(each as number[]));
	});
}
