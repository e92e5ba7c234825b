/** Numbers, months and sentences as a health-service manager writes them. */
import type { Month } from './month.ts';
import type { Modality } from './vocabulary.ts';

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

/** Names of the modalities in a sentence. */
export const MODALITY_WORDS: Record<Modality, string> = {
	CT: 'CT',
	MRI: 'MRI',
	XR: 'X-ray',
	US: 'ultrasound',
	FL: 'fluoroscopy',
	NM: 'nuclear medicine',
	PET: 'PET',
	MG: 'mammography',
	DEXA: 'DEXA'
};

/** Write a month: `April 2026`. */
export function monthWords(month: Month): string {
	return `${MONTH_NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}

/**
 * Write a day: `24 November 2026`.
 * @param day `YYYY-MM-DD`, or a timestamp that begins so
 */
export function dayWords(day: string): string {
	return `${Number(day.slice(8, 10))} ${monthWords(day.slice(0, 7))}`;
}

/** Making a formatter takes longer than using it a hundred times. */
const places = (digits: number) =>
	new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits });
const WHOLE = places(0);
const ONE_PLACE = places(1);
const TWO_PLACES = places(2);
const PERCENT = new Intl.NumberFormat(LOCALE, {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});

/**
 * Write a number with thousands separated. FTE have two decimals and heads none; anything else is whole from 100 on and
 * has one decimal below, unless it is whole.
 * @param value null: there is none
 */
export function numberWords(value: number | null, unit = ''): string {
	if (value === null) return NOTHING;
	const text = formatFor(value, unit).format(value);
	return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}

function formatFor(value: number, unit: string): Intl.NumberFormat {
	if (unit === 'FTE') return TWO_PLACES;
	return unit === 'heads' || Math.abs(value) >= 100 || Number.isInteger(value) ? WHOLE : ONE_PLACE;
}

/** Write a number and its unit, given in the plural: `3,269 heads`, `1 unit`, `less than 1 head`. */
export function amountWords(value: number, unit: string): string {
	const text = numberWords(value, unit);
	const single = unit.replace(/^(\w+)s\b/, '$1');
	if (text === '0' && value > 0) return `less than 1 ${single}`;
	return `${text} ${text === '1' ? single : unit}`;
}

/** Write a share: `12.3%`. */
export function percentWords(share: number | null): string {
	return share === null ? NOTHING : PERCENT.format(share);
}

/** Write a time given in seconds, to the hundredth: `0.42 seconds`. */
export function secondsWords(seconds: number): string {
	return `${seconds.toLocaleString(LOCALE, { maximumFractionDigits: 2 })} seconds`;
}

const MILLION = 1e6;

/** Write money: `£1.2 million`, `£820,000`, `−£3.0 million`. */
export function poundsWords(pounds: number): string {
	const size = Math.abs(pounds);
	const words = size >= MILLION ? `£${ONE_PLACE.format(size / MILLION)} million` : `£${WHOLE.format(size)}`;
	return pounds < 0 && words !== '£0' ? `−${words}` : words;
}
