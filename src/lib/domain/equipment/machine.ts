/** A scanner as it stands in one month: where it is in its life, and how old. */
import { addMonths, monthNumber, type Month } from '../month.ts';
import type { UnitRow } from '../unit.ts';

export const STANDINGS = ['in service', 'being replaced', 'not yet installed', 'out of service'] as const;

export type Standing = (typeof STANDINGS)[number];

/** Ten years, in months: the replacement cycle of the Capital Equipment Planning Guide (NHS England, 2021). */
export const TEN_YEARS = 120;

export interface Machine<Unit extends UnitRow = UnitRow> {
	unit: Unit;
	standing: Standing;
	/** First month of the scanner that stands there; the new one once an ordered replacement has come. */
	installed: Month;
	/** At the end of the month, as the engine counts; null: no age, because none is in service. */
	ageMonths: number | null;
	/** Strictly over ten years. */
	overTen: boolean;
}

/**
 * Tell how a unit stands in a month, past or future; an ordered replacement is taken to come when it is due.
 * @param month counted to its end
 */
export function machineAt<Unit extends UnitRow>(unit: Unit, month: Month): Machine<Unit> {
	const order = unit.committedReplacement;
	const back = order === null ? null : addMonths(order.month, order.downtimeMonths);
	const installed = back !== null && back <= month ? back : unit.installed;
	const standing = standingOf(unit, { month, back });
	const ageMonths = standing === 'in service' ? monthNumber(month) + 1 - monthNumber(installed) : null;
	return { unit, standing, installed, ageMonths, overTen: ageMonths !== null && ageMonths > TEN_YEARS };
}

function standingOf(unit: UnitRow, { month, back }: { month: Month; back: Month | null }): Standing {
	if (unit.removed !== null && unit.removed <= month) return 'out of service';
	if (unit.installed > month) return 'not yet installed';
	const order = unit.committedReplacement;
	return order !== null && back !== null && order.month <= month && month < back
		? 'being replaced'
		: 'in service';
}

/** Name the first month in which a scanner installed then is over ten years old at its end. */
export function overTenFrom(installed: Month): Month {
	return addMonths(installed, TEN_YEARS);
}
