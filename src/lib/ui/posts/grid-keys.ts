/** Keys of the grid, as spreadsheets have them. */

/** A cell by row of the list and column of the grid, from 0. */
export interface Place {
	row: number;
	column: number;
}

const STEPS: Record<string, [rows: number, columns: number]> = {
	...{ ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] },
	...{ PageDown: [15, 0], PageUp: [-15, 0] }
};

/**
 * Say where a key leads from a cell.
 * @param size rows and columns there are
 * @returns undefined where the key leads nowhere
 */
export function step(
	{ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
	at: Place,
	size: { rows: number; columns: number }
): Place | undefined {
	const far = ctrlKey || metaKey;
	const last = { row: size.rows - 1, column: size.columns - 1 };
	if (key === 'Home') return { row: far ? 0 : at.row, column: 0 };
	if (key === 'End') return { row: far ? last.row : at.row, column: last.column };
	const by = STEPS[key];
	if (by === undefined) return undefined;
	const within = (place: number, most: number) => Math.max(0, Math.min(most, place));
	if (far)
		return {
			row: by[0] === 0 ? at.row : by[0] < 0 ? 0 : last.row,
			column: by[1] === 0 ? at.column : by[1] < 0 ? 0 : last.column
		};
	return { row: within(at.row + by[0], last.row), column: within(at.column + by[1], last.column) };
}

/** Tell whether a key begins to type into a cell. */
export function types({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
	return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
