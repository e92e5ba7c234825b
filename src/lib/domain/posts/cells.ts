/** One field of a post as it is typed into a form, a cell of the grid or a pasted block: all read it alike. */
import { MOST_FTE_HUNDREDTHS, RECRUITMENT_STAGES, type PostRow } from '../post.ts';
import { offerNames } from '../scenario-file/names.ts';
import { BANDS, MODALITIES, ROLES } from '../vocabulary.ts';
import { MODALITY_WORDS } from '../wording.ts';
import { readMonth } from './typed-month.ts';
import { bandWords, fteWords, roleWords, STAGE_WORDS } from './words.ts';

/** Fields of a post that can be typed, with the names forms and blocks give them, in the order of a block. */
export const CELLS = {
	trust: 'Trust',
	site: 'Site',
	role: 'Role',
	band: 'Band',
	modality: 'Modality',
	fundedFteHundredths: 'Funded FTE',
	occupiedFteHundredths: 'In post FTE',
	bankFteHundredths: 'Bank FTE',
	agencyFteHundredths: 'Agency FTE',
	recruitment: 'Recruitment stage',
	vacantSince: 'Vacant since',
	retirementYear: 'Retirement year',
	from: 'Exists from',
	to: 'Ended in',
	note: 'Note'
} as const;

export type CellName = keyof typeof CELLS;

/** What a field was read as, with how where that is not plain, or what is wrong with it. */
export type ReadCell = { is: PostRow[CellName]; heard?: string } | { problem: string };

const MOST_NOTE = 2000;
const FTE = /^-?(\d+(\.\d*)?|\.\d+)$/;

/** Read what was typed into one field of a post. */
export function readCell(cell: CellName, typed: string): ReadCell {
	const text = typed.trim();
	const name = CELLS[cell];
	switch (cell) {
		case 'trust':
		case 'site':
			return text === ''
				? { problem: `${name} is missing: write its ODS code.` }
				: { is: text.toUpperCase() };
		case 'role':
			return choice(name, text, ROLES, roleWords);
		case 'band':
			return choice(name, text.replace(/^band /i, ''), BANDS, bandWords);
		case 'modality':
			return text === '' ? { is: null } : choice(name, text, MODALITIES, (one) => MODALITY_WORDS[one]);
		case 'recruitment':
			return text === '' ? { is: null } : choice(name, text, RECRUITMENT_STAGES, (one) => STAGE_WORDS[one]);
		case 'vacantSince':
		case 'to':
			return text === '' || text === '31/12/4712' ? { is: null } : monthCell(name, text);
		case 'from':
			return monthCell(name, text);
		case 'retirementYear':
			return text === '' ? { is: null } : yearCell(name, text);
		case 'note':
			return text.length > MOST_NOTE
				? { problem: `${name} has ${text.length} characters; at most ${MOST_NOTE} fit.` }
				: { is: text };
		default:
			return fteCell(name, text);
	}
}

/** Write a field of a post as it would be typed. */
export function typeCell(cell: CellName, post: PostRow): string {
	const stored = post[cell];
	if (stored === null) return '';
	return typeof stored === 'number' && cell !== 'retirementYear' ? fteWords(stored) : String(stored);
}

function fteCell(name: string, text: string): ReadCell {
	const bare = text.replace(/ ?(fte|wte)$/i, '');
	if (!FTE.test(bare))
		return {
			problem:
				text === ''
					? `${name} is missing: write for example 0.60, or 0.`
					: `${name} is “${text}”, which is not a number: write for example 0.60.`
		};
	const hundredths = Math.round(Number(bare) * 100);
	if (hundredths < 0) return { problem: `${name} is ${bare}: FTE cannot be negative.` };
	if (Math.abs(Number(bare) * 100 - hundredths) > 1e-6)
		return { problem: `${name} is ${bare}: FTE have two decimals, for example ${fteWords(hundredths)}.` };
	return { is: hundredths };
}

/** Say that a post has more than one FTE; undefined where it has not, or had no less before. */
export function tooMuch(cell: CellName, hundredths: number, before = 0): string | undefined {
	const counted = cell === 'fundedFteHundredths' || cell === 'occupiedFteHundredths';
	if (!counted || hundredths <= Math.max(MOST_FTE_HUNDREDTHS, before)) return undefined;
	return `${CELLS[cell]} is ${fteWords(hundredths)}: one post has at most 1.00 FTE, more is two posts.`;
}

function yearCell(name: string, text: string): ReadCell {
	const year = Number(text);
	return /^\d{4}$/.test(text) && year >= 2000 && year <= 2100
		? { is: year }
		: { problem: `${name} is “${text}”, which is not a year from 2000 to 2100.` };
}

function monthCell(name: string, text: string): ReadCell {
	if (text === '') return { problem: `${name} is missing: write for example 2027-02 or February 2027.` };
	const found = readMonth(text);
	if ('problem' in found) return { problem: `${name}: ${found.problem}` };
	return { is: found.month, ...(found.heard === undefined ? {} : { heard: found.heard }) };
}

/** Codes and words both do, whatever their case. */
function choice<One extends string>(
	name: string,
	text: string,
	choices: readonly One[],
	words: (one: One) => string
): ReadCell {
	const bare = plain(text);
	const found = choices.find((one) => plain(one) === bare || plain(words(one)) === bare);
	if (found !== undefined) return { is: found };
	return {
		problem: `${name} ${text === '' ? 'is missing' : `is “${text}”, which is not on its list`}: ${offerNames(new Set(choices))(text)}.`
	};
}

function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[\s_-]+/g, ' ')
		.trim();
}
