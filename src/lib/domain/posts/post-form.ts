/** The forms of one post: what was typed as a post, an end, a move, a split, a merger. */
import { Reading, type FieldProblem, type Typed } from '../catalogue/form.ts';
import { readEdit, type EditAsked } from '../edit-form.ts';
import type { Month } from '../month.ts';
import type { PostRow } from '../post.ts';
import { CELLS, readCell, typeCell, type CellName } from './cells.ts';
import { problemsOf, type Places } from './rules.ts';
import { settle } from './settle.ts';
import { readMonth } from './typed-month.ts';
import { fteWords } from './words.ts';

/** What a form was read as, or what is wrong with its fields. */
export type Answered<Read> = { read: Read; edit: EditAsked } | { problems: FieldProblem[] };

const NAMES = Object.keys(CELLS) as CellName[];
const MOST_ID = 60;
/** Fields for parts of a split in one form. */
export const PARTS = [1, 2, 3, 4] as const;

/** A post that does not exist yet: what a form starts from. */
export function newPost(month: Month): PostRow {
	return {
		...{ id: '', trust: '', site: '', role: 'radiographer', band: '5', modality: null },
		...{ fundedFteHundredths: 100, occupiedFteHundredths: 0, bankFteHundredths: 0, agencyFteHundredths: 0 },
		...{ recruitment: null, vacantSince: null, retirementYear: null, from: month, to: null, note: '' },
		provenance: 'local'
	};
}

/** Write a post as it would be typed, field by field. */
export function typedFromPost(post: PostRow): Typed {
	return Object.fromEntries([['id', post.id], ...NAMES.map((name) => [name, typeCell(name, post)])]);
}

/**
 * Read a post as it was typed.
 * @param before the post as it was; its id and where it comes from stay
 */
export function readPost(
	typed: Typed,
	{ before, places }: { before: PostRow; places: Places }
): Answered<PostRow> {
	const shared = readEditMonth(typed);
	const problems: FieldProblem[] = [...shared.problems];
	const read: Record<string, unknown> = { ...before };
	for (const name of NAMES) {
		if (typed[name] === undefined) continue;
		const found = readCell(name, typed[name]);
		if ('problem' in found) problems.push({ field: name, message: found.problem });
		else read[name] = found.is;
	}
	const post = read as unknown as PostRow;
	if (problems.length === 0)
		problems.push(...problemsOf(post, places, before.id === '' ? undefined : before));
	return problems.length > 0 ? { problems } : { read: post, edit: shared.read };
}

/** Read the code of a new post; empty: one is given. */
export function readId(typed: Typed): FieldProblem[] {
	const id = typed['id']?.trim() ?? '';
	if (id.length > MOST_ID)
		return [{ field: 'id', message: `The code has ${id.length} characters; at most ${MOST_ID} fit.` }];
	return /[\s/?#%]/.test(id)
		? [{ field: 'id', message: `The code is “${id}”: write it without spaces, / ? # or %.` }]
		: [];
}

/** Read the first month in which a post no longer exists. */
export function readEnd(typed: Typed, post: PostRow): Answered<{ id: string; to: Month }> {
	const shared = readEditMonth({ ...typed, hold: 'corrected' });
	const found = readCell('to', typed['to'] ?? '');
	if ('problem' in found) return { problems: [...shared.problems, { field: 'to', message: found.problem }] };
	const to = found.is as Month | null;
	if (to === null)
		return {
			problems: [{ field: 'to', message: 'The month it ends in is missing: write for example 2027-02.' }]
		};
	const early = problemsOf({ ...post, to }, NOWHERE).filter(({ field }) => field === 'to');
	return early.length > 0 || shared.problems.length > 0
		? { problems: [...early, ...shared.problems] }
		: { read: { id: post.id, to }, edit: shared.read };
}

/** Places are not looked at where only months matter. */
const NOWHERE: Places = { trusts: new Map(), sites: new Map() };

/** Read where a post moves to. */
export function readMove(
	typed: Typed,
	{ before, places }: { before: PostRow; places: Places }
): Answered<PostRow> {
	const { trust = '', site = '' } = typed;
	return readPost(
		{ trust, site, ...Object.fromEntries(SHARED.map((name) => [name, typed[name] ?? ''])) },
		{ before, places }
	);
}

const SHARED = ['hold', 'since', 'reason', 'version', 'formKey'];

/** What becomes of a post that is split, FTE in hundredths. */
export interface Part {
	fundedFteHundredths: number;
	occupiedFteHundredths: number;
}

/** Read the parts of a split: together they are the whole. */
export function readSplit(typed: Typed, post: PostRow): Answered<{ id: string; parts: Part[]; from: Month }> {
	const shared = readEditMonth({ ...typed, hold: 'corrected' });
	const problems = [...shared.problems];
	const parts: Part[] = [];
	for (const i of PARTS) {
		const funded = `funded${i}`;
		const occupied = `occupied${i}`;
		if (!typed[funded]?.trim() && !typed[occupied]?.trim()) continue;
		const part = [funded, occupied].map((field, j) => {
			const found = readCell(j === 0 ? 'fundedFteHundredths' : 'occupiedFteHundredths', typed[field] || '0');
			if ('problem' in found) problems.push({ field, message: `Part ${i}: ${found.problem}` });
			return 'problem' in found ? 0 : Number(found.is);
		});
		parts.push({ fundedFteHundredths: part[0]!, occupiedFteHundredths: part[1]! });
	}
	const from = monthField(typed, 'splitFrom', problems);
	if (problems.length === 0) problems.push(...splitProblems(parts, { post, from }));
	return problems.length > 0 ? { problems } : { read: { id: post.id, parts, from }, edit: shared.read };
}

/** List why a post cannot be split so. */
export function splitProblems(
	parts: readonly Part[],
	{ post, from }: { post: PostRow; from: Month }
): FieldProblem[] {
	const problems: FieldProblem[] = [];
	if (parts.length < 2)
		problems.push({ field: 'funded1', message: 'A split needs at least two parts: fill in a second one.' });
	for (const [cell, field, name] of [
		['fundedFteHundredths', 'funded1', 'funded'],
		['occupiedFteHundredths', 'occupied1', 'in post']
	] as const) {
		const sum = parts.reduce((total, part) => total + part[cell], 0);
		if (parts.length >= 2 && sum !== post[cell])
			problems.push({
				field,
				message: `The parts have ${fteWords(sum)} FTE ${name} together; the post has ${fteWords(post[cell])}.`
			});
	}
	if (from <= post.from)
		problems.push({
			field: 'splitFrom',
			message: `The post exists from ${post.from}: split it in a later month.`
		});
	return problems;
}

/** Read which posts are merged into one, and from when. */
export function readMerge(typed: Typed, post: PostRow): Answered<{ ids: string[]; from: Month }> {
	const shared = readEditMonth({ ...typed, hold: 'corrected' });
	const problems = [...shared.problems];
	const form = new Reading(typed);
	const others = form
		.text('others')
		.split(/[\s,;]+/)
		.filter((id) => id !== '' && id !== post.id);
	if (others.length === 0)
		problems.push({
			field: 'others',
			message: 'The other posts are missing: write their codes, with commas.'
		});
	const from = monthField(typed, 'mergeFrom', problems);
	return problems.length > 0
		? { problems }
		: { read: { ids: [post.id, ...new Set(others)], from }, edit: shared.read };
}

function monthField(typed: Typed, field: string, problems: FieldProblem[]): Month {
	const found = readMonth(typed[field] ?? '');
	if ('month' in found) return found.month;
	problems.push({ field, message: found.problem });
	return '';
}

/** The month a change holds from may be written like every other. */
function readEditMonth(typed: Typed): ReturnType<typeof readEdit> {
	const found = readMonth(typed['since'] ?? '');
	return readEdit('month' in found ? { ...typed, since: found.month } : typed);
}

/** Change one cell of a post as it was typed into the grid; what follows by itself follows. */
export function changeCell(
	before: PostRow,
	{ name, text }: { name: string; text: string }
): { post: PostRow; heard: string | undefined } | { problem: string } {
	const cell = NAMES.find((one) => one === name);
	if (cell === undefined) return { problem: `Posts have no “${name}” to type into.` };
	const found = readCell(cell, text);
	if ('problem' in found) return found;
	const post = { ...before, [cell]: found.is };
	const filled = cell === 'fundedFteHundredths' || cell === 'occupiedFteHundredths';
	return { post: filled ? settle(post) : post, heard: found.heard };
}
