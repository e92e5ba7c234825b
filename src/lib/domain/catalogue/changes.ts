/** What differs between two versions of a row, in words: for the audit, and for two people who edited the same. */
import type { AssumptionRow } from '../assumption.ts';
import { CHANGEABLE } from './assumption-form.ts';
import { valueWords } from './assumptions.ts';

/** One field that differs. */
export interface Difference {
	name: string;
	from: string;
	to: string;
}

const NAMES: Record<(typeof CHANGEABLE)[number], string> = {
	value: 'Value',
	low: 'Likely at least',
	high: 'Likely at most',
	source: 'Source',
	sourceDate: 'Date of the source',
	placeholder: 'Placeholder',
	owner: 'Owner',
	reason: 'Reason',
	lastReviewed: 'Last reviewed',
	reviewDue: 'Review due'
};

/** List what differs between two versions of an assumption. */
export function listDifferences(before: AssumptionRow, after: AssumptionRow): Difference[] {
	return CHANGEABLE.filter((field) => before[field] !== after[field]).map((field) => ({
		name: NAMES[field],
		from: fieldWords(before, field),
		to: fieldWords(after, field)
	}));
}

function fieldWords(row: AssumptionRow, field: (typeof CHANGEABLE)[number]): string {
	const value = row[field];
	if (typeof value === 'number') return valueWords(value, row.unit);
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return value === '' ? 'none' : value;
}
