/** Days of the calendar as whole numbers, so that they subtract. No clock is read here. */

/** Days before each month in a year without 29 February. */
const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * Count the days from 1 January of year 1 to a day.
 * @param day `YYYY-MM-DD`, a day of the calendar
 */
export function dayNumber(day: string): number {
	const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
	const leapDays = (until: number) =>
		Math.floor(until / 4) - Math.floor(until / 100) + Math.floor(until / 400);
	const early = month > 2 ? year : year - 1;
	return 365 * (year - 1) + leapDays(early) + BEFORE[month - 1]! + date - 1;
}
