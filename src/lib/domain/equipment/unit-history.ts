/** How the fields of a unit are named and written in its history. */
import type { Month } from '../month.ts';
import type { UnitRow } from '../unit.ts';
import { monthWords, poundsWords } from '../wording.ts';
import { routeWords, UNKNOWN } from './words.ts';

/** A field of a row in a history: its name, and its values in words. */
export type HistoryFields = Record<string, { label: string; words?: (value: unknown) => string }>;

const month = (value: unknown) => (typeof value === 'string' ? monthWords(value) : UNKNOWN);
const pounds = (value: unknown) => (typeof value === 'number' ? poundsWords(value) : UNKNOWN);
const orders = (value: unknown) => {
	const order = value as UnitRow['committedReplacement'];
	return order === null || order === undefined
		? 'none'
		: `${monthWords(order.month as Month)}, ${poundsWords(order.costGbp)}`;
};

export const UNIT_FIELDS: HistoryFields = {
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
