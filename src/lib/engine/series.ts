/** Levels and flows of the scenario file as one number a month (docs/model.md 2). */
import type { Flow, Level } from '#lib/domain/scenario-file.ts';
import { monthNumber } from '#lib/domain/month.ts';

/** The months of a run: the number of the first one and how many there are. */
export interface Calendar {
	/** `monthNumber` of the start month. */
	first: number;
	/** Length of the run, months. */
	months: number;
}

/**
 * Count the months from the start of the run to a month; negative before the start.
 */
export function monthIndex(calendar: Calendar, month: string): number {
	return monthNumber(month) - calendar.first;
}

/**
 * Write a level, which holds until changed, as one number a month.
 * @param before value of a dated level before its first date
 * @returns `calendar.months` numbers
 * @source docs/model.md 2
 */
export function levelByMonth(level: Level, calendar: Calendar, before = 0): Float64Array {
	const series = new Float64Array(calendar.months);
	if (typeof level === 'number') return series.fill(level);
	if (Array.isArray(level)) {
		const last = level.at(-1) ?? 0;
		for (let t = 0; t < series.length; t++) series[t] = level[t] ?? last;
		return series;
	}
	series.fill(before);
	for (const month of Object.keys(level).sort()) {
		series.fill(level[month]!, Math.max(0, monthIndex(calendar, month)));
	}
	return series;
}

/**
 * Write a flow, which happens only when named, as one number a month.
 * @returns `calendar.months` numbers, 0 where nothing is named
 * @source docs/model.md 2
 */
export function flowByMonth(flow: Flow, calendar: Calendar): Float64Array {
	const series = new Float64Array(calendar.months);
	if (typeof flow === 'number') return series.fill(flow);
	if (Array.isArray(flow)) {
		series.set(flow.slice(0, series.length));
		return series;
	}
	if ('yearly' in flow) {
		addYearly(series, flow as YearlyFlow, calendar);
		return series;
	}
	for (const [month, amount] of Object.entries(flow as Record<string, number>)) {
		const t = monthIndex(calendar, month);
		if (t >= 0 && t < series.length) series[t] = amount;
	}
	return series;
}

interface YearlyFlow {
	yearly: Record<string, number>;
	from?: string | undefined;
	until?: string | undefined;
}

/** Both ends of `from` and `until` are included. */
function addYearly(series: Float64Array, flow: YearlyFlow, calendar: Calendar): void {
	const from = flow.from === undefined ? 0 : Math.max(0, monthIndex(calendar, flow.from));
	const until = flow.until === undefined ? Infinity : monthIndex(calendar, flow.until);
	for (const [name, amount] of Object.entries(flow.yearly)) {
		const monthOfYear = Number(name) - 1;
		for (let t = from; t < series.length && t <= until; t++) {
			if ((calendar.first + t) % 12 === monthOfYear) series[t] = amount;
		}
	}
}
