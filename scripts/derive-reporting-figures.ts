/**
 * Derives how long reports took and where scans came from, by trust, from NHS England tables in ../shared/data, and
 * writes them to src/lib/server/demonstration/reporting-figures.json. Counts only: no figure is mended here.
 */
import { parse } from 'csv-parse/sync';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const DATA = '../shared/data/did';
const PROJECT_FILE = 'src/lib/server/demonstration/reporting-figures.json';
/** Another file where the first argument names one, for the test. */
const OUT = process.argv[2] ?? PROJECT_FILE;
/** Quarters of the year of the activity register, as table 13 names them, with their first months. */
const QUARTERS = [
	['2024-25 Q1', '2024-04'],
	['2024-25 Q2', '2024-07'],
	['2024-25 Q3', '2024-10'],
	['2024-25 Q4', '2025-01']
] as const;
const YEAR = '2024/25';

/** Modalities of the tables in small letters, by ours; SPECT counts as nuclear medicine. */
const MODALITY: Record<string, string> = {
	'computerized axial tomography': 'CT',
	'magnetic resonance imaging': 'MRI',
	'plain radiography': 'XR',
	'diagnostic ultrasonography': 'US',
	fluoroscopy: 'FL',
	'nuclear medicine procedure': 'NM',
	'single photon emission computerized tomography': 'NM',
	'positron emission tomography': 'PET'
};
/** Columns of table 11 that make up each source we tell apart. */
const SOURCES = {
	emergency: ['a_and_e'],
	inpatient: ['inpatient', 'day_case'],
	outpatient: ['outpatient'],
	gp: ['gp_direct_access'],
	other: ['other_health_care_provider', 'other']
};

type Row = Record<string, string>;
const read = (file: string): Row[] =>
	parse(readFileSync(`${DATA}/${file}`), { columns: true, bom: true, skip_empty_lines: true });
/** Suppressed small numbers (`*`), no activity (`.`) and blanks count as 0. */
const count = (text: string | undefined) => (text === undefined || /^[*.]?$/.test(text) ? 0 : Number(text));
const modalityOf = (row: Row) => MODALITY[(row['modality'] ?? '').toLowerCase()];
const known = new Set(
	read('provider_icb_imaging_network_lookup.csv')
		.filter((row) => row['imaging_network'] !== '')
		.map((row) => row['org_code'])
);
known.add('ENG');

/** Reports asked for by outpatient clinics and GPs in each quarter, and how many of them took over 28 days. */
interface Reported {
	reports: number[];
	beyond: number[];
}
const zeros = () => QUARTERS.map(() => 0);
const turnaround: Record<string, Record<string, Reported>> = {};
for (const row of read('did_table13_report_turnaround_by_provider.csv')) {
	const at = QUARTERS.findIndex(([name]) => name === row['quarter']);
	const [code, modality] = [row['org_code']!, modalityOf(row)];
	const reports = count(row['op_gp_total_cases']);
	if (at < 0 || modality === undefined || !known.has(code) || reports === 0) continue;
	const found = ((turnaround[code] ??= {})[modality] ??= { reports: zeros(), beyond: zeros() });
	found.reports[at]! += reports;
	found.beyond[at]! += Math.round(reports * count(row['op_gp_pct_over_28_days']));
}

const sources: Record<string, Record<string, number[]>> = {};
for (const row of read('did_table11_activity_by_source_setting_by_provider.csv')) {
	const [code, modality] = [row['org_code']!, modalityOf(row)];
	if (row['financial_year'] !== YEAR || modality === undefined || !known.has(code)) continue;
	const before = (sources[code] ??= {})[modality] ?? Object.keys(SOURCES).map(() => 0);
	sources[code]![modality] = Object.values(SOURCES).map((columns, i) =>
		columns.reduce((sum, column) => sum + count(row[column]), before[i]!)
	);
}

const figures = {
	attribution:
		'Contains public sector information licensed under the Open Government Licence v3.0. Derived from NHS England: Diagnostic Imaging Dataset tables 11 and 13, 2024/25.',
	year: YEAR,
	quarters: QUARTERS.map(([, month]) => month),
	sourceNames: Object.keys(SOURCES),
	turnaround,
	sources
};
const style = { ...(await resolveConfig(PROJECT_FILE)), filepath: PROJECT_FILE };
writeFileSync(OUT, await format(JSON.stringify(figures), style));
console.log(
	`${Object.keys(turnaround).length} organisations with turnaround, ${Object.keys(sources).length} with sources`
);
