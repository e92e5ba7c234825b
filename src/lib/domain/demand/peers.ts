/** A trust beside its peers: what each scanner, scanner hour and reader hour yields, and scans by head of population. */
import { Beliefs } from '../assemble/beliefs.ts';
import type { ActivityRow } from '../demand.ts';
import type { Projection } from '../projection.ts';
import type { Registers } from '../registers.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import { trustsIn, type Scope } from '../scope.ts';
import { funnel, type Counted, type Funnel } from '../variation/funnel.ts';
import type { Modality } from '../vocabulary.ts';
import { activityOf } from './activity.ts';

/** One trust. Null: not known, or it cannot be told. */
export interface Peer {
	code: string;
	name: string;
	/** The trust the page is about. */
	here: boolean;
	/** Scans of the twelve months returned last; null: not every month was returned. */
	scans: number | null;
	scanners: number;
	perScanner: number | null;
	perScannerHour: number | null;
	/** Of all modalities: reports that demand asks for over hours its readers have, in the first month. */
	perReaderHour: number | null;
	/** Of the latest quarter; null: none published. */
	reports: number | null;
	beyondShare: number | null;
}

/** Scans returned by the trusts of an ICB for each 1,000 of its residents. */
export interface HeadRow {
	code: string;
	name: string;
	population: number;
	trusts: number;
	/** Trusts that did not return every month: their months that are missing are missing here. */
	short: number;
	scans: number;
	perThousand: number;
}

/** The measures trusts are compared by. */
export const MEASURES = ['perScanner', 'perScannerHour', 'perReaderHour', 'beyondShare'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Peers {
	modality: Modality;
	/** By name: there is no order of merit. */
	trusts: Peer[];
	heads: HeadRow[];
	/** First month of the quarter the funnel is about; null: none published. */
	quarter: string | null;
	/** Of every trust the registers know, so that a few peers are held against all. */
	funnel: Funnel | null;
	/** Whether scanners or posts are made up. */
	illustrative: boolean;
}

const WEEKS_A_YEAR = 52.18;
const MINUTES_PER_HOUR = 60;

interface Given {
	registers: Registers;
	scenario: ScenarioRow;
	projection: Pick<Projection, 'readers'>;
	scope: Pick<Scope, 'kind' | 'code'>;
	modality: Modality;
}

/** With what is looked up again and again. */
interface Known extends Given {
	beliefs: Beliefs;
	activity: ReadonlyMap<string, ActivityRow[]>;
}

function byTrust(rows: readonly ActivityRow[]): Map<string, ActivityRow[]> {
	const found = new Map<string, ActivityRow[]>();
	for (const row of rows) {
		const own = found.get(row.trust);
		if (own === undefined) found.set(row.trust, [row]);
		else own.push(row);
	}
	return found;
}

/** Lay trusts beside each other: those of the scope, or of the network of a trust. */
export function peersOf(given: Given): Peers {
	const { registers, scenario, scope, modality } = given;
	const own = registers.trusts.find(({ code }) => scope.kind === 'trust' && code === scope.code);
	const around = own === undefined ? scope : { kind: 'network' as const, code: own.network };
	const doing = new Set(
		registers.demand.filter((row) => row.modality === modality).map(({ trust }) => trust)
	);
	const trusts = trustsIn(around, registers.trusts)
		.filter(({ code }) => doing.has(code))
		.sort((a, b) => a.name.localeCompare(b.name));
	const codes = new Set(trusts.map(({ code }) => code));
	const rows = registers.turnaround.filter((row) => row.modality === modality);
	const quarter = rows.reduce<string | null>(
		(last, row) => (last === null || row.quarter > last ? row.quarter : last),
		null
	);
	const counted = rows
		.filter((row) => row.quarter === quarter)
		.map((row): Counted => ({ place: row.trust, cases: row.reports, events: row.beyond28Days }));
	const units = registers.units.filter((unit) => unit.modality === modality && codes.has(unit.trust));
	const beliefs = new Beliefs(registers, scenario);
	const activity = byTrust(registers.activity);
	return {
		modality,
		trusts: trusts.map(({ code, name }) => ({
			...{ code, name, here: code === own?.code },
			...yields({ ...given, beliefs, activity }, code),
			...turnaround(counted.find(({ place }) => place === code))
		})),
		heads: headsOf(registers, { codes, modality, activity }),
		quarter,
		funnel: funnel(counted) ?? null,
		illustrative: [...units, ...registers.posts].some(({ provenance }) => provenance === 'illustrative')
	};
}

function turnaround(row: Counted | undefined): Pick<Peer, 'reports' | 'beyondShare'> {
	if (row === undefined || row.cases === 0) return { reports: null, beyondShare: null };
	return { reports: row.cases, beyondShare: row.events / row.cases };
}

function yields(
	given: Known,
	code: string
): Omit<Peer, 'code' | 'name' | 'here' | 'reports' | 'beyondShare'> {
	const { registers, modality } = given;
	const activity = activityOf(given.activity.get(code) ?? [], { codes: [code], modality });
	const whole = activity.months.length >= 12 && activity.left.length === 0;
	const scans = whole ? activity.months.slice(-12).reduce((sum, month) => sum + month.scans, 0) : null;
	const units = registers.units.filter((unit) => unit.trust === code && unit.modality === modality);
	const hours = units.reduce((sum, { hoursPerWeek }) => sum + hoursPerWeek, 0) * WEEKS_A_YEAR;
	return {
		...{ scans, scanners: units.length },
		perScanner: scans === null || units.length === 0 ? null : scans / units.length,
		perScannerHour: scans === null || hours === 0 ? null : scans / hours,
		perReaderHour: perReaderHour(given, code)
	};
}

/** What is reported outside under contract is no work of the trust's readers. */
function perReaderHour({ registers, beliefs, projection }: Known, code: string): number | null {
	const reports = registers.demand
		.filter(({ trust }) => trust === code)
		.reduce((sum, { modality, scansPerMonth }) => {
			const inHouse = 1 - (beliefs.of('outsourcingContractShare', modality) ?? 0);
			return sum + scansPerMonth * (beliefs.of('reportShare', modality) ?? 1) * inHouse;
		}, 0);
	const minutes = projection.readers
		.filter(({ trust }) => trust === code)
		.reduce((sum, row) => sum + (row.minutes[0] ?? 0), 0);
	return minutes === 0 ? null : (reports * MINUTES_PER_HOUR) / minutes;
}

function headsOf(
	registers: Registers,
	{
		codes,
		modality,
		activity: of
	}: { codes: ReadonlySet<string>; modality: Modality } & Pick<Known, 'activity'>
): HeadRow[] {
	const touched = new Set(registers.trusts.filter(({ code }) => codes.has(code)).map(({ icb }) => icb));
	const doing = new Set(
		registers.demand.filter((row) => row.modality === modality).map(({ trust }) => trust)
	);
	return registers.icbs
		.filter(({ code, population }) => touched.has(code) && population > 0)
		.map(({ code, name, population }) => {
			const trusts = registers.trusts.filter((trust) => trust.icb === code && doing.has(trust.code));
			const own = trusts.flatMap((one) => of.get(one.code) ?? []);
			const activity = activityOf(own, { codes: trusts.map((one) => one.code), modality });
			const scans = activity.months.slice(-12).reduce((sum, month) => sum + month.scans, 0);
			const counts = { population, trusts: trusts.length, short: activity.left.length, scans };
			return { code, name, ...counts, perThousand: (1000 * scans) / population };
		})
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** Where the middle half of the trusts lies: quartiles of type 7 of the figures that are known. */
export function middleHalf(
	trusts: readonly Peer[],
	measure: Measure
): { low: number; middle: number; high: number } | null {
	const known = trusts
		.map((trust) => trust[measure])
		.filter((figure): figure is number => figure !== null)
		.sort((a, b) => a - b);
	if (known.length < 4) return null;
	const quantile = (share: number) => {
		const at = share * (known.length - 1);
		const below = Math.floor(at);
		return known[below]! + (at - below) * ((known[below + 1] ?? known[below]!) - known[below]!);
	};
	return { low: quantile(0.25), middle: quantile(0.5), high: quantile(0.75) };
}
