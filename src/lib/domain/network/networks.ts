/** The networks of a nation beside each other: work left, hours free, links and maturity. */
import type { ConnectionRow, MaturityRow, TrustRow } from '../organisation.ts';
import type { Month } from '../month.ts';
import type { Projection } from '../projection.ts';
import { countLinks, listLinks } from './links.ts';
import { countStages, domainsOf, type MaturityCount } from './maturity.ts';

const MINUTES_AN_HOUR = 60;

/** One network at the end of a month. */
export interface NetworkLine {
	id: string;
	name: string;
	trusts: number;
	imagesLive: number;
	imagesPlanned: number;
	/** What the projection says; null where nothing is projected. */
	work: {
		/** Scans its scanners and staff could have done beyond those done. */
		spareScans: number;
		waiting: number;
		readerHours: number;
		spareReaderHours: number;
		unreported: number;
	} | null;
	maturity: MaturityCount;
}

/** What the list is made from. */
export interface NetworksInput {
	networks: readonly { id: string; name: string }[];
	trusts: readonly TrustRow[];
	connections: readonly ConnectionRow[];
	maturity: readonly MaturityRow[];
	thisMonth: Month;
	/** Undefined without a scenario; `at` is the number of the month in the run. */
	projected: { projection: Pick<Projection, 'capacity' | 'reporting' | 'readers'>; at: number } | undefined;
}

/** Lay networks beside each other, in register order. */
export function listNetworks(input: NetworksInput): NetworkLine[] {
	return input.networks.map(({ id, name }) => {
		const trusts = input.trusts.filter(({ network }) => network === id);
		const links = listLinks(trusts, input.connections, input.thisMonth);
		const images = countLinks(links).find(({ kind }) => kind === 'image-sharing')!;
		const codes = new Set(trusts.map(({ code }) => code));
		return {
			...{ id, name, trusts: links.length, imagesLive: images.live, imagesPlanned: images.planned },
			work: input.projected === undefined ? null : workOf(input.projected, codes),
			maturity: countStages(domainsOf(input.maturity, id))
		};
	});
}

function workOf(
	{ projection, at }: NonNullable<NetworksInput['projected']>,
	codes: ReadonlySet<string>
): NonNullable<NetworkLine['work']> {
	const own = <Row extends { trust: string }>(rows: readonly Row[]) =>
		rows.filter(({ trust }) => codes.has(trust));
	const add = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0);
	const capacity = own(projection.capacity);
	const readers = own(projection.readers);
	const minutes = add(readers.map((row) => row.minutes[at] ?? 0));
	return {
		// Patients who travel are scanned elsewhere: over a network they cancel out.
		spareScans: Math.max(0, add(capacity.map((row) => (row.capacity[at] ?? 0) - (row.scans[at] ?? 0)))),
		waiting: add(capacity.map((row) => row.waiting[at + 1] ?? 0)),
		readerHours: minutes / MINUTES_AN_HOUR,
		spareReaderHours: (minutes - add(readers.map((row) => row.used[at] ?? 0))) / MINUTES_AN_HOUR,
		unreported: add(own(projection.reporting).map((row) => row.unreported[at + 1] ?? 0))
	};
}
