/** How long reports took and where scans came from, by trust, as NHS England's tables say: counts only, none is mended. */

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
/** Reads a table by its name, without folder. */
type Read = (file: string) => Row[];
/** Suppressed small numbers (`*`), no activity (`.`) and blanks count as 0. */
const count = (text: string | undefined) => (text === undefined || /^[*.]?$/.test(text) ? 0 : Number(text));
const modalityOf = (row: Row) => MODALITY[(row['modality'] ?? '').toLowerCase()];
const zeros = () => QUARTERS.map(() => 0);

/** Reports asked for by outpatient clinics and GPs in each quarter, and how many of them took over 28 days. */
interface Reported {
	reports: number[];
	beyond: number[];
}

/** Add up the tables for England and for every provider with a network. */
export function reportingFigures(read: Read) {
	const known = new Set(
		read('did/provider_icb_imaging_network_lookup.csv')
			.filter((row) => row['imaging_network'] !== '')
			.map((row) => row['org_code'])
	);
	known.add('ENG');
	const isKnown = (row: Row) => known.has(row['org_code']);
	return {
		attribution:
			'Contains public sector information licensed under the Open Government Licence v3.0. Derived from NHS England: Diagnostic Imaging Dataset tables 11 and 13, 2024/25.',
		year: YEAR,
		quarters: QUARTERS.map(([, month]) => month),
		sourceNames: Object.keys(SOURCES),
		turnaround: addTurnaround(read('did/did_table13_report_turnaround_by_provider.csv').filter(isKnown)),
		sources: addSources(read('did/did_table11_activity_by_source_setting_by_provider.csv').filter(isKnown))
	};
}

function addTurnaround(rows: Row[]): Record<string, Record<string, Reported>> {
	const turnaround: Record<string, Record<string, Reported>> = {};
	for (const row of rows) {
		const at = QUARTERS.findIndex(([name]) => name === row['quarter']);
		const [code, modality] = [row['org_code']!, modalityOf(row)];
		const reports = count(row['op_gp_total_cases']);
		if (at < 0 || modality === undefined || reports === 0) continue;
		const found = ((turnaround[code] ??= {})[modality] ??= { reports: zeros(), beyond: zeros() });
		found.reports[at]! += reports;
		found.beyond[at]! += Math.round(reports * count(row['op_gp_pct_over_28_days']));
	}
	return turnaround;
}

function addSources(rows: Row[]): Record<string, Record<string, number[]>> {
	const sources: Record<string, Record<string, number[]>> = {};
	for (const row of rows) {
		const [code, modality] = [row['org_code']!, modalityOf(row)];
		if (row['financial_year'] !== YEAR || modality === undefined) continue;
		const before = (sources[code] ??= {})[modality] ?? Object.keys(SOURCES).map(() => 0);
		sources[code]![modality] = Object.values(SOURCES).map((columns, i) =>
			columns.reduce((sum, column) => sum + count(row[column]), before[i]!)
		);
	}
	return sources;
}
