/** Tables of networks to take away, each with its source and filter. */
import type { Cell } from '../csv.ts';
import type { Sheet } from '../sheet.ts';
import { LIMIT_WORD } from '../overview/sentences.ts';
import { MATURITY_STAGES } from '../organisation.ts';
import type { BeforeAfter, Stand } from './before-after.ts';
import type { Flows } from './flows.ts';
import type { ReadingHours, ScanningHours } from './hours.ts';
import type { TrustLinks } from './links.ts';
import type { Domain } from './maturity.ts';
import type { NetworkLine } from './networks.ts';
import {
	BASIS_WORDS,
	KIND_WORDS,
	modalitiesWords,
	readerWords,
	STAGE_WORDS,
	STANDING_WORDS,
	STATE_WORDS,
	subjectName
} from './words.ts';

/** Tables by the names they have in addresses. */
export const NETWORK_TABLES = [
	...['networks', 'scanning', 'reading', 'flows', 'reports-read', 'links', 'before-and-after', 'maturity']
] as const;

/** What every table is told with. */
export interface Taken {
	/** Day it is taken, `YYYY-MM-DD`. */
	on: string;
	filter: string;
	/** The registers behind it are made up to look real. */
	illustrative: boolean;
	/** Names of trusts by code. */
	names: ReadonlyMap<string, string>;
}

interface Table {
	name: string;
	columns: string[];
	rows: Cell[][];
	source: string;
}

function sheetOf({ name, columns, rows, source }: Table, { on, filter, illustrative }: Taken): Sheet {
	return {
		...{ name: `network-${name}`, columns, rows },
		notes: [
			['Source', source],
			['Filter', filter],
			['Taken on', on],
			['Illustrative', illustrative ? 'Staff, equipment and links are made up to look real' : 'No']
		]
	};
}

const PROJECTED = 'Projection of the scenario named in the filter, by the model’s own rule';
const nameOf = ({ names }: Taken, code: string) => names.get(code) ?? code;

/** List the networks beside each other. */
export function tabulateNetworks(lines: readonly NetworkLine[], taken: Taken): Sheet {
	const columns = [
		...['Network', 'Name', 'Trusts', 'Image sharing live, trusts', 'Image sharing planned, trusts'],
		...[
			'Scans that could be done beyond those done',
			'Scans waiting',
			'Reader hours',
			'Reader hours to spare'
		],
		...['Reports not written', 'Domains assessed', ...MATURITY_STAGES.map((stage) => STAGE_WORDS[stage])]
	];
	const rows = lines.map(({ work, maturity, ...line }) => [
		...[line.id, line.name, line.trusts, line.imagesLive, line.imagesPlanned],
		...[work?.spareScans ?? null, work?.waiting ?? null, work?.readerHours ?? null],
		...[work?.spareReaderHours ?? null, work?.unreported ?? null],
		...[maturity.assessed, ...MATURITY_STAGES.map((stage) => maturity.byStage[stage])]
	]);
	return sheetOf(
		{ name: 'networks', columns, rows, source: `${PROJECTED}; registers of links and maturity` },
		taken
	);
}

/** List scanning hours by trust and modality. */
export function tabulateScanning(hours: readonly ScanningHours[], taken: Taken): Sheet {
	const columns = [
		...['Trust', 'Name', 'Modality', 'Scanner hours open', 'With staff', 'Used', 'To spare'],
		...[
			'Short: asked for beyond capacity',
			'To scan all left waiting',
			'Staff hours missing',
			'What binds',
			'In a word'
		]
	];
	const rows = hours.map((row) => [
		...[row.trust, nameOf(taken, row.trust), subjectName(row.modality), row.open, row.staffed, row.used],
		...[row.spare, row.short, row.toClear, row.staffMissing, LIMIT_WORD[row.binding]],
		STANDING_WORDS[row.standing]
	]);
	return sheetOf({ name: 'scanning-hours', columns, rows, source: PROJECTED }, taken);
}

/** List reading hours by trust and role. */
export function tabulateReading(hours: readonly ReadingHours[], taken: Taken): Sheet {
	const columns = [
		...['Trust', 'Name', 'Role', 'May report', 'Reader hours', 'Used at home', 'Given to others', 'To spare'],
		...['To write all left in its modalities', 'In a word']
	];
	const rows = hours.map((row) => [
		...[row.trust, nameOf(taken, row.trust), readerWords(row.role), modalitiesWords(row.modalities)],
		...[row.hours, row.atHome, row.forOthers, row.spare, row.unread, STANDING_WORDS[row.standing]]
	]);
	return sheetOf({ name: 'reading-hours', columns, rows, source: PROJECTED }, taken);
}

/** List what crossed to and from each trust. */
export function tabulateFlows({ trusts }: Flows, taken: Taken): Sheet {
	const columns = [
		...['Trust', 'Name', 'Reports read by others, month', 'Reports read by others, so far'],
		...['Reader hours for others, month', 'Reader hours for others, so far', 'Patients sent out, month'],
		...['Patients received, month', 'Reports bought outside, month', 'Avoided outside, month, £'],
		...['Avoided outside, so far, £', 'Bought outside, so far, £']
	];
	const rows = trusts.map((row) => [
		...[row.code, row.name, row.readByOthers, row.readByOthersSoFar, row.hoursForOthers],
		...[row.hoursForOthersSoFar, row.sentOut, row.receivedIn, row.outsourced],
		...[row.avoidedGbp, row.avoidedSoFarGbp, row.outsourcedSoFarGbp]
	]);
	return sheetOf(
		{ name: 'flows', columns, rows, source: `${PROJECTED}; prices from the assumptions` },
		taken
	);
}

/** List the reports others wrote, by trust and modality. */
export function tabulateReportsRead({ modalities }: Flows, taken: Taken): Sheet {
	const columns = [
		...['Trust', 'Name', 'Modality', 'Reports read by others, month', 'So far'],
		...['Price of one outside, £', 'Avoided outside, so far, £']
	];
	const rows = modalities.map((row) => [
		...[row.trust, nameOf(taken, row.trust), subjectName(row.modality), row.inMonth, row.soFar],
		...[row.priceGbp, row.avoidedSoFarGbp]
	]);
	return sheetOf(
		{ name: 'reports-read', columns, rows, source: `${PROJECTED}; prices from the assumptions` },
		taken
	);
}

/** List the digital links of each trust. */
export function tabulateLinks(trusts: readonly TrustLinks[], taken: Taken): Sheet {
	const kinds = trusts[0]?.links.map(({ kind }) => kind) ?? [];
	const columns = [
		...['Trust', 'Name', ...kinds.flatMap((kind) => [KIND_WORDS[kind], `${KIND_WORDS[kind]}, month`])],
		'Connected in the projection from'
	];
	const rows = trusts.map(({ code, name, links, connectedFrom }) => [
		...[code, name, ...links.flatMap(({ state, from }) => [STATE_WORDS[state], from])],
		connectedFrom
	]);
	return sheetOf({ name: 'links', columns, rows, source: 'Registers of digital links and of trusts' }, taken);
}

/** List each trust before and after connection. */
export function tabulateBeforeAfter(rows: readonly BeforeAfter[], taken: Taken): Sheet {
	const measures = [
		'Oldest report, days',
		'Reports not written',
		'Bought outside by the trust, £',
		'By the network, £'
	];
	const columns = [
		...['Trust', 'Name', 'Connected from', 'By'],
		...['never connected', 'connected'].flatMap((run) => measures.map((measure) => `${measure}: ${run}`))
	];
	const cellsOf = (stand: Stand | null) => [
		...[stand?.oldestDays ?? null, stand?.unreported ?? null],
		...[stand?.outsourcedGbp ?? null, stand?.networkOutsourcedGbp ?? null]
	];
	const cells = rows.map(({ code, name, from, basis, never, connected }) => [
		...[code, name, from, BASIS_WORDS[basis]],
		...[...cellsOf(never), ...cellsOf(connected)]
	]);
	return sheetOf(
		{
			name: 'before-and-after',
			columns,
			rows: cells,
			source: `${PROJECTED}; one run of the network for each`
		},
		taken
	);
}

/** List the domains of a network with their stages. */
export function tabulateMaturity(domains: readonly Domain[], taken: Taken): Sheet {
	const columns = ['Place', 'Domain', 'Stage', 'Evidence', 'Assessed on'];
	const rows = domains.map(({ place, row }) => [
		...[place, row?.domain ?? null, row === undefined ? null : STAGE_WORDS[row.stage]],
		...[row?.evidence ?? null, row?.assessedOn ?? null]
	]);
	return sheetOf(
		{
			name: 'maturity',
			columns,
			rows,
			source: 'Register of maturity; stages of the NHS England matrix, November 2021'
		},
		taken
	);
}
