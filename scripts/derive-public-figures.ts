/**
 * Derives the demonstration's public figures from NHS England and ONS tables in ../shared/data and writes them, compact,
 * to public-figures.json and reporting-figures.json in src/lib/server/demonstration. The rules for incomplete returns
 * stand in docs/demonstration.md, those for the years of the back-test in docs/back-test.md.
 */
import { parse } from 'csv-parse/sync';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { closedTrusts, incompleteReturns } from './incomplete-returns.ts';
import { reportingFigures } from './reporting-figures.ts';
import { yearlyActivity } from './yearly-activity.ts';

const DATA = '../shared/data';
const PROJECT_FILE = 'src/lib/server/demonstration/public-figures.json';
const REPORTING_FILE = 'src/lib/server/demonstration/reporting-figures.json';
/** Other files where the arguments name them, for the tests. */
const [OUT, REPORTING_OUT] = [process.argv[2] ?? PROJECT_FILE, process.argv[3] ?? REPORTING_FILE];
const YEAR = '2024/25';
const GROWTH_FROM = '2018/19';
const GROWTH_YEARS = 6;
const LEAST_SCANS_A_MONTH = 20;
const MONTHS = ['apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'jan', 'feb', 'mar'] as const;

/** Modalities of the tables, by ours; SPECT counts as nuclear medicine. */
const MODALITY: Record<string, string> = {
	'Computerized Axial Tomography': 'CT',
	'Magnetic Resonance Imaging': 'MRI',
	'Plain Radiography': 'XR',
	'Diagnostic Ultrasonography': 'US',
	Fluoroscopy: 'FL',
	'Nuclear Medicine Procedure': 'NM',
	'Single Photon Emission Computerized Tomography': 'NM',
	'Positron Emission Tomography': 'PET'
};
const WAITING_TEST: Record<string, string> = {
	'Computed Tomography': 'CT',
	'Magnetic Resonance Imaging': 'MRI',
	'Non-obstetric Ultrasound': 'US'
};

type Row = Record<string, string>;
const read = (file: string): Row[] =>
	parse(readFileSync(`${DATA}/${file}`), { columns: true, bom: true, skip_empty_lines: true });
/** Suppressed small numbers (`*`), no activity (`.`) and blanks count as 0 scans. */
const scans = (text: string | undefined) => (text === undefined || /^[*.]?$/.test(text) ? 0 : Number(text));
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const round = (value: number, places: number) => Number(value.toFixed(places));

const lookup = read('did/provider_icb_imaging_network_lookup.csv').filter(
	(row) => row.imaging_network !== ''
);
const activity = read('did/did_table1_activity_by_provider.csv');
const live = lookup.filter((row) => !closedTrusts.some(({ code }) => code === row.org_code));
const networks = [...new Set(live.map((row) => row.imaging_network!))].sort();
const networkId = (name: string) => `N${String(networks.indexOf(name) + 1).padStart(2, '0')}`;

/** Monthly scans of one provider in one year, by modality. */
function monthly(code: string, year: string): Record<string, number[]> {
	const found: Record<string, number[]> = {};
	for (const row of activity) {
		const modality = MODALITY[row.modality ?? ''];
		if (row.org_code !== code || row.financial_year !== year || modality === undefined) continue;
		const known = found[modality] ?? MONTHS.map(() => 0);
		found[modality] = known.map((total, i) => total + scans(row[MONTHS[i]!]));
	}
	return found;
}

function addUp(parts: Record<string, number[]>[]): Record<string, number[]> {
	const total: Record<string, number[]> = {};
	for (const part of parts) {
		for (const [modality, months] of Object.entries(part)) {
			total[modality] = (total[modality] ?? MONTHS.map(() => 0)).map((value, i) => value + months[i]!);
		}
	}
	return total;
}

const england = (year: string) =>
	Object.fromEntries(
		Object.entries(monthly('ENG', year)).map(([modality, months]) => [modality, sum(months)])
	);
const published = england(YEAR);
const before = england(GROWTH_FROM);
const growth = Object.fromEntries(
	Object.keys(published).map((modality) => [
		modality,
		round(Math.exp(Math.log(published[modality]! / before[modality]!) / GROWTH_YEARS) - 1, 4)
	])
);
const lastYear = england('2023/24');

/** The mean month of a trust, by the rule for its return. */
function meanMonth(code: string): {
	months: Record<string, number[]>;
	mean: Record<string, number>;
	rule: string | null;
} {
	const predecessors = closedTrusts.filter(({ successor }) => successor === code).map((trust) => trust.code);
	const months = addUp([code, ...predecessors].map((one) => monthly(one, YEAR)));
	const total = MONTHS.map((_, i) => sum(Object.values(months).map((series) => series[i]!)));
	const returned = total.filter((value) => value > 0).length;
	const fault = incompleteReturns.find((row) => row.code === code);
	if (returned === 0) {
		const earlier = monthly(code, '2023/24');
		const alive = MONTHS.filter((_, i) => sum(Object.values(earlier).map((series) => series[i]!)) > 0).length;
		const mean = Object.fromEntries(
			Object.entries(earlier).map(([modality, series]) => [
				modality,
				(sum(series) / alive) * (published[modality]! / lastYear[modality]!)
			])
		);
		return {
			months: {},
			mean,
			rule: `nothing returned for ${YEAR}: mean of ${alive} months of 2023/24, raised by England's growth`
		};
	}
	const all = sum(total);
	const scale = fault === undefined ? 1 : (all + fault.missingScans) / all;
	const mean = Object.fromEntries(
		Object.entries(months).map(([modality, series]) => [modality, (sum(series) / returned) * scale])
	);
	const rules = [
		returned < MONTHS.length ? `${returned} of 12 months returned: mean of those` : '',
		fault === undefined
			? ''
			: `published ${fault.missingScans < 0 ? 'excess' : 'shortfall'} of ${Math.abs(fault.missingScans)} scans spread in proportion`
	].filter((rule) => rule !== '');
	return { months, mean, rule: rules.length === 0 ? null : rules.join('; ') };
}

const waitingRows = read('dm01/dm01_imaging_by_provider_2024-08_2025-07.csv').filter(
	(row) => row.period === '2025-07'
);
const turnaround = read('did/did_table13_report_turnaround_by_provider.csv').filter(
	(row) => row.quarter === '2024-25 Q4'
);
const turnaroundModality = Object.fromEntries(
	Object.entries(MODALITY).map(([name, modality]) => [name.toLowerCase(), modality])
);

/** Days a report takes on average, from the published bands; each band counts as its middle (over 28 days as 42). */
function reportDays(code: string): Record<string, number> {
	const days: Record<string, { days: number; cases: number }> = {};
	for (const row of turnaround) {
		const modality = turnaroundModality[(row.modality ?? '').toLowerCase()];
		if (row.org_code !== code || modality === undefined) continue;
		const known = days[modality] ?? { days: 0, cases: 0 };
		const emergency = scans(row.ae_adm_total_cases);
		const planned = scans(row.op_gp_total_cases);
		const part = (name: string) => scans(row[name]);
		const late = part('ae_adm_pct_over_28_days');
		const next = part('ae_adm_pct_by_next_day');
		const [day, week, fortnight, over] = [
			'op_gp_pct_by_next_day',
			'op_gp_pct_by_7_days',
			'op_gp_pct_by_14_days',
			'op_gp_pct_over_28_days'
		].map(part);
		if (emergency > 0 && next > 0) {
			known.days += emergency * (0.5 * next + 10 * Math.max(0, 1 - next - late) + 42 * late);
			known.cases += emergency;
		}
		if (planned > 0 && week! > 0) {
			const month = Math.max(0, 1 - fortnight! - over!);
			known.days +=
				planned * (0.5 * day! + 4 * (week! - day!) + 10.5 * (fortnight! - week!) + 21 * month + 42 * over!);
			known.cases += planned;
		}
		days[modality] = known;
	}
	return Object.fromEntries(
		Object.entries(days)
			.filter(([, { cases }]) => cases > 0)
			.map(([modality, known]) => [modality, round(known.days / known.cases, 2)])
	);
}

const regions = [
	...new Map(
		read('ods/nhs_orgs_icb_region_imaging_network_2025-04.csv').map((row) => [
			row.region_code,
			row.region_name
		])
	)
]
	.filter(([code]) => live.some((row) => row.region === code))
	.map(([code, name]) => ({ code, name }))
	.sort((a, b) => a.code!.localeCompare(b.code!));
const icbs = read('population/icb_population_2023.csv').map((row) => ({
	code: row.icb_ods_code,
	name: row.icb_name,
	population: Number(row.population)
}));
const opened = new Map(read('ods/ods_etr_nhs_trusts.csv').map((row) => [row.org_code, row.open_date]));
const englandDays = reportDays('ENG');

const trusts = live.map((row) => {
	const code = row.org_code!;
	const { months, mean, rule } = meanMonth(code);
	const kept = Object.entries(mean).filter(([, value]) => value >= LEAST_SCANS_A_MONTH);
	const day = opened.get(code) ?? '';
	return {
		code,
		name: row.provider_name!,
		network: networkId(row.imaging_network!),
		icb: row.icb!,
		region: row.region!,
		opened: day.length === 8 ? `${day.slice(0, 4)}-${day.slice(4, 6)}` : null,
		rule,
		scansPerMonth: Object.fromEntries(kept.map(([modality, value]) => [modality, round(value, 1)])),
		activity: Object.fromEntries(Object.entries(months).filter(([, returned]) => sum(returned) > 0)),
		waiting: Object.fromEntries(
			waitingRows
				.filter((wait) => wait.provider_code === code && WAITING_TEST[wait.test ?? ''] !== undefined)
				.map((wait) => [WAITING_TEST[wait.test!]!, Number(wait.total_waiting)])
		),
		reportDays: reportDays(code)
	};
});

const figures = {
	attribution:
		'Contains public sector information licensed under the Open Government Licence v3.0. Derived from NHS England: Diagnostic Imaging Dataset tables 1 and 13, Diagnostic Waiting Times and Activity (DM01) July 2025, ODS; ONS mid-2023 population.',
	year: YEAR,
	published,
	growth,
	reportDays: englandDays,
	regions,
	icbs,
	networks: networks.map((name) => ({ id: networkId(name), name })),
	closedTrusts,
	trusts,
	yearly: yearlyActivity({ monthly, addUp, notes: read('did/did_provider_data_quality_notes.csv'), trusts })
};
const style = { ...(await resolveConfig(PROJECT_FILE)), filepath: PROJECT_FILE };
writeFileSync(OUT, await format(JSON.stringify(figures), style));
writeFileSync(REPORTING_OUT, await format(JSON.stringify(reportingFigures(read)), style));

for (const modality of Object.keys(published)) {
	const covered = sum(trusts.flatMap((trust) => Object.values(trust.activity[modality] ?? [])));
	console.log(
		`${modality.padEnd(4)} published ${published[modality]}, in the ${trusts.length} trusts' returns ${covered} (${((100 * covered) / published[modality]!).toFixed(1)}%), growth ${growth[modality]} a year`
	);
}
for (const { code, name, rule } of trusts) if (rule !== null) console.log(`${code} ${name}: ${rule}`);
