/** A block of cells pasted from a spreadsheet: which posts it adds and changes, and every cell that cannot be used. */
import type { Month } from '../month.ts';
import type { PostRow } from '../post.ts';
import { offerNames } from '../scenario-file/names.ts';
import { differencesOf, fingerprint, type ShortPreview } from './bulk.ts';
import { CELLS, readCell, type CellName } from './cells.ts';
import { newPost } from './post-form.ts';
import { problemsOf, type Places } from './rules.ts';

type Versioned = PostRow & { version: number };

/** A cell by its row in the block, from 1, and its column's name. */
export interface CellNote {
	row: number;
	column: string;
	message: string;
}

/** What a block would do. Nothing is written while it has problems. */
export interface BlockPreview {
	rows: number;
	added: PostRow[];
	changed: { before: Versioned; after: Versioned }[];
	same: number;
	problems: CellNote[];
	/** How cells were read where that is not plain. */
	heard: CellNote[];
	/** Tells whether the posts are still those of the preview. */
	seen: string;
}

const ID = 'Post';
/** Columns of a block without a heading, in their order. */
export const COLUMNS: readonly string[] = [ID, ...Object.values(CELLS)];
const NEEDED: readonly CellName[] = ['trust', 'site', 'role', 'band', 'fundedFteHundredths'];
export const MOST_ROWS = 10_000;

/**
 * Read a block, tab-separated: a first row that begins with a known column is its heading, else the columns are all of
 * `COLUMNS`, or the first of them. A row with the code of a post changes that post where its cells differ; others add one.
 */
export function readBlock(
	block: string,
	{ places, posts, month }: { places: Places; posts: ReadonlyMap<string, Versioned>; month: Month }
): BlockPreview {
	const lines = splitRows(block);
	const preview: BlockPreview = {
		...{ rows: 0, added: [], changed: [], same: 0, problems: [], heard: [] },
		seen: ''
	};
	const note = (row: number, column: string, message: string) =>
		preview.problems.push({ row, column, message });
	const headed = lines[0]?.some((cell) => columnNamed(cell) !== undefined) === true;
	const columns = headed
		? readHeading(lines[0]!, (column, message) => note(1, column, message))
		: [...COLUMNS];
	const width = headed ? columns.length : Math.max(0, ...lines.slice(0, 1).map((line) => line.length));
	if (lines.length - Number(headed) > MOST_ROWS)
		note(1, '', `The block has more than ${MOST_ROWS} rows: paste it in parts.`);
	if (preview.problems.length > 0) return preview;
	const ids = new Set<string>();
	for (const [i, line] of lines.entries()) {
		if (headed && i === 0) continue;
		preview.rows++;
		if (line.length !== width || width > COLUMNS.length)
			note(
				i + 1,
				'',
				`The row has ${line.length} cells; ${headed ? 'the heading has' : 'expected are'} ${Math.min(width, COLUMNS.length)}.`
			);
		else readRow(line, { row: i + 1, columns, preview, places, posts, month, ids });
	}
	preview.seen = fingerprint(preview.changed.map(({ before }) => before));
	return preview;
}

/** Rows of a preview that are shown one by one. */
const MOST_SHOWN = 50;

/** Cut a preview to what a page shows. */
export function shortenBlock(
	block: BlockPreview
): ShortPreview & { heard: { where: string; message: string }[] } {
	const where = ({ row, column, message }: CellNote) => ({
		where: column === '' ? `Row ${row}` : `Row ${row}, ${column}`,
		message
	});
	const { changed, added, same, problems, heard, seen } = block;
	return {
		counts: { changed: changed.length, added: added.length, same, problems: problems.length },
		changes: [
			...changed.map(({ before, after }) => ({ id: before.id, differences: differencesOf(before, after) })),
			...added.map((post) => ({
				id: post.id || 'a new post',
				differences: [{ name: 'New', from: '', to: `${post.role}, band ${post.band}, at ${post.site}` }]
			}))
		].slice(0, MOST_SHOWN),
		problems: problems.slice(0, MOST_SHOWN).map(where),
		heard: heard.slice(0, MOST_SHOWN).map(where),
		...{ seen, stale: false }
	};
}

interface RowGiven {
	row: number;
	columns: readonly (string | undefined)[];
	preview: BlockPreview;
	places: Places;
	posts: ReadonlyMap<string, Versioned>;
	month: Month;
	ids: Set<string>;
}

function readRow(line: readonly string[], given: RowGiven): void {
	const { row, columns, preview, places, posts, month, ids } = given;
	const id = line[columns.indexOf(ID)]?.trim() ?? '';
	const before = posts.get(id);
	const problems: CellNote[] = [];
	const read: Record<string, unknown> = { ...(before ?? newPost(month)), id };
	if (id !== '' && ids.has(id))
		problems.push({ row, column: ID, message: `“${id}” stands in the block twice.` });
	ids.add(id);
	for (const [i, typed] of line.entries()) {
		const column = columns[i]!;
		const cell = cellNamed(column);
		if (cell === undefined || (typed.trim() === '' && before === undefined && !NEEDED.includes(cell)))
			continue;
		const found = readCell(cell, typed);
		if ('problem' in found) problems.push({ row, column, message: found.problem });
		else {
			read[cell] = found.is;
			if (found.heard !== undefined) preview.heard.push({ row, column, message: found.heard });
		}
	}
	if (before === undefined)
		for (const cell of NEEDED)
			if (!columns.includes(CELLS[cell]))
				problems.push({
					row,
					column: CELLS[cell],
					message: `${CELLS[cell]} is needed for a new post${id === '' ? '' : `; there is no post “${id}”`}.`
				});
	const post = read as unknown as Versioned;
	if (problems.length === 0)
		for (const { field, message } of problemsOf(post, places, before))
			problems.push({ row, column: CELLS[field as CellName] ?? field, message });
	preview.problems.push(...problems);
	if (problems.length > 0) return;
	if (before === undefined) preview.added.push(post);
	else if (Object.keys(CELLS).every((cell) => before[cell as CellName] === post[cell as CellName]))
		preview.same++;
	else preview.changed.push({ before, after: post });
}

function readHeading(
	line: readonly string[],
	note: (column: string, message: string) => void
): (string | undefined)[] {
	const seen = new Set<string>();
	return line.map((cell, i) => {
		const column = columnNamed(cell);
		if (column === undefined)
			note(
				cell.trim() || `column ${i + 1}`,
				`There is no column “${cell.trim()}”: ${offerNames(new Set(COLUMNS))(cell)}.`
			);
		else if (seen.has(column)) note(column, `The column ${column} stands there twice.`);
		else seen.add(column);
		return column;
	});
}

function columnNamed(text: string): string | undefined {
	const bare = text.trim().toLowerCase();
	return COLUMNS.find((column) => column.toLowerCase() === bare);
}

const CELL_OF = new Map(Object.entries(CELLS).map(([cell, name]) => [name as string, cell as CellName]));
function cellNamed(column: string): CellName | undefined {
	return CELL_OF.get(column);
}

/** Spreadsheets put a cell with tabs, line breaks or quotes in quotes. */
function splitRows(block: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
	const text = block.replace(/[\r\n]+$/, '');
	for (let found = cell.exec(text); found !== null && text !== ''; found = cell.exec(text)) {
		row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
		if (found[3] === '\t') continue;
		rows.push(row);
		row = [];
		if (found[3] === '') break;
	}
	return rows;
}
