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
 * List the units at work in every cell from each month in which any of them changes. Lists are made anew at each
 * change rather than carried on, so that sums leave nothing over when units go.
 * @param units sorted by cell
 * @source docs/model.md 3.3
 */
export function listWork(units: Units, places: ChangePlaces, cells: number): Omit<Changes, 'rate'> {
	const { firstOfMonth, cell } = places;
	const firstUnit = markCells(units.cell, cells);
	const most = cell.reduce((sum, c) => sum + firstUnit[c + 1]! - firstUnit[c]!, 0);
	const work = {
		...places,
		hours: new Float64Array(cell.length),
		operating: new Float64Array(cell.length),
		first: new Int32Array(cell.length + 1),
		unit: new Int32Array(most),
		weekly: new Float64Array(most),
		uptime: new Float64Array(most)
	};
	for (let t = 0; t + 1 < firstOfMonth.length; t++) {
		for (let i = firstOfMonth[t]!; i < firstOfMonth[t + 1]!; i++) listUnits(units, { work, firstUnit, i, t });
	}
	return work;
}

function listUnits(
	units: Units,
	{ work, firstUnit, i, t }: { work: Omit<Changes, 'rate'>; firstUnit: Int32Array; i: number; t: number }
): void {
	const cell = work.cell[i]!;
	let [hours, operating, next] = [0, 0, work.first[i]!];
	for (let u = firstUnit[cell]!; u < firstUnit[cell + 1]!; u++) {
		const phase = phaseOf(units, u, t);
		if (phase === ABSENT) continue;
		const share = phase === REPLACING ? units.cover[u]! : 1;
		const unit = phase === RENEWED ? 2 * u + 1 : 2 * u;
		const weekly = share * units.hours[unit]![t]!;
		hours += weekly;
		operating += share;
		work.unit[next] = unit;
		work.weekly[next] = weekly;
		work.uptime[next] = units.uptime[unit]![t]!;
		next += 1;
	}
	work.hours[i] = hours;
	work.operating[i] = operating;
	work.first[i + 1] = next;
}

function markCells(cellOfUnit: Int32Array, cells: number): Int32Array {
	const first = new Int32Array(cells + 1);
	for (const cell of cellOfUnit) first[cell + 1]!++;
	for (let c = 0; c < cells; c++) first[c + 1]! += first[c]!;
	return first;
}

/**
 * Add up scans a week of the units at work, by change: how fast units are is drawn more often than when they come.
 * @param perHour scans an hour, of the old unit at `2 * unit`, of the new one after it
 * @source docs/model.md 3.3
 */
export function addUpRates(
	{ first, unit, weekly, uptime }: Pick<Changes, 'first' | 'unit' | 'weekly' | 'uptime'>,
	perHour: Float64Array
): Float64Array {
	const rate = new Float64Array(first.length - 1);
	for (let i = 0; i < rate.length; i++) {
		let scansAWeek = 0;
		for (let j = first[i]!; j < first[i + 1]!; j++)
			scansAWeek += weekly[j]! * perHour[unit[j]!]! * uptime[j]!;
		rate[i] = scansAWeek;
	}
	return rate;
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
