/** Numbers, months and sentences as a health-service manager writes them. */
import type { Month } from './month.ts';

const LOCALE = 'en-GB';
const MONTH_NAMES = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];
/** Shown where there is no number; never 0. */
export const NOTHING = '–';

/** Write a month: `April 2026`. */
export function monthWords(month: Month): string {
	return `${MONTH_NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}

/** Making a formatter takes longer than using it a hundred times. */
const WHOLE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const ONE_PLACE = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat(LOCALE, {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});

/**
 * Write a number with thousands separated: whole from 100 on, one decimal below.
 * @param value null: there is none
 */
export function numberWords(value: number | null): string {
	if (value === null) return NOTHING;
	const whole = Math.abs(value) >= 100 || Number.isInteger(value);
	const text = (whole ? WHOLE : ONE_PLACE).format(value);
	return text === '-0' || text === '-0.0' ? '0' : text;
}

/** Write a share: `12.3%`. */
export function percentWords(share: number | null): string {
	return share === null ? NOTHING : PERCENT.format(share);
}

/** Write a time given in hundredths or thousandths of a second: `0.42 seconds`. */
export function secondsWords(seconds: number): string {
	return `${seconds.toLocaleString(LOCALE, { maximumFractionDigits: 2 })} seconds`;
}
