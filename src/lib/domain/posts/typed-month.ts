/** Months as people type them: `2027-02`, `February 2027`, `02/2027`, `01/02/2027`. */
import { monthWords } from '../wording.ts';
import type { Month } from '../month.ts';

const NAMES = [
	...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
	...['august', 'september', 'october', 'november', 'december']
];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A month as it was understood, or why it was not. `heard` says how it was read where that is not plain. */
export type TypedMonth = { month: Month; heard?: string } | { problem: string };

/**
 * Read a month. Days are dropped, and read the British way round: day, month, year.
 * @returns the month and how it was read, or what is wrong with it
 */
export function readMonth(typed: string): TypedMonth {
	const text = typed.trim();
	const plain = /^(\d{4})-(\d{1,2})$/.exec(text);
	if (plain !== null) return monthOf(text, plain[1]!, Number(plain[2]));
	const short = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
	if (short !== null) return said(text, monthOf(text, short[2]!, Number(short[1])));
	const named = /^([a-z]{3,9})\.?[ -](\d{4}|\d{2})$/i.exec(text);
	if (named !== null) return said(text, monthOf(text, century(named[2]!), monthNamed(named[1]!)));
	const day =
		/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ??
		turned(/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)) ??
		withName(/^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}|\d{2})$/i.exec(text));
	if (day !== null) return readDay(text, { day: Number(day[1]), month: Number(day[2]), year: day[3]! });
	return { problem: `“${text}” is not a month: write for example 2027-02 or February 2027.` };
}

function readDay(
	text: string,
	{ day, month, year }: { day: number; month: number; year: string }
): TypedMonth {
	const found = monthOf(text, year, month);
	if ('problem' in found) return found;
	if (day < 1 || day > lastDay(Number(year), month))
		return {
			problem: `“${text}” would be ${day} ${monthWords(found.month)}, which is not a day of the calendar.`
		};
	return { ...found, heard: `“${text}” was read as ${day} ${monthWords(found.month)}` };
}

function monthOf(text: string, year: string, month: number): TypedMonth {
	if (month < 1 || month > 12)
		return { problem: `“${text}” is not a month: months go from 1 to 12, for example 2027-02.` };
	return { month: `${year}-${String(month).padStart(2, '0')}` };
}

function said(text: string, found: TypedMonth): TypedMonth {
	if ('problem' in found) return found;
	const words = monthWords(found.month);
	return words.toLowerCase() === text.toLowerCase()
		? found
		: { ...found, heard: `“${text}” was read as ${words}` };
}

/** Spreadsheets write `Feb-27`: of this century. */
function century(year: string): string {
	return year.length === 2 ? `20${year}` : year;
}

function monthNamed(name: string): number {
	return NAMES.findIndex((one) => one.startsWith(name.toLowerCase())) + 1;
}

function turned(found: RegExpExecArray | null): string[] | null {
	return found && ['', found[3]!, found[2]!, found[1]!];
}

function withName(found: RegExpExecArray | null): string[] | null {
	return found && ['', found[1]!, String(monthNamed(found[2]!)), century(found[3]!)];
}

function lastDay(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return month === 2 && !leap ? 28 : DAYS[month - 1]!;
}
