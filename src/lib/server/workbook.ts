/** Workbooks (XLSX) with real numbers, a heading that stays, and a sheet of notes. */
import writeExcelFile from 'write-excel-file/node';
import type { Sheet } from '#lib/domain/sheet.ts';
import type { Actor } from './actor.ts';
import { allow } from './policy.ts';

/** Excel cuts the name of a sheet at 31 characters. */
const NAME_CHARACTERS = 31;
const LEAST_WIDTH = 10;
const MOST_WIDTH = 60;

/** Write a table as a workbook: text stays text, so nothing in it runs. */
export async function write(actor: Actor, { name, columns, rows, notes }: Sheet): Promise<Buffer> {
	allow(actor, 'read');
	const heading = columns.map((value) => ({ value, fontWeight: 'bold' as const, type: String }));
	const cells = rows.map((row) => row.map(writeCell));
	const widths = columns.map((column, i) => ({
		width: rows.reduce(
			(width, row) => Math.min(MOST_WIDTH, Math.max(width, String(row[i] ?? '').length + 2)),
			Math.max(LEAST_WIDTH, column.length + 2)
		)
	}));
	const told = notes.map((note) => note.map((value) => ({ value, type: String, wrap: true })));
	return writeExcelFile([
		{ data: [heading, ...cells], sheet: name.slice(0, NAME_CHARACTERS), columns: widths, stickyRowsCount: 1 },
		{ data: told, sheet: 'Notes', columns: [{ width: 24 }, { width: 90 }] }
	]).toBuffer();
}

function writeCell(value: string | number | null) {
	if (value === null || value === '') return null;
	return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
