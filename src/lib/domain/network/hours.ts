/** Spare and short hours of a network in one month: for scanning by trust and modality, for reading by trust and role. */
import type { ModalityTerms, NetworkWork, ReadingWork, ScanningWork } from './network-work.ts';

const MINUTES_AN_HOUR = 60;
/** Hours too few to be told from none. */
const TOLERANCE = 1e-6;

/** `spare`: hours are left; `short`: more is asked for than can be done; `catching-up`: enough, but a list is left. */
export type Standing = 'spare' | 'short' | 'catching-up' | 'even';

/** Scanning in one trust and modality, scanner hours of the month. */
export interface ScanningHours {
	trust: string;
	modality: string;
	open: number;
	/** Of those open: with staff. */
	staffed: number;
	used: number;
	spare: number;
	/** What is asked for in the month beyond what can be scanned. */
	short: number;
	/** What it would take to scan everybody left waiting at its end. */
	toClear: number;
	/** Staff hours that are missing for all open hours to have staff. */
	staffMissing: number;
	binding: ScanningWork['binding'][number];
	standing: Standing;
}

/** Reading in one trust and role, reader hours of the month. */
export interface ReadingHours {
	trust: string;
	role: string;
	/** Modalities it may report, as the assumptions have it. */
	modalities: string[];
	hours: number;
	atHome: number;
	forOthers: number;
	spare: number;
	/** What it would take this role to write all that is left in its modalities; other roles may write it too. */
	unread: number;
	standing: Standing;
}

/**
 * Say of each trust and modality how many scanner hours it has, uses, has to spare and lacks.
 * @param at number of the month in the run
 */
export function scanningHours(
	{ capacity }: Pick<NetworkWork, 'capacity'>,
	{ at, terms }: { at: number; terms: readonly ModalityTerms[] }
): ScanningHours[] {
	const known = new Map(terms.map((one) => [one.id, one]));
	return capacity
		.map((row) => scanningOf(row, at, known.get(row.modality)))
		.filter(({ open, used, short, toClear }) => open + used + short + toClear > TOLERANCE);
}

function scanningOf(row: ScanningWork, at: number, terms: ModalityTerms | undefined): ScanningHours {
	const of = (series: ScanningWork['demand'], t = at) => series[t] ?? 0;
	const open = of(row.openHours);
	const perHour = open > TOLERANCE ? of(row.equipment) / open : (terms?.perHour ?? 0);
	const hours = (scans: number) => (perHour > 0 ? Math.max(0, scans) / perHour : 0);
	const staffed = open * of(row.staffRatio);
	const here = of(row.scans) - of(row.sentOut) + of(row.receivedIn);
	const used = hours(here);
	const parts = {
		spare: Math.max(0, staffed - used),
		short: hours(of(row.demand) - of(row.capacity)),
		toClear: hours(of(row.waiting, at + 1))
	};
	return {
		...{ trust: row.trust, modality: row.modality, open, staffed, used, ...parts },
		staffMissing: (terms?.crew ?? 0) * (open - staffed),
		binding: row.binding[at] ?? 'demand',
		standing: standingOf({ ...parts, left: parts.toClear })
	};
}

function standingOf({ spare, short, left }: Record<'spare' | 'short' | 'left', number>): Standing {
	if (short > TOLERANCE) return 'short';
	if (left > TOLERANCE) return 'catching-up';
	return spare > TOLERANCE ? 'spare' : 'even';
}

/**
 * Say of each trust and role that reads how many hours it has, uses at home and for others, and has to spare.
 * @param at number of the month in the run
 */
export function readingHours(
	{ readers, reporting }: Pick<NetworkWork, 'readers' | 'reporting'>,
	{ at, terms }: { at: number; terms: readonly ModalityTerms[] }
): ReadingHours[] {
	const [before, left] = [at, at + 1].map(
		(t) => new Map(reporting.map((row) => [`${row.trust} ${row.modality}`, row.unreported[t] ?? 0]))
	);
	return readers
		.map((row) => readingOf(row, { at, terms, before: before!, left: left! }))
		.filter(
			({ hours, unread, modalities }) => hours > TOLERANCE || (unread > TOLERANCE && modalities.length > 0)
		);
}

interface Left {
	at: number;
	terms: readonly ModalityTerms[];
	/** Reports not written at the start and at the end of the month, by trust and modality. */
	before: Map<string, number>;
	left: Map<string, number>;
}

function readingOf({ trust, role, ...row }: ReadingWork, { at, terms, before, left }: Left): ReadingHours {
	const scope = terms.filter(({ reportMinutes }) => reportMinutes[role] !== undefined);
	const hoursOf = (reports: Map<string, number>) =>
		scope.reduce(
			(sum, { id, reportMinutes }) => sum + (reports.get(`${trust} ${id}`) ?? 0) * reportMinutes[role]!,
			0
		) / MINUTES_AN_HOUR;
	const [minutes, used, exported] = [row.minutes, row.used, row.exported].map((series) => series[at] ?? 0);
	const unread = hoursOf(left);
	const spare = Math.max(0, minutes! - used!) / MINUTES_AN_HOUR;
	return {
		...{ trust, role, modalities: scope.map(({ id }) => id), spare, unread },
		hours: minutes! / MINUTES_AN_HOUR,
		atHome: (used! - exported!) / MINUTES_AN_HOUR,
		forOthers: exported! / MINUTES_AN_HOUR,
		standing: standingOf({ spare, short: Math.max(0, unread - hoursOf(before)), left: unread })
	};
}

/** How many trusts have hours to spare and how many are short, with the hours, for one modality or role. */
export interface HoursSummary {
	subject: string;
	spareTrusts: number;
	spare: number;
	shortTrusts: number;
	short: number;
}

/** Add up hours by modality or role, in the order they stand. */
export function summarise(
	rows: readonly { subject: string; spare: number; short: number }[]
): HoursSummary[] {
	const subjects = [...new Set(rows.map(({ subject }) => subject))];
	return subjects.map((subject) => {
		const own = rows.filter((row) => row.subject === subject);
		const [spare, short] = [
			own.filter((row) => row.spare > TOLERANCE),
			own.filter((row) => row.short > TOLERANCE)
		];
		return {
			...{ subject, spareTrusts: spare.length, shortTrusts: short.length },
			spare: spare.reduce((sum, row) => sum + row.spare, 0),
			short: short.reduce((sum, row) => sum + row.short, 0)
		};
	});
}
