/** Conversions between yearly and monthly rates (docs/model.md 2). Only exp and log: they agree on every machine. */

/** Hours, minutes and days that make up a month. */
export const MINUTES_PER_HOUR = 60;
export const MONTHS_PER_YEAR = 12;
const DAYS_PER_WEEK = 7;

/**
 * Turn a yearly probability into the monthly one that compounds to it: 1 - (1 - a)^(1/12).
 * @param yearly share a year, 0 to 1; a drawn one above 1 leaves nobody, as 1 does
 * @returns share a month, 0 to 1
 * @source docs/model.md 2
 */
export function monthlyProbability(yearly: number): number {
	return yearly >= 1 ? 1 : 1 - Math.exp(Math.log(1 - yearly) / MONTHS_PER_YEAR);
}

/**
 * Grow a quantity from month 0 to month `month` at a yearly rate: (1 + g)^(t / 12).
 * @param yearly growth a year, above -1
 * @param month whole months from the start
 * @source docs/model.md 3.4
 */
export function growthFactor(yearly: number, month: number): number {
	return Math.exp((month / MONTHS_PER_YEAR) * Math.log(1 + yearly));
}

/**
 * Discount money spent in month `month` back to the start: (1 + rate)^(-t / 12).
 * @source docs/model.md 3.9
 */
export function discountFactor(yearly: number, month: number): number {
	return Math.exp((-month / MONTHS_PER_YEAR) * Math.log(1 + yearly));
}

/**
 * Give the share of a stage's learners who are still there a month later: (1 - q)^(1 / n).
 * @param attrition share lost over the whole stage, 0 to 1
 * @param months length of the stage, 1 or more
 * @source docs/model.md 3.7
 */
export function monthlySurvival(attrition: number, months: number): number {
	return Math.exp(Math.log(1 - attrition) / months);
}

/** Count the weeks in a month of so many days (4.348 with the default 30.4375). */
export function weeksPerMonth(daysPerMonth: number): number {
	return daysPerMonth / DAYS_PER_WEEK;
}
