/** A table as people take it away: the same for CSV and for a workbook. */
import type { Cell } from './csv.ts';

/** A table with its heading row, and the notes that go with it: source, filter, date. */
export interface Sheet {
	/** File name without its ending, and name of the sheet: letters, digits and hyphens. */
	name: string;
	columns: string[];
	rows: Cell[][];
	/** What is told beside it, as label and text: at least Source, Filter and Taken on. */
	notes: [label: string, text: string][];
}
