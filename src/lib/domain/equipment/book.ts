/** What scanners are worth in the books: straight-line depreciation as at a month. */
import { monthNumber, type Month } from '../month.ts';
import type { Machine } from './machine.ts';

/** The formula as it stands beside the figures. */
export const BOOK_FORMULA =
	'Book value = cost × (1 − months since installation ÷ (life in years × 12)), at least £0, counted to the end of the month: straight line, no residual value.';

export interface BookValue {
	/** Whole pounds; null: cost or life is not recorded. */
	costGbp: number | null;
	bookGbp: number | null;
}

/** Value a machine at the end of a month; a replacement that has come counts at its own cost and the same life. */
export function bookValue({ unit, standing, installed }: Machine, month: Month): BookValue {
	if (standing === 'not yet installed' || standing === 'out of service') return { costGbp: 0, bookGbp: 0 };
	const renewed = installed !== unit.installed;
	const costGbp = renewed ? (unit.committedReplacement?.costGbp ?? null) : unit.costGbp;
	if (costGbp === null || unit.depreciationYears === null) return { costGbp, bookGbp: null };
	const held = monthNumber(month) + 1 - monthNumber(installed);
	const left = Math.max(0, 1 - held / (12 * unit.depreciationYears));
	return { costGbp, bookGbp: Math.round(costGbp * left) };
}

export interface Books {
	costGbp: number;
	bookGbp: number;
	/** Units there whose cost or life is not recorded: they are in neither sum. */
	unknown: number;
	units: number;
}

/** Add up the books of a fleet at the end of a month. */
export function addBooks(machines: readonly Machine[], month: Month): Books {
	const sums: Books = { costGbp: 0, bookGbp: 0, unknown: 0, units: 0 };
	for (const machine of machines) {
		if (machine.standing === 'not yet installed' || machine.standing === 'out of service') continue;
		sums.units += 1;
		const { costGbp, bookGbp } = bookValue(machine, month);
		if (costGbp === null || bookGbp === null) sums.unknown += 1;
		else {
			sums.costGbp += costGbp;
			sums.bookGbp += bookGbp;
		}
	}
	return sums;
}
