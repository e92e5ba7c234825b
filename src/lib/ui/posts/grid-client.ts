/** What the grid asks of the server: stretches of rows, and one cell saved. */
import { CELLS as HEADINGS, typeCell, type CellName } from '#lib/domain/posts/cells.ts';
import type { ListedPost } from '#lib/domain/posts/places.ts';
import { COLUMNS, type Column } from './columns.ts';

/** Rows in one stretch. */
export const STRETCH = 100;

/** A cell as it was typed, and the version of the post it was typed over. */
interface TypedCell {
	id: string;
	version: number;
	cell: CellName;
	text: string;
	/** As the fields of `WhyFields`. */
	hold: string;
	since: string;
	formKey: string;
}

/** What came of a cell: the post as it is now, or what is wrong; with a conflict both. */
interface SavedCell {
	post?: ListedPost;
	edit?: number;
	heard?: string;
	problem?: string;
	conflict?: boolean;
}

/** Ask for rows of a list, from one on. */
export async function fetchRows(query: string, from: number, count = STRETCH): Promise<ListedPost[]> {
	const address = `/posts/rows?${new URLSearchParams([...new URLSearchParams(query), ['from', String(from)], ['count', String(count)]])}`;
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the rows could not be read (${response.status})`);
	return ((await response.json()) as { posts: ListedPost[] }).posts;
}

/** Save one cell. */
async function saveCell(typed: TypedCell): Promise<SavedCell> {
	try {
		const response = await fetch('/posts/cell', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(typed)
		});
		const answer = (await response.json()) as SavedCell & { message?: string };
		if (answer.post === undefined && answer.problem === undefined)
			return { problem: answer.message ?? `It could not be saved (${response.status}).` };
		return answer;
	} catch {
		return { problem: 'Gantry does not answer: what you typed is still here. Try again in a moment.' };
	}
}

/** What is said of a cell that was saved, or was not. */
export interface Told {
	said: string;
	/** The edit that saved it; 0: none. */
	edit: number;
	problem: string;
	/** Both sides, where somebody else was first. */
	sides: { theirs: string; yours: string } | undefined;
}

/** Before anything was typed. */
export const UNTOLD: Told = { said: '', edit: 0, problem: '', sides: undefined };

/** Save what was typed into a post, and say what came of it. */
export async function saveTyped(
	post: ListedPost,
	{ column, text, holds }: { column: Column; text: string; holds: { hold: string; since: string } }
): Promise<{ post: ListedPost | undefined; told: Told }> {
	const cell = column.cell!;
	const typed = { id: post.id, version: post.version, cell, text, ...holds, formKey: crypto.randomUUID() };
	const answer = await saveCell(typed);
	if (answer.problem === undefined)
		return {
			post: answer.post,
			told: {
				...UNTOLD,
				said: `Saved: ${column.label} of ${post.id}. ${answer.heard ?? ''}`.trim(),
				edit: answer.edit ?? 0
			}
		};
	const theirs = answer.conflict === true && answer.post ? typeCell(cell, answer.post) : undefined;
	const sides = theirs === undefined ? undefined : { theirs: theirs || 'nothing', yours: text || 'nothing' };
	return { post: answer.post, told: { ...UNTOLD, problem: answer.problem, sides } };
}

/**
 * Turn a block pasted at a cell into one that names its posts and columns.
 * @param at row of the list and column of the grid, from 0
 * @returns the block with a heading; a string that begins with `!` says why not
 */
export async function nameBlock(
	block: string,
	{ query, row, column }: { query: string; row: number; column: number }
): Promise<string> {
	const lines = block.replace(/[\r\n]+$/, '').split(/\r\n|\n|\r/);
	const width = Math.max(...lines.map((line) => line.split('\t').length));
	const columns = COLUMNS.slice(column, column + width);
	const closed = columns.find(({ cell }) => cell === undefined);
	if (closed !== undefined || columns.length < width)
		return `!The block is ${width} columns wide and would cover ${closed === undefined ? 'more than there is' : `“${closed.label}”, which cannot be typed into`}.`;
	const posts: ListedPost[] = [];
	while (posts.length < lines.length) {
		const more = await fetchRows(query, row + posts.length, Math.min(1000, lines.length - posts.length));
		if (more.length === 0)
			return `!The block has ${lines.length} rows; from here on the list has ${posts.length}.`;
		posts.push(...more);
	}
	const names = ['Post', ...columns.map(({ cell }) => HEADINGS[cell!])];
	return [names.join('\t'), ...lines.map((line, i) => `${posts[i]!.id}\t${line}`)].join('\n');
}
