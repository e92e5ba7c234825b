/** How the fields of a unit are named and written in its history. */
import type { Fields } from '../edit-words.ts';
import type { Month } from '../month.ts';
import type { UnitRow } from '../unit.ts';
import { monthWords, poundsWords } from '../wording.ts';
import { routeWords, UNKNOWN } from './words.ts';

const month = (value: unknown) => (typeof value === 'string' ? monthWords(value) : UNKNOWN);
const pounds = (value: unknown) => (typeof value === 'number' ? poundsWords(value) : UNKNOWN);
const orders = (value: unknown) => {
	const order = value as UnitRow['committedReplacement'];
	return order === null || order === undefined
		? 'none'
		: `${monthWords(order.month as Month)}, ${poundsWords(order.costGbp)}`;
};

export const UNIT_FIELDS: Fields = {
	trust: { label: 'Trust' },
	site: { label: 'Site' },
	modality: { label: 'Modality' },
	installed: { label: 'Installed', words: month },
	hoursPerWeek: { label: 'Open hours a week' },
	scansPerHour: { label: 'Scans an hour' },
	removed: { label: 'Out of service from', words: month },
	committedReplacement: { label: 'Replacement ordered', words: orders },
	manufacturer: { label: 'Maker' },
	model: { label: 'Model' },
	serial: { label: 'Serial number' },
	purchaseRoute: {
		label: 'Purchase route',
		words: (value) => routeWords(value as UnitRow['purchaseRoute'])
	},
	costGbp: { label: 'Cost', words: pounds },
	depreciationYears: { label: 'Life in the books, years' },
	serviceUntil: { label: 'Service contract until', words: month },
	supportUntil: { label: 'Maker’s support until', words: month },
	note: { label: 'Note' },
	provenance: { label: 'Provenance' }
};

/** How the fields of the unit form are called where two versions stand side by side. */
export const UNIT_LABELS: Record<string, string> = {
	...Object.fromEntries(Object.entries(UNIT_FIELDS).map(([field, { label }]) => [field, label])),
	orderMonth: 'Replacement ordered for',
	orderDowntime: 'Months out of service',
	orderCover: 'Share kept going',
	orderCost: 'Cost of the replacement'
};
