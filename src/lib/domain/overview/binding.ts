/** What binds: which limit holds back the largest share of a scope's demand, and since when. */
import type { Projection } from '../projection.ts';
import type { AssumptionRow } from '../registers.ts';
import type { Binds } from './view.ts';

/** Minutes of reading too few to be told from none. */
const TOLERANCE = 1e-6;

/** The part of a projection that says what binds, for the trusts of one scope. */
export interface Work {
	projection: Projection;
	/** Trusts of the scope. */
	trusts: ReadonlySet<string>;
	assumptions: AssumptionRow[];
}

/** What is looked at: a month, and one modality only (null: all), or only where a target about the worst is missed. */
export type Scans = { month: number; modality: string | null } | { month: number; waitsOverDays: number };

/** Find what holds scanning back in a month; null where nobody waits as long as asked about. */
export function whatBindsScanning(work: Work, asked: Scans): Binds | null {
	const { month } = asked;
	const rows = work.projection.capacity.filter(({ trust, modality, waitDays }) => {
		if (!work.trusts.has(trust)) return false;
		if ('modality' in asked) return asked.modality === null || modality === asked.modality;
		return (waitDays[month] ?? Infinity) > asked.waitsOverDays;
	});
	if (rows.length === 0) return null;
	const trusts = new Set(rows.map(({ trust }) => trust));
	return sinceWhen(work, { month, trusts, whereMissed: 'waitsOverDays' in asked }, (t) => {
		const shares = { demand: 0, staff: 0, equipment: 0 };
		for (const row of rows) shares[row.binding[t]!] += row.demand[t] ?? 0;
		return heaviest(shares);
	});
}

/**
 * Find whether reading holds reporting back in a month: a trust's unreported work grows while its readers' minutes are
 * used up. Where it does not, nothing binds. Work is counted in minutes, or a month in which short reports are put off
 * and long ones done would look like growth.
 * @param missed looks only at these trusts of the scope; absent: at all
 */
export function whatBindsReporting(work: Work, month: number, missed?: ReadonlySet<string>): Binds {
	const trusts = missed ?? work.trusts;
	const reading = [...trusts].map((trust) => readingOf(trust, work));
	return sinceWhen(work, { month, trusts, whereMissed: missed !== undefined }, (t) => {
		const shares = { reporting: 0, none: 0 };
		for (const { demand, bound } of reading) shares[bound(t) ? 'reporting' : 'none'] += demand(t);
		return heaviest(shares);
	});
}

function readingOf(trust: string, { projection, assumptions }: Work) {
	const minutesOf = minutesPerReport(assumptions);
	const demands = projection.capacity.filter((row) => row.trust === trust && minutesOf.has(row.modality));
	const waiting = projection.reporting.filter((row) => row.trust === trust);
	const readers = projection.readers.filter((row) => row.trust === trust);
	const unread = (t: number) =>
		waiting.reduce((sum, row) => sum + row.unreported[t]! * (minutesOf.get(row.modality) ?? 0), 0);
	const left = (t: number) => readers.reduce((sum, row) => sum + row.minutes[t]! - row.used[t]!, 0);
	return {
		demand: (t: number) => demands.reduce((sum, row) => sum + (row.demand[t] ?? 0), 0),
		bound: (t: number) => unread(t + 1) > unread(t) + TOLERANCE && left(t) <= TOLERANCE
	};
}

/** Minutes one report takes, by modality, on average over the roles that may write it. */
function minutesPerReport(assumptions: AssumptionRow[]): Map<string, number> {
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

interface Largest {
	limit: Binds['limit'];
	share: number;
}

function heaviest(shares: Partial<Record<Binds['limit'], number>>): Largest {
	const entries = Object.entries(shares) as [Binds['limit'], number][];
	const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
	const [limit, weight] = entries.reduce((best, entry) => (entry[1] > best[1] ? entry : best));
	return { limit, share: total === 0 ? 0 : weight / total };
}

interface Looked {
	month: number;
	trusts: ReadonlySet<string>;
	whereMissed: boolean;
}

function sinceWhen(
	work: Work,
	{ month, trusts, whereMissed }: Looked,
	largest: (t: number) => Largest
): Binds {
	const now = largest(month);
	let first = month;
	while (first > 0 && largest(first - 1).limit === now.limit) first--;
	const since = work.projection.months[first]!;
	return { ...now, whereMissed, trusts: trusts.size, ofTrusts: work.trusts.size, since };
}
