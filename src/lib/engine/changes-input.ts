/** When the units of a cell change, and what they add up to from then on (docs/model.md 3.3). */
import { ABSENT, RENEWED, REPLACING, phaseOf, type Changes, type Units } from './equipment.ts';

/** The months in which anything about the units of a cell changes, month by month. */
export type ChangePlaces = Pick<Changes, 'firstOfMonth' | 'cell'>;

/**
 * List where units change.
 * @param units sorted by cell
 * @source docs/model.md 3.3
 */
export function placeChanges(units: Units, months: number, cells: number): ChangePlaces {
	const marks = markChanges(units, months, cells);
	const firstOfMonth = new Int32Array(months + 1);
	const cell: number[] = [];
	for (let t = 0; t < months; t++) {
		for (let c = 0; c < cells; c++) if (marks[t * cells + c] === 1) cell.push(c);
		firstOfMonth[t + 1] = cell.length;
	}
	return { firstOfMonth, cell: Int32Array.from(cell) };
}

/**
 * Add up the units of every cell in each month in which any of them changes. Sums are made anew at each change
 * rather than carried on, so that nothing is left over when units go.
 * @param units sorted by cell
 * @source docs/model.md 3.3
 */
export function addUpChanges(units: Units, places: ChangePlaces, cells: number): Changes {
	const first = markCells(units.cell, cells);
	const count = places.cell.length;
	const changes: Changes = {
		...places,
		hours: new Float64Array(count),
		rate: new Float64Array(count),
		operating: new Float64Array(count)
	};
	for (let t = 0; t + 1 < places.firstOfMonth.length; t++) {
		for (let i = places.firstOfMonth[t]!; i < places.firstOfMonth[t + 1]!; i++)
			addUp(units, { changes, first, i, t });
	}
	return changes;
}

function addUp(
	units: Units,
	{ changes, first, i, t }: { changes: Changes; first: Int32Array; i: number; t: number }
): void {
	const cell = changes.cell[i]!;
	let [hours, rate, operating] = [0, 0, 0];
	for (let u = first[cell]!; u < first[cell + 1]!; u++) {
		const phase = phaseOf(units, u, t);
		if (phase === ABSENT) continue;
		const share = phase === REPLACING ? units.cover[u]! : 1;
		const unit = phase === RENEWED ? 2 * u + 1 : 2 * u;
		const weekly = share * units.hours[unit]![t]!;
		hours += weekly;
		rate += weekly * units.perHour[unit]! * units.uptime[unit]![t]!;
		operating += share;
	}
	changes.hours[i] = hours;
	changes.rate[i] = rate;
	changes.operating[i] = operating;
}

function markCells(cellOfUnit: Int32Array, cells: number): Int32Array {
	const first = new Int32Array(cells + 1);
	for (const cell of cellOfUnit) first[cell + 1]!++;
	for (let c = 0; c < cells; c++) first[c + 1]! += first[c]!;
	return first;
}

/** 1 where anything about a cell's units changes, [month][cell]; month 0 for every cell with units. */
function markChanges(units: Units, months: number, cells: number): Uint8Array {
	const marks = new Uint8Array(cells * months);
	const known = new Map<Float64Array, number[]>();
	const mark = (t: number, cell: number) => {
		if (t >= 0 && t < months) marks[t * cells + cell] = 1;
	};
	units.cell.forEach((cell, u) => {
		mark(0, cell);
		mark(units.installed[u]!, cell);
		mark(units.removed[u]!, cell);
		mark(units.replaceAt[u]!, cell);
		mark(units.backAt[u]!, cell);
		for (const unit of [2 * u, 2 * u + 1]) {
			for (const t of stepsOf(units.hours[unit]!, known)) mark(t, cell);
			for (const t of stepsOf(units.uptime[unit]!, known)) mark(t, cell);
		}
	});
	return marks;
}

function stepsOf(series: Float64Array, known: Map<Float64Array, number[]>): number[] {
	let steps = known.get(series);
	if (steps === undefined) {
		steps = [];
		for (let t = 1; t < series.length; t++) if (series[t] !== series[t - 1]) steps.push(t);
		known.set(series, steps);
	}
	return steps;
}
