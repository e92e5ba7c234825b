/** Storage of results: one row of numbers a month, or a single row written over when nothing is kept. */

/** Results by month: the number of cell `c` in month `t` stands at `t * stride + c`. */
export interface Table {
	values: Float64Array;
	/** Cells in a row; 0 where only the newest row is kept. */
	stride: number;
}

/**
 * Where the tables of a run stand. The same shelf given to a second run of the same scenario saves making room
 * anew; the second run writes over the results of the first.
 */
export class Shelf {
	/** False: every month is written over the last. */
	readonly keep: boolean;
	readonly #arrays: Float64Array[] = [];
	#taken = 0;

	constructor(keep: boolean) {
		this.keep = keep;
	}

	/** Begin a new run: tables are handed out again from the first. */
	clear(): void {
		this.#taken = 0;
	}

	/**
	 * Make room for one row a month, or for one row in all. What stood there before is still there.
	 * @param cells numbers in a row
	 * @param rows months to keep; one more for stocks, which begin with their opening value
	 */
	table(cells: number, rows: number): Table {
		return { values: this.#take(cells * (this.keep ? rows : 1)), stride: this.keep ? cells : 0 };
	}

	/** Make room for so many numbers, kept or not, all 0. */
	zeros(size: number): Float64Array {
		return this.#take(size).fill(0);
	}

	#take(size: number): Float64Array {
		let values = this.#arrays[this.#taken];
		if (values?.length !== size) {
			values = new Float64Array(size);
			this.#arrays[this.#taken] = values;
		}
		this.#taken += 1;
		return values;
	}
}
