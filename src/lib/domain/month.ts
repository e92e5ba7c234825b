/** Calendar months as text, `YYYY-MM`, and as whole numbers counted from year 0. No clock is read here. */

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** The form every month takes in files, registers and addresses. */
export const MONTH_PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * Count the months from 0000-01 to the month given, so that months subtract like whole numbers.
 * @param month `YYYY-MM`, already checked against `MONTH_PATTERN`
 * @returns whole months, 0 for 0000-01
 */
export function monthNumber(month: Month): number {
	return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/**
 * Name the month with this number: the inverse of `monthNumber`.
 * @param number whole months from 0000-01
 */
export function monthName(number: number): Month {
	const year = Math.floor(number / 12);
	return `${String(year).padStart(4, '0')}-${String(number - year * 12 + 1).padStart(2, '0')}`;
}

/**
 * Add whole months to a month.
 * @param months may be negative
 */
export function addMonths(month: Month, months: number): Month {
	return monthName(monthNumber(month) + months);
}

/**
 * List a run of months.
 * @param start first month
 * @param count how many, 0 or more
 */
export function monthsFrom(start: Month, count: number): Month[] {
	const first = monthNumber(start);
	return Array.from({ length: count }, (_, index) => monthName(first + index));
}
