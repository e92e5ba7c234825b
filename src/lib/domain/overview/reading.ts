/** Where reading holds reporting back, trust by trust and month by month. */
import type { ProjectedCapacity, ProjectedReaders, ProjectedReporting, Series } from '../projection.ts';
import type { AssumptionRow } from '../assumption.ts';

/** Minutes of reading too few to be told from none. */
const TOLERANCE = 1e-6;

/** The part of a projection that says what was read. */
export interface ReadWork {
	months: readonly string[];
	capacity: readonly Pick<ProjectedCapacity, 'trust' | 'modality' | 'demand'>[];
	reporting: readonly Pick<ProjectedReporting, 'trust' | 'modality' | 'unreported'>[];
	readers: readonly ProjectedReaders[];
}

/** Reading in one trust. */
export interface Reading {
	trust: string;
	/** Scans asked for in each month that somebody must report. */
	demand: number[];
	/** Whether unreported work grew in the month while the readers' minutes were used up. */
	bound: boolean[];
}

/**
 * Tell of each trust when reading held it back. Work is counted in minutes: in reports, a month in which short ones are
 * put off and long ones done would look like growth.
 */
export function readingIn(
	{ months, capacity, reporting, readers }: ReadWork,
	{ trusts, assumptions }: { trusts: readonly string[]; assumptions: readonly AssumptionRow[] }
): Reading[] {
	const minutesOf = minutesPerReport(assumptions);
	const zeros = (length: number) => new Array<number>(length).fill(0);
	const sums = new Map(
		trusts.map((trust) => [
			trust,
			{ demand: zeros(months.length), unread: zeros(months.length + 1), left: zeros(months.length) }
		])
	);
	for (const { trust, modality, demand } of capacity) {
		if (minutesOf.has(modality)) addUp(sums.get(trust)?.demand, demand, 1);
	}
	for (const { trust, modality, unreported } of reporting) {
		addUp(sums.get(trust)?.unread, unreported, minutesOf.get(modality) ?? 0);
	}
	for (const { trust, minutes, used } of readers) {
		addUp(sums.get(trust)?.left, minutes, 1);
		addUp(sums.get(trust)?.left, used, -1);
	}
	return [...sums].map(([trust, { demand, unread, left }]) => ({
		trust,
		demand,
		bound: left.map((minutes, t) => minutes <= TOLERANCE && unread[t + 1]! > unread[t]! + TOLERANCE)
	}));
}

function addUp(sums: number[] | undefined, series: Series, weight: number): void {
	if (sums === undefined) return;
	for (let t = 0; t < sums.length; t++) sums[t]! += weight * (series[t] ?? 0);
}

/** Minutes one report takes, by modality, on average over the roles that may write it. */
function minutesPerReport(assumptions: readonly AssumptionRow[]): Map<string, number> {
	const minutes = new Map<string, number[]>();
	for (const { measure, subject, value } of assumptions) {
		if (measure !== 'reportMinutes') continue;
		const modality = subject.slice(subject.indexOf(':') + 1);
		minutes.set(modality, [...(minutes.get(modality) ?? []), value]);
	}
	return new Map(
		[...minutes].map(([modality, each]) => [modality, each.reduce((a, b) => a + b, 0) / each.length])
	);
}
