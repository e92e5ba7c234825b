/** Days units stood still, as a share of the days they could have worked. */
import { addMonths, type Month } from '../month.ts';
import type { StoppageRow, UnitRow } from '../unit.ts';
import { dayNumber } from './days.ts';

/** A year of whole months, up to a day that has been reached. */
export interface Window {
	from: string;
	/** First day after it. */
	until: string;
}

/**
 * Name the twelve months that end with a month, no further than today.
 * @param today `YYYY-MM-DD`
 */
export function yearTo(month: Month, today: string): Window {
	const end = `${addMonths(month, 1)}-01`;
	return { from: `${addMonths(month, -11)}-01`, until: end < today ? end : today };
}

/**
 * Give the share of days a unit stood still, from its installation on.
 * @param stoppages of any units; one without an end stands until the window ends
 * @returns 0 to 1; null where the unit was not there for a day of it
 */
export function downtimeShare(
	unit: Pick<UnitRow, 'id' | 'installed'>,
	stoppages: readonly StoppageRow[],
	{ from, until }: Window
): number | null {
	const born = `${unit.installed}-01`;
	const first = dayNumber(born > from ? born : from);
	const last = dayNumber(until);
	if (last <= first) return null;
	const days = stoppages
		.filter((stoppage) => stoppage.unit === unit.id)
		.reduce((sum, stoppage) => {
			const begin = Math.max(first, dayNumber(stoppage.from));
			const end = Math.min(last, stoppage.to === null ? last : dayNumber(stoppage.to));
			return sum + Math.max(0, end - begin);
		}, 0);
	return days / (last - first);
}

/** Tell whether two stoppages of one unit have a day in common; without an end they go on. */
export function overlap(a: Pick<StoppageRow, 'from' | 'to'>, b: Pick<StoppageRow, 'from' | 'to'>): boolean {
	return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}
