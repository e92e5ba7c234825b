/** What binds month by month, as unbroken spans. */
import type { Month } from '../month.ts';
import type { Binds } from '../overview/view.ts';
import type { ProjectedCapacity } from '../projection.ts';
import type { Reading } from '../overview/reading.ts';

/** Months in a row in which the same limit holds back the largest share of demand. */
export interface LimitSpan {
	limit: Binds['limit'];
	from: Month;
	until: Month;
	months: number;
}

/** Find the spans of one modality's scans, all trusts together. */
export function scanningSpans(
	months: readonly Month[],
	rows: readonly Pick<ProjectedCapacity, 'demand' | 'binding'>[]
): LimitSpan[] {
	return joinSpans(
		months.map((_, t) => {
			const shares = { demand: 0, staff: 0, equipment: 0 };
			for (const { demand, binding } of rows) shares[binding[t]!] += demand[t] ?? 0;
			return heaviest(shares);
		}),
		months
	);
}

/** Find the spans in which reading holds reports back, and those in which it keeps up. */
export function readingSpans(months: readonly Month[], reading: readonly Reading[]): LimitSpan[] {
	return joinSpans(
		months.map((_, t) => {
			const shares = { none: 0, reporting: 0 };
			for (const { demand, bound } of reading) shares[bound[t] === true ? 'reporting' : 'none'] += demand[t]!;
			return heaviest(shares);
		}),
		months
	);
}

function heaviest<Limit extends string>(shares: Record<Limit, number>): Limit {
	const entries = Object.entries(shares) as [Limit, number][];
	return entries.reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function joinSpans(limits: readonly Binds['limit'][], months: readonly Month[]): LimitSpan[] {
	const spans: LimitSpan[] = [];
	limits.forEach((limit, t) => {
		const last = spans.at(-1);
		if (last?.limit === limit) {
			last.until = months[t]!;
			last.months++;
		} else spans.push({ limit, from: months[t]!, until: months[t]!, months: 1 });
	});
	return spans;
}
