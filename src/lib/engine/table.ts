/** Storage of results: one row of numbers a month, or a single row written over when nothing is kept. */

/** Results by month: the number of cell `c` in month `t` stands at `t * stride + c`. */
export interface Table {
	values: Float64Array;
	/** Cells in a row; 0 where only the newest row is kept. */
	stride: number;
}

/**
 * Make room for one row a month, or for one row in all.
 * @param cells numbers in a row
 * @param rows months to keep; one more for stocks, which begin with their opening value
 * @param keep false: every month is written over the last
 */
export function makeTable(cells: number, rows: number, keep: boolean): Table {
	return { values: new Float64Array(cells * (keep ? rows : 1)), stride: keep ? cells : 0 };
}
