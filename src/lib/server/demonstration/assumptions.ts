/** The assumption register: every number the model believes, with where it comes from. */
import { isWhole, MEASURES } from '#lib/domain/catalogue/measures.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import type { AssumptionRow } from '#lib/domain/assumption.ts';
import { ROLE_BELIEFS } from './role-beliefs.ts';
import { DEMONSTRATED, MODALITY_BELIEFS, type Demonstrated } from './modality-beliefs.ts';
import { MAX_EXTRA_HOURS, OWNER, REPLACEMENT_COVER, SHARING_EFFICIENCY } from './beliefs.ts';
import { FIGURES } from './figures.ts';
import { calibratedScanHours } from './posts.ts';

const PLACEHOLDER = 'No published figure found: placeholder, replace with local data';
const DATE = '2026-11';
const REVIEWED = '2026-11-24';

interface Given {
	measure: keyof typeof MEASURES;
	subject: string;
	label: string;
	value: number;
	unit: string;
	/** Where it was read; absent: a placeholder. */
	source?: string;
	reason?: string;
	/** Half-width of the range as a share of the value. */
	spread?: number;
}

type About = [measure: Given['measure'], words: string, value: number, unit: string, more?: Partial<Given>];

function row({
	measure,
	subject,
	label,
	value,
	unit,
	source,
	reason = '',
	spread = 0.2
}: Given): AssumptionRow {
	const { least, most } = MEASURES[measure];
	const width = Math.abs(value) * spread;
	const rounded = (end: number) => Number(isWhole(measure) ? Math.round(end) : end.toPrecision(6));
	const placeholder = source === undefined;
	return {
		...{ measure, subject, label, value, unit, reason, placeholder },
		low: Math.max(least, rounded(value - width)),
		high: Math.min(most, rounded(value + width)),
		source: source ?? PLACEHOLDER,
		sourceDate: DATE,
		owner: OWNER,
		boundLow: least,
		boundHigh: most,
		nationalDefault: value,
		...reviewOf(measure, placeholder)
	};
}

/**
 * Say when a belief is to be looked at again. The same rule stands in the migration for rows that were loaded before:
 * hours calibrated on the registers half a year after their date, prices and pay every April, placeholders in half a
 * year, the rest in a year.
 */
function reviewOf(measure: string, placeholder: boolean): Pick<AssumptionRow, 'lastReviewed' | 'reviewDue'> {
	if (measure === 'scanHours') return { lastReviewed: '2026-04-01', reviewDue: '2026-10-01' };
	if (measure.endsWith('Gbp')) return { lastReviewed: REVIEWED, reviewDue: '2027-04-01' };
	return { lastReviewed: REVIEWED, reviewDue: placeholder ? '2027-05-24' : '2027-11-24' };
}

function ofRole(role: Role): AssumptionRow[] {
	const belief = ROLE_BELIEFS[role];
	const about = (...[measure, words, value, unit, more]: About) =>
		row({ measure, subject: role, label: `${belief.label}: ${words}`, value, unit, ...more });
	return [
		about('participation', 'FTE per head', belief.participation, 'FTE per head', { spread: 0.05 }),
		about('leaveRate', 'leaving a year', belief.leaveRate, 'share a year'),
		about('retireRate', 'retiring a year', belief.retireRate, 'share a year'),
		about('salaryGbp', 'salary with on-costs', belief.salaryGbp, 'GBP a year per FTE', { spread: 0.05 }),
		...(belief.scanWeight > 0
			? [
					about('scanHours', 'hours crewing scanners', calibratedScanHours(role), 'hours a week per FTE', {
						source: 'Calibrated here: England’s staff crew England’s open hours at the start',
						reason: 'Net of leave, sickness, meetings and non-clinical time'
					})
				]
			: []),
		...(belief.reportHours > 0
			? [
					about('reportHours', 'hours reporting', belief.reportHours, 'hours a week per FTE', {
						...(role === 'advanced-practitioner'
							? {
									source:
										'Milner, Culpan and Snaith 2016: mean 14.5 hours a week, taken in 42 of 52 weeks, per FTE'
								}
							: {})
					})
				]
			: []),
		...(role === 'radiographer' || role === 'senior-radiographer'
			? [
					about('retentionEffect', 'leaving avoided among those offered retention', 0.35, 'share'),
					about('retentionCostGbp', 'retention offer', 1200, 'GBP a head and year')
				]
			: [])
	];
}

const THROUGHPUT =
	'National guidance as quoted by NHS Greater Manchester (FOI 1770): CT 3 to 4, MRI 1.5 to 3, ultrasound 3';
const CENTRE_HOURS = 'Community diagnostic centres: 12 hours, 7 days (NHS England, August 2025)';
const ACTIVITY = `NHS England, Diagnostic Imaging Dataset table 1, 2018/19 to ${FIGURES.year}`;
const TURNAROUND = 'NHS England, reporting turnaround, 9 August 2023';
const READING = 'Royal College of Radiologists, State of the wait, March 2023: CT 15, MRI 20';
const DEFAULTS = 'Planning default of the design papers, marked unverified there';
const OUTSIDE = '14% of scans were outsourced in 2021 (press); set where radiologists’ minutes balance';
const GUIDED: readonly Demonstrated[] = ['CT', 'MRI', 'US'];

function workOf(modality: Demonstrated): About[] {
	const belief = MODALITY_BELIEFS[modality];
	const guided = (source: string) => (GUIDED.includes(modality) ? { source } : {});
	return [
		['crew', 'staff hours per open hour', belief.crew, 'staff hours per hour'],
		['scansPerHour', 'scans an hour', belief.scansPerHour, 'scans an hour', guided(THROUGHPUT)],
		['uptime', 'share of open hours working', belief.uptime, 'share', { spread: 0.03 }],
		['unitHours', 'open hours of a purchased unit', belief.unitHours, 'hours a week', guided(CENTRE_HOURS)],
		['maxExtraHours', 'most extra hours on one unit', MAX_EXTRA_HOURS, 'hours a week'],
		[
			'growth',
			'demand growth',
			FIGURES.growth[modality] ?? 0,
			'share a year',
			{ source: ACTIVITY, spread: 0.4 }
		],
		['travelShare', 'waiting patients who will travel in the network', belief.travelShare, 'share'],
		['reportShare', 'reports needed per scan', belief.reportShare, 'reports per scan', { spread: 0.1 }],
		['reportTargetDays', 'days allowed for a report', 28, 'days', { source: TURNAROUND, spread: 0 }],
		[
			'outsourcingContractShare',
			'reports under contract outside at the start',
			belief.outsourcingContractShare,
			'share of reports',
			{ reason: OUTSIDE }
		],
		['unitLeadMonths', 'order to first patient', belief.unitLeadMonths, 'months'],
		['replacementDowntimeMonths', 'downtime of a replacement', belief.replacementDowntimeMonths, 'months'],
		['replacementCover', 'hours a mobile unit keeps going', REPLACEMENT_COVER, 'share of hours']
	];
}

function pricesOf(modality: Demonstrated): About[] {
	const belief = MODALITY_BELIEFS[modality];
	return [
		['outsourceCostGbp', 'price of a report outside', belief.outsourceCostGbp, 'GBP a report'],
		['unitCostPerYearGbp', 'a purchased unit', belief.unitCostPerYearGbp, 'GBP a year'],
		['extraHourCostGbp', 'an extra open hour', belief.extraHourCostGbp, 'GBP an hour'],
		['waitCostGbp', 'holding cost of a waiting scan', 2, 'GBP at month end'],
		['unreportedCostGbp', 'holding cost of an unreported scan', 2, 'GBP at month end'],
		['replacementCostGbp', 'replacement with works', belief.replacementCostGbp, 'GBP', { reason: DEFAULTS }]
	];
}

function ofModality(modality: Demonstrated): AssumptionRow[] {
	const { label, minutes } = MODALITY_BELIEFS[modality];
	const about = [...workOf(modality), ...pricesOf(modality)];
	const published = modality === 'CT' || modality === 'MRI';
	return [
		...about.map(([measure, words, value, unit, more]) =>
			row({ measure, subject: modality, label: `${label}: ${words}`, value, unit, ...more })
		),
		...Object.entries(minutes).map(([role, value]) =>
			row({
				measure: 'reportMinutes',
				subject: `${role}:${modality}`,
				label: `${label}: minutes a report, ${ROLE_BELIEFS[role as Role].label.toLowerCase()}`,
				value,
				unit: 'minutes a report',
				...(role === 'radiologist' && published ? { source: READING } : {})
			})
		)
	];
}

/** Every assumption of the demonstration. */
export function assumptionRows(): AssumptionRow[] {
	return [
		row({
			measure: 'discountRate',
			subject: '',
			label: 'Discount rate',
			value: 0.035,
			unit: 'share a year',
			source: 'HM Treasury, Green Book, real',
			spread: 0
		}),
		row({
			measure: 'sharingEfficiency',
			subject: '',
			label: 'Reading for another trust, against reading at home',
			value: SHARING_EFFICIENCY,
			unit: 'share',
			spread: 0.05
		}),
		...ROLES.flatMap(ofRole),
		...DEMONSTRATED.flatMap(ofModality)
	];
}
