/** Lists typed one row a line, such as stages and destinations: parts are separated by commas. */
import type { FieldProblem } from '../catalogue/form.ts';
import { ROLES, type Role } from '../vocabulary.ts';

/** What one part of a line must be. */
export interface Part {
	name: string;
	from: number;
	to: number;
	whole?: boolean;
}

/** Lines that were read, and what is wrong with the others. */
export interface Lines {
	rows: { key: string; numbers: number[] }[];
	problems: FieldProblem[];
}

/** Most lines anybody types. */
const MOST_LINES = 200;

/**
 * Read lines of numbers, `12, 8%`; with `keyed` the first part is a word, `RBL, 0.3`. Empty lines are left out.
 * @param field the field the problems stand at
 */
export function readLines(
	typed: string,
	{ field, parts, keyed, example }: { field: string; parts: readonly Part[]; keyed: boolean; example: string }
): Lines {
	const lines = typed
		.split(/\r?\n/)
		.map((text, i) => ({ text: text.trim(), number: i + 1 }))
		.filter(({ text }) => text !== '');
	const problems: FieldProblem[] = [];
	if (lines.length > MOST_LINES)
		return {
			rows: [],
			problems: [{ field, message: `There are ${lines.length} lines; at most ${MOST_LINES} fit.` }]
		};
	const rows = lines.flatMap(({ text, number }) => {
		const cells = text.split(/[,;\t]/).map((cell) => cell.trim());
		const key = keyed ? (cells.shift() ?? '') : '';
		const say = (wrong: string) =>
			problems.push({ field, message: `Line ${number}, “${text}”: ${wrong} Write for example ${example}.` });
		if (cells.length !== parts.length || (keyed && key === '')) {
			say(`it has ${cells.length + Number(keyed)} parts, not ${parts.length + Number(keyed)}.`);
			return [];
		}
		const numbers = cells.map((cell, i) => numberIn(cell, parts[i]!, say));
		return numbers.some(Number.isNaN) ? [] : [{ key, numbers }];
	});
	return { rows, problems };
}

function numberIn(
	cell: string,
	{ name, from, to, whole = false }: Part,
	say: (wrong: string) => void
): number {
	const bare = cell.replace(/%$/, '').trim();
	const number = /^\d*\.?\d+$/.test(bare) ? Number(bare) / (cell.endsWith('%') ? 100 : 1) : NaN;
	if (Number.isNaN(number)) say(`${name} cannot be read as a number.`);
	else if (number < from || number > to || (whole && !Number.isInteger(number))) {
		say(`${name} must be ${whole ? 'a whole number ' : ''}from ${from} to ${to}.`);
		return NaN;
	}
	return number;
}

/** Find a role by its code or as people write it; undefined where it is none. */
export function findRole(typed: string): Role | undefined {
	const wanted = typed.trim().toLowerCase().replaceAll(' ', '-');
	return ROLES.find((role) => role === wanted);
}
