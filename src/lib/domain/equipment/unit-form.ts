/** A unit as a form has it, and as it is read from one. */
import { Reading, type FieldProblem, type Typed } from '../catalogue/form.ts';
import type { Month } from '../month.ts';
import type { SiteRow, TrustRow } from '../organisation.ts';
import { PURCHASE_ROUTES, type UnitRow } from '../unit.ts';
import { MODALITIES } from '../vocabulary.ts';
import { monthWords } from '../wording.ts';
import { findSite } from './site-named.ts';
import { isoMonth } from './words.ts';

/** Where a unit can stand. */
export interface Places {
	sites: readonly SiteRow[];
	trusts: readonly TrustRow[];
}

const HOURS_OF_A_WEEK = 168;
/** Fields that may be left empty. */
const MONTHS = ['installed', 'serviceUntil', 'supportUntil', 'orderMonth'];

/** Write a unit into the fields of its form. */
export function typedFromUnit(unit: UnitRow): Typed {
	const text = (value: number | string | null) => (value === null ? '' : String(value));
	const order = unit.committedReplacement;
	return {
		...{ id: unit.id, site: unit.site, modality: unit.modality, installed: unit.installed, note: unit.note },
		...{ hoursPerWeek: text(unit.hoursPerWeek), scansPerHour: text(unit.scansPerHour) },
		...{ manufacturer: text(unit.manufacturer), model: text(unit.model), serial: text(unit.serial) },
		...{ purchaseRoute: text(unit.purchaseRoute), costGbp: text(unit.costGbp) },
		...{ depreciationYears: text(unit.depreciationYears), serviceUntil: text(unit.serviceUntil) },
		...{ supportUntil: text(unit.supportUntil), orderMonth: text(order?.month ?? null) },
		...{ orderDowntime: text(order?.downtimeMonths ?? null), orderCover: text(order?.cover ?? null) },
		orderCost: text(order?.costGbp ?? null)
	};
}

/**
 * Read a unit from its form.
 * @param before the unit as it was; absent: a new one, whose number is typed
 * @returns the row, or a sentence for every field that cannot be used
 */
export function readUnit(
	given: Typed,
	{ before, places }: { before?: UnitRow; places: Places }
): { read: UnitRow } | { problems: FieldProblem[] } {
	const typed = { ...given };
	for (const field of MONTHS) typed[field] = isoMonth(typed[field] ?? '');
	const form = new Reading(typed);
	const site = findSite(form.text('site'), places);
	const optional = <Value>(field: string, read: () => Value) => (form.text(field) === '' ? null : read());
	const read: UnitRow = {
		id: before?.id ?? form.words('id', 'The unit’s number', 60),
		trust: site.found?.trust ?? before?.trust ?? '',
		site: site.found?.code ?? before?.site ?? '',
		modality: form.choice('modality', 'The modality', MODALITIES),
		installed: form.month('installed', 'The month of installation'),
		hoursPerWeek: form.number('hoursPerWeek', 'The open hours a week'),
		scansPerHour: optional('scansPerHour', () => form.number('scansPerHour', 'The scans an hour')),
		removed: before?.removed ?? null,
		committedReplacement: readOrder(form),
		manufacturer: optional('manufacturer', () => form.words('manufacturer', 'The maker', 200)),
		model: optional('model', () => form.words('model', 'The model', 200)),
		serial: optional('serial', () => form.words('serial', 'The serial number', 200)),
		purchaseRoute: optional('purchaseRoute', () =>
			form.choice('purchaseRoute', 'The purchase route', PURCHASE_ROUTES)
		),
		costGbp: optional('costGbp', () => form.number('costGbp', 'The cost')),
		depreciationYears: optional('depreciationYears', () => form.number('depreciationYears', 'The life')),
		serviceUntil: optional('serviceUntil', () => form.month('serviceUntil', 'The end of the contract')),
		supportUntil: optional('supportUntil', () => form.month('supportUntil', 'The end of support')),
		note: form.text('note').slice(0, 2000),
		provenance: before?.provenance ?? 'local'
	};
	const siteProblems = site.found ? [] : [{ field: 'site', message: site.problem }];
	const problems = form.with([...siteProblems, ...findUnitProblems(read)]);
	return problems.length === 0 ? { read } : { problems };
}

function readOrder(form: Reading): UnitRow['committedReplacement'] {
	if (form.text('orderMonth') === '') return null;
	const number = (field: string, name: string) => (form.text(field) === '' ? 0 : form.number(field, name));
	return {
		month: form.month('orderMonth', 'The month of the ordered replacement'),
		downtimeMonths: number('orderDowntime', 'The months out of service'),
		cover: number('orderCover', 'The share a mobile unit keeps going'),
		costGbp: number('orderCost', 'The cost of the replacement')
	};
}

type Says = (field: string, wrong: boolean, message: string) => FieldProblem[];
const says: Says = (field, wrong, message) => (wrong ? [{ field, message }] : []);

/** Find what cannot be about a unit, a sentence at each field. */
export function findUnitProblems(unit: UnitRow): FieldProblem[] {
	const { hoursPerWeek, scansPerHour, costGbp, depreciationYears, installed } = unit;
	const earlier = (month: Month | null) => month !== null && month <= installed;
	const born = monthWords(installed);
	return [
		...says('hoursPerWeek', hoursPerWeek < 0, 'Open hours a week cannot be negative.'),
		...says(
			'hoursPerWeek',
			hoursPerWeek > HOURS_OF_A_WEEK,
			`A week has ${HOURS_OF_A_WEEK} hours; ${hoursPerWeek} are more.`
		),
		...says('scansPerHour', (scansPerHour ?? 1) <= 0, 'Scans an hour must be above 0.'),
		...says('costGbp', (costGbp ?? 0) < 0, 'A cost cannot be negative.'),
		...says('depreciationYears', !isLife(depreciationYears), 'A life is 1 to 40 whole years.'),
		...says(
			'serviceUntil',
			earlier(unit.serviceUntil),
			`The service contract ends before the unit was installed in ${born}.`
		),
		...says(
			'supportUntil',
			earlier(unit.supportUntil),
			`The maker’s support ends before the unit was installed in ${born}.`
		),
		...findOrderProblems(unit)
	];
}

function findOrderProblems({ installed, removed, committedReplacement: order }: UnitRow): FieldProblem[] {
	if (order === null) return [];
	const { month, downtimeMonths, cover, costGbp } = order;
	return [
		...says(
			'orderMonth',
			month <= installed,
			`A replacement in ${monthWords(month)} is not after the installation in ${monthWords(installed)}.`
		),
		...says(
			'orderMonth',
			removed !== null && month >= removed,
			'The unit is out of service by then, so it is not replaced.'
		),
		...says(
			'orderDowntime',
			!(Number.isInteger(downtimeMonths) && downtimeMonths >= 0),
			'Months out of service are whole months, 0 or more.'
		),
		...says('orderCover', cover < 0 || cover > 1, 'A share is 0 to 1; half may be written 0.5 or 50%.'),
		...says('orderCost', costGbp < 0, 'A cost cannot be negative.')
	];
}

function isLife(years: number | null): boolean {
	return years === null || (Number.isInteger(years) && years >= 1 && years <= 40);
}

/** Read the month in which a unit leaves service; the month must come after its installation. */
export function readRemoval(given: Typed, unit: UnitRow): { read: UnitRow } | { problems: FieldProblem[] } {
	const form = new Reading({ ...given, removed: isoMonth(given['removed'] ?? '') });
	const removed = form.month('removed', 'The first month out of service');
	const order = unit.committedReplacement;
	const problems = form.with([
		...(removed <= unit.installed
			? [
					{
						field: 'removed',
						message: `${monthWords(removed)} is not after the installation in ${monthWords(unit.installed)}.`
					}
				]
			: []),
		...(order !== null && order.month >= removed
			? [
					{
						field: 'removed',
						message: `A replacement is ordered for ${monthWords(order.month)}: take the order away first.`
					}
				]
			: [])
	]);
	return problems.length === 0 ? { read: { ...unit, removed } } : { problems };
}
