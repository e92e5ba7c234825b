/** Tables as CSV that a spreadsheet opens and does not run. */

/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | null;

/** Beginnings a spreadsheet takes for a formula, full-width ones and those behind a character it drops too. */
const RUNS = /^[\0\t\r\n ]*[=+\-@＝＋－＠]|^[\0\t\r]/;

/**
 * Write rows as CSV with a byte-order mark and CRLF, as Excel expects. Text that a spreadsheet would run as a formula is
 * disarmed by an apostrophe; numbers, negative ones too, stay numbers.
 */
export function writeCsv(rows: Cell[][]): string {
	return `\uFEFF${rows.map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`;
}

function writeCell(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const safe = RUNS.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
