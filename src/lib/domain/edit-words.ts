/** Edits in words: what was done to how many rows, and what differs in each, field by field. */
import type { Edit, EditAction, RowChange } from './edit.ts';
import { MONTH_PATTERN } from './month.ts';
import { dayWords, monthWords, NOTHING, numberWords, poundsWords } from './wording.ts';

/** How a screen calls a field of its rows, and how it writes its values; others are written as they are. */
export type Fields = Record<string, { label: string; words?: (value: unknown) => string }>;

/** One field that differs, in words. */
export interface FieldChange {
	field: string;
	label: string;
	from: string;
	to: string;
}

/** Registers by the word the audit has for them: one row, several rows. */
export const REGISTER_WORDS: Record<string, { one: string; many: string }> = {
	trust: { one: 'trust', many: 'trusts' },
	site: { one: 'site', many: 'sites' },
	connection: { one: 'connection', many: 'connections' },
	maturity: { one: 'maturity assessment', many: 'maturity assessments' },
	post: { one: 'post', many: 'posts' },
	programme: { one: 'programme', many: 'programmes' },
	cohort: { one: 'cohort', many: 'cohorts' },
	trainee: { one: 'trainee', many: 'trainees' },
	unit: { one: 'unit', many: 'units' },
	stoppage: { one: 'time out of use', many: 'times out of use' },
	placement: { one: 'placement capacity', many: 'placement capacities' },
	demand: { one: 'line of demand', many: 'lines of demand' },
	demonstration: { one: 'illustrative row', many: 'illustrative rows' }
};

const DONE: Record<EditAction, string> = {
	add: 'added',
	change: 'changed',
	split: 'changed by a split',
	merge: 'changed by a merge',
	move: 'moved',
	end: 'ended',
	remove: 'removed',
	undo: 'put back'
};

/** Say what an edit did: `3 posts changed`, `1 unit put back (edit 4 taken back)`. */
export function editWords({ register, action, rows, undoes }: Edit): string {
	const names = REGISTER_WORDS[register] ?? { one: `row of ${register}`, many: `rows of ${register}` };
	const back = undoes === null ? '' : ` (edit ${undoes} taken back)`;
	return `${numberWords(rows)} ${rows === 1 ? names.one : names.many} ${DONE[action]}${back}`;
}

/** Name a row: `Post P1`, `Demand R1 CT`. */
export function subjectWords({ subject }: Pick<RowChange, 'subject'>): string {
	const space = subject.indexOf(' ');
	const { one } = REGISTER_WORDS[subject.slice(0, space)] ?? { one: subject.slice(0, space) };
	return `${one.charAt(0).toUpperCase()}${one.slice(1)} ${subject.slice(space + 1)}`;
}

/** Kept by Gantry beside the fields; it says nothing to a reader. */
const UNTOLD = new Set(['version']);
const OWN: Fields = {
	since: { label: 'Holds from', words: (since) => (since === '' ? 'the beginning' : valueWords('', since)) }
};

/** List what differs between a row before and after, every field that does; a row that is new has no before. */
export function listFieldChanges(
	{ before, after }: Pick<RowChange, 'before' | 'after'>,
	fields: Fields = {}
): FieldChange[] {
	const names = Object.keys({ ...before, ...after }).filter((field) => !UNTOLD.has(field));
	const known = { ...OWN, ...fields };
	return names.flatMap((field) => {
		const write = known[field]?.words ?? ((value: unknown) => valueWords(field, value));
		const [from, to] = [before, after].map((row) => (row === null ? NOTHING : write(row[field] ?? null)));
		const same = JSON.stringify(before?.[field]) === JSON.stringify(after?.[field]);
		const label = known[field]?.label ?? fieldWords(field);
		return same ? [] : [{ field, label, from: from!, to: to! }];
	});
}

/** Write the name of a field for people: `fundedFteHundredths` is `Funded FTE`. */
function fieldWords(field: string): string {
	const spaced = field
		.replace(/Hundredths$/, '')
		.replace(/Gbp$/, ' (£)')
		.replace(/([a-z])([A-Z0-9])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
		.replace(/\bfte\b/, 'FTE');
	return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Write a value of a field whose screen has no words of its own for it. */
function valueWords(field: string, value: unknown): string {
	if (value === null || value === undefined || value === '') return NOTHING;
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value === 'number') return amountOf(field, value);
	if (typeof value !== 'string') return JSON.stringify(value);
	if (MONTH_PATTERN.test(value)) return monthWords(value);
	return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords(value) : value;
}

function amountOf(field: string, value: number): string {
	if (field.endsWith('Hundredths')) return numberWords(value / 100, 'FTE');
	if (field.endsWith('Gbp')) return poundsWords(value);
	return field.endsWith('Year') ? String(value) : value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
}
