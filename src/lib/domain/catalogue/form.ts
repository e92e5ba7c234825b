/** What was typed into a form as text, numbers, months and days, with a sentence for all that cannot be read. */
import { z } from 'zod';
import { MONTH_PATTERN, type Month } from '../month.ts';

/** The fields of a form as they were typed. */
export type Typed = Record<string, string>;

/** What is wrong with a field, and what would be right. */
export interface FieldProblem {
	field: string;
	message: string;
}

const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d*)(\.\d+)?$/;
const day = z.iso.date();

/** Reads a form field by field; what cannot be read is noted, so that all of it is told at once. */
export class Reading {
	readonly problems: FieldProblem[] = [];
	readonly #typed: Typed;

	constructor(typed: Typed) {
		this.#typed = typed;
	}

	/** Give what was typed, without spaces around it; empty where nothing was. */
	text(field: string): string {
		return this.#typed[field]?.trim() ?? '';
	}

	/** Tell whether a box was ticked. */
	ticked(field: string): boolean {
		return this.text(field) !== '';
	}

	/** Give text that must be there, at most `most` characters long. */
	words(field: string, name: string, most = 2000): string {
		const text = this.text(field);
		if (text === '') this.#note(field, `${name} is missing: write a few words.`);
		if (text.length > most) this.#note(field, `${name} has ${text.length} characters; at most ${most} fit.`);
		return text;
	}

	/** Give a number: thousands may be separated, pounds and percent signs may stand. NaN where there is none. */
	number(field: string, name: string): number {
		const typed = this.text(field);
		const bare = typed.replace(/^£/, '').replace(/%$/, '').trim();
		if (bare === '' || !NUMBER.test(bare)) {
			const found = typed === '' ? 'is missing' : `is “${typed}”, which is not a number`;
			this.#note(field, `${name} ${found}: write digits, for example 0.08 or 1,200.`);
			return NaN;
		}
		return Number(bare.replaceAll(',', '')) / (typed.endsWith('%') ? 100 : 1);
	}

	/** Give a month. */
	month(field: string, name: string): Month {
		const text = this.text(field);
		if (!MONTH_PATTERN.test(text))
			this.#note(field, `${name} ${named(text)} a month: write for example 2031-03.`);
		return text;
	}

	/** Give a day. */
	day(field: string, name: string): string {
		const text = this.text(field);
		if (!day.safeParse(text).success)
			this.#note(field, `${name} ${named(text)} a day of the calendar: write for example 2027-04-01.`);
		return text;
	}

	/** Give one of a list. */
	choice<Choice extends string>(field: string, name: string, choices: readonly Choice[]): Choice {
		const found = choices.find((choice) => choice === this.text(field));
		if (found === undefined) this.#note(field, `${name} ${named(this.text(field))} on its list: choose one.`);
		return found ?? choices[0]!;
	}

	/** Give what could not be read, and of what is wrong beyond that all that concerns other fields. */
	with(further: FieldProblem[]): FieldProblem[] {
		const unread = new Set(this.problems.map(({ field }) => field));
		return [...this.problems, ...further.filter(({ field }) => !unread.has(field))];
	}

	#note(field: string, message: string): void {
		this.problems.push({ field, message });
	}
}

function named(text: string): string {
	return text === '' ? 'is missing, or not' : `is “${text}”, which is not`;
}
