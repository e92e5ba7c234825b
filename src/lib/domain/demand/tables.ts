/** Tables of demand and reporting to take away, each with its source and filter. */
import type { Cell } from '../csv.ts';
import type { DemandRow } from '../demand.ts';
import { subjectWords } from '../overview/sentences.ts';
import type { Sheet } from '../sheet.ts';
import type { Signal } from '../variation/xmr.ts';
import { MEASURES, type Peers } from './peers.ts';
import type { ChosenModality, DemandView } from './view.ts';
import { MEASURE_WORDS, SIGNAL_WORDS, SOURCE_WORDS, verdictWords } from './words.ts';

/** Tables by the names they have in addresses. */
export const DEMAND_TABLES = [
	...['modalities', 'activity', 'queues', 'turnaround', 'growth', 'sources'],
	...['peers', 'heads', 'register']
] as const;
export const DID = 'NHS England, Diagnostic Imaging Dataset';

/** What every table is told with. */
export interface Taken {
	/** Day it is taken, `YYYY-MM-DD`. */
	on: string;
	filter: string;
}

interface Table {
	name: string;
	columns: string[];
	rows: Cell[][];
	source: string;
}

function sheetOf({ name, columns, rows, source }: Table, { on, filter }: Taken): Sheet {
	return {
		...{ name: `demand-${name}`, columns, rows },
		notes: [
			['Source', source],
			['Filter', filter],
			['Taken on', on]
		]
	};
}

/** List every modality of the scope. */
export function tabulateModalities({ rows, hash, scenario }: DemandView, taken: Taken): Sheet {
	return sheetOf(
		{
			name: 'modalities',
			columns: [
				...[
					'Modality',
					'Trusts',
					'Scans returned in twelve months',
					'Scans asked for a month',
					'Growth a year'
				],
				...['Trusts with their own growth', 'Scans waiting', 'Scans not reported'],
				...['Oldest report, days', 'Reports issued on time, share', 'Reports over 28 days, share']
			],
			rows: rows.map((row) => [
				...[subjectWords(row.modality), row.trusts, row.scansReturned, row.scansPerMonth, row.growth],
				...[row.ownGrowth, row.waiting, row.unreported, row.ageDays, row.onTimeShare, row.beyondShare]
			]),
			source: `Demand register; ${DID} tables 1 and 13; projection ${scenario.name}, scenario file ${hash}`
		},
		taken
	);
}

/** List the months of the chosen modality with their limits. */
export function tabulateActivity({ activity }: ChosenModality, taken: Taken): Sheet {
	const { months, chart, trusts } = activity;
	const signalsOf = (signals: readonly Signal[]) => signals.map((signal) => SIGNAL_WORDS[signal]).join('; ');
	return sheetOf(
		{
			name: 'activity',
			columns: [
				...[
					'Month',
					'Scans returned',
					'Trusts that returned',
					'Trusts',
					'Scans of trusts that returned every month'
				],
				...['Mean', 'Lower limit', 'Upper limit', 'Stands out as']
			],
			rows: months.map(({ month, scans, returned, alike }, i) => [
				...[month, scans, returned, trusts, chart && alike],
				...(chart === null ? [null, null, null] : [chart.mean, chart.lower, chart.upper]),
				signalsOf(chart?.signals[i] ?? [])
			]),
			source: `${DID} table 1, as returned; limits by the rules of Making Data Count`
		},
		taken
	);
}

/** List demand, waits and reports of the chosen modality month by month. */
export function tabulateQueues({ queues }: ChosenModality, taken: Taken): Sheet {
	const { months } = queues;
	return sheetOf(
		{
			name: 'queues',
			columns: [
				...[
					'Month',
					'Scans asked for',
					'Capacity, scans',
					'Scans',
					'Waiting at the end',
					'Longest wait, days'
				],
				...['Not reported at the end', 'Oldest report, days', 'Reports issued on time, share']
			],
			rows: months.map((month, t) => [
				...[month, queues.demand[t]!, queues.capacity[t]!, queues.scans[t]!, queues.waiting[t]!],
				...[queues.waitDays[t] ?? null, queues.unreported[t]!],
				...[queues.ageDays[t] ?? null, queues.onTimeShare[t] ?? null]
			]),
			source:
				'Projection of the scenario named in the filter; longest and oldest are those of the worst trust'
		},
		taken
	);
}

/** List the quarters of the chosen modality. */
export function tabulateTurnaround({ quarters }: ChosenModality, taken: Taken): Sheet {
	return sheetOf(
		{
			name: 'turnaround',
			columns: ['Quarter from', 'Reports', 'Over 28 days', 'Share over 28 days'],
			rows: quarters.map(({ quarter, reports, beyond28Days }) => [
				...[quarter, reports, beyond28Days],
				beyond28Days / reports
			]),
			source: `${DID} table 13: outpatients and direct access; counts from published shares, reports of unknown time among them`
		},
		taken
	);
}

/** List England's years beside the rule for growth. */
export function tabulateGrowth({ fit }: ChosenModality, taken: Taken): Sheet {
	return sheetOf(
		{
			name: 'growth',
			columns: ['Year', 'Scans published', 'Scans by the rule', 'Off by, share', 'Not counted'],
			rows: (fit?.years ?? []).map(({ year, published, byRule, off, apart }) => [
				year,
				published,
				byRule,
				off,
				apart
			]),
			source: `${DID} table 1, England`
		},
		taken
	);
}

/** List where the scans of the chosen modality were asked for. */
export function tabulateSources({ sources }: ChosenModality, taken: Taken): Sheet {
	const all = sources?.scans.reduce((sum, scans) => sum + scans, 0) ?? 0;
	return sheetOf(
		{
			name: 'sources',
			columns: ['Asked for by', 'Scans', 'Share'],
			rows: (sources?.names ?? []).map((name, i) => {
				const scans = sources!.scans[i]!;
				return [SOURCE_WORDS[name] ?? name, scans, all === 0 ? null : scans / all];
			}),
			source: `${DID} table 11, ${sources?.year ?? 'not published'}`
		},
		taken
	);
}

/** List trusts beside each other, by name. */
export function tabulatePeers({ trusts, funnel, illustrative }: Peers, taken: Taken): Sheet {
	const placed = new Map(funnel?.places.map((place) => [place.place, place]));
	return sheetOf(
		{
			name: 'peers',
			columns: [
				...['Trust', 'Code', 'Scans in twelve months', 'Scanners'],
				...MEASURES.map((measure) => MEASURE_WORDS[measure].label),
				...['Reports in the quarter', 'By chance alone', 'Beside how much trusts differ']
			],
			rows: trusts.map((trust) => {
				const place = placed.get(trust.code);
				return [
					...[trust.name, trust.code, trust.scans, trust.scanners],
					...MEASURES.map((measure) => trust[measure]),
					trust.reports,
					...(place === undefined ? [null, null] : [verdictWords(place.chance), verdictWords(place.usual)])
				];
			}),
			source: `${DID} tables 1 and 13; scanners and readers from the registers${illustrative ? ', which are illustrative' : ''}`
		},
		taken
	);
}

/** List scans by head of population. */
export function tabulateHeads({ heads }: Peers, taken: Taken): Sheet {
	return sheetOf(
		{
			name: 'heads',
			columns: [
				...[
					'ICB',
					'Code',
					'Residents, mid-2023',
					'Trusts',
					'Trusts without every month',
					'Scans in twelve months'
				],
				'Scans per 1,000 residents'
			],
			rows: heads.map((row) => [
				...[row.name, row.code, row.population, row.trusts, row.short, row.scans, row.perThousand]
			]),
			source: `${DID} table 1; ONS mid-2023 population. Scans are those of the ICB’s trusts, wherever their patients live`
		},
		taken
	);
}

/** List the demand register. */
export function tabulateDemand(rows: readonly (DemandRow & { name: string })[], taken: Taken): Sheet {
	return sheetOf(
		{
			name: 'register',
			columns: [
				...['Trust', 'Code', 'Modality', 'Scans asked for a month', 'Growth a year (empty: the assumption)'],
				...['Scans waiting', 'Scans not reported', 'How it was reached', 'Where it comes from']
			],
			rows: rows.map((row) => [
				...[row.name, row.trust, subjectWords(row.modality), row.scansPerMonth, row.growth],
				...[row.waiting, row.unreported, row.rule, row.provenance]
			]),
			source: 'Demand register'
		},
		taken
	);
}
