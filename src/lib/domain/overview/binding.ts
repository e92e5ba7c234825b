/** What binds: which limit holds back the largest share of a scope's demand, and since when. */
import type { Projection } from '../projection.ts';
import type { AssumptionRow } from '../registers.ts';
import type { Binds } from './view.ts';

const TOLERANCE = 1e-6;

/** The part of a projection that says what binds, for the trusts of one scope. */
export interface Work {
	projection: Projection;
	trusts: ReadonlySet<string>;
	/** How many trusts the scope has in all. */
	ofTrusts: number;
	assumptions: AssumptionRow[];
}

/**
 * Find what holds scanning back in a month.
 * @param modality undefined: all of them
 */
export function whatBindsScanning(work: Work, month: number, modality: string | null): Binds {
	const rows = work.projection.capacity.filter(
		(row) => work.trusts.has(row.trust) && (modality === null || row.modality === modality)
	);
	const largest = (t: number) => {
		const shares = { demand: 0, staff: 0, equipment: 0 };
		for (const row of rows) shares[row.binding[t]!] += row.demand[t] ?? 0;
		return heaviest(shares);
	};
	return sinceWhen(work, month, largest);
}

/**
 * Find whether reading holds reporting back in a month: work grows while the minutes of those who may read it are used
 * up. Where it does not, nothing binds.
 */
export function whatBindsReporting(work: Work, month: number): Binds {
	const readersOf = readersByModality(work.assumptions);
	const minutes = new Map(
		work.projection.readers
			.filter((row) => work.trusts.has(row.trust))
			.map((row) => [`${row.trust} ${row.role}`, row])
	);
	const rows = work.projection.reporting.filter(
		(row) => work.trusts.has(row.trust) && readersOf.has(row.modality)
	);
	const demand = new Map(work.projection.capacity.map((row) => [`${row.trust} ${row.modality}`, row.demand]));
	const largest = (t: number) => {
		const shares = { reporting: 0, none: 0 };
		for (const row of rows) {
			const readers = readersOf.get(row.modality)!.map((role) => minutes.get(`${row.trust} ${role}`));
			const usedUp = readers.every(
				(reader) => reader === undefined || reader.used[t]! >= reader.minutes[t]! - TOLERANCE
			);
			const grows = row.unreported[t + 1]! > row.unreported[t]! + TOLERANCE;
			shares[grows && usedUp ? 'reporting' : 'none'] += demand.get(`${row.trust} ${row.modality}`)?.[t] ?? 0;
		}
		return heaviest(shares);
	};
	return sinceWhen(work, month, largest);
}

function readersByModality(assumptions: AssumptionRow[]): Map<string, string[]> {
	const readers = new Map<string, string[]>();
	for (const { measure, subject } of assumptions) {
		if (measure !== 'reportMinutes') continue;
		const [role, modality] = subject.split(':') as [string, string];
		readers.set(modality, [...(readers.get(modality) ?? []), role]);
	}
	return readers;
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

function sinceWhen(
	{ projection, trusts, ofTrusts }: Work,
	month: number,
	largest: (t: number) => Largest
): Binds {
	const now = largest(month);
	let first = month;
	while (first > 0 && largest(first - 1).limit === now.limit) first--;
	return { ...now, trusts: trusts.size, ofTrusts, since: projection.months[first]! };
}
