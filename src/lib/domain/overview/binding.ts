/** What binds: which limit holds back the largest share of a scope's demand, and since when. */
import type { Month } from '../month.ts';
import type { ProjectedCapacity } from '../projection.ts';
import type { Reading } from './reading.ts';
import type { Binds } from './view.ts';

/** The part of a projection that says what binds, for the trusts of one scope. */
export interface Work {
	months: Month[];
	capacity: ProjectedCapacity[];
	/** One for each trust. */
	reading: Reading[];
}

/** What is looked at: a month, and one modality only (null: all), or only where a target about the worst is missed. */
export type Scans = { month: number; modality: string | null } | { month: number; waitsOverDays: number };

/** A month, and the trusts of the scope that are looked at; absent: all. */
export interface Reports {
	month: number;
	missed?: ReadonlySet<string>;
}

/** Find what holds scanning back in a month; null where nobody asks for any, or waits as long as asked about. */
export function whatBindsScanning(work: Work, asked: Scans): Binds | null {
	const { month } = asked;
	const rows = work.capacity.filter(({ modality, waitDays }) => {
		if ('modality' in asked) return asked.modality === null || modality === asked.modality;
		return (waitDays[month] ?? Infinity) > asked.waitsOverDays;
	});
	if (rows.length === 0) return null;
	const trusts = new Set(rows.map(({ trust }) => trust)).size;
	const looked = { month, trusts, whereMissed: 'waitsOverDays' in asked };
	return sinceWhen(work, looked, (t) => {
		const shares = { demand: 0, staff: 0, equipment: 0 };
		for (const row of rows) shares[row.binding[t]!] += row.demand[t] ?? 0;
		return heaviest(shares);
	});
}

/**
 * Find whether reading holds reporting back in a month. Where it does not, nothing binds; null where there is
 * nothing to report.
 */
export function whatBindsReporting(work: Work, { month, missed }: Reports): Binds | null {
	const reading = work.reading.filter(({ trust }) => missed?.has(trust) ?? true);
	const looked = { month, trusts: reading.length, whereMissed: missed !== undefined };
	return sinceWhen(work, looked, (t) => {
		const shares = { none: 0, reporting: 0 };
		for (const { demand, bound } of reading) shares[bound[t] === true ? 'reporting' : 'none'] += demand[t]!;
		return heaviest(shares);
	});
}

interface Largest {
	limit: Binds['limit'];
	share: number;
}

/** Undefined where there is no demand to share. */
function heaviest(shares: Partial<Record<Binds['limit'], number>>): Largest | undefined {
	const entries = Object.entries(shares) as [Binds['limit'], number][];
	const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
	const [limit, weight] = entries.reduce((best, entry) => (entry[1] > best[1] ? entry : best));
	return total === 0 ? undefined : { limit, share: weight / total };
}

interface Looked {
	month: number;
	trusts: number;
	whereMissed: boolean;
}

function sinceWhen(
	{ months, reading }: Work,
	{ month, trusts, whereMissed }: Looked,
	largest: (t: number) => Largest | undefined
): Binds | null {
	const now = largest(month);
	if (now === undefined) return null;
	let first = month;
	while (first > 0 && largest(first - 1)?.limit === now.limit) first--;
	return { ...now, whereMissed, trusts, ofTrusts: reading.length, since: months[first]! };
}
