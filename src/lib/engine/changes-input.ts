/** When the units of a cell change, and what they add up to from then on (docs/model.md 3.3). */
import { ABSENT, RENEWED, REPLACING, phaseOf, type Changes, type Units } from './equipment.ts';

/**
 * Add up the units of every cell in each month in which any of them changes. Sums are made anew at each change
 * rather than carried on, so that nothing is left over when units go.
 * @param units sorted by cell
 * @source docs/model.md 3.3
 */
export function prepareChanges(units: Units, months: number, cells: number): Changes {
	const first = markCells(units.cell, cells);
	const marks = markChanges(units, months, cells);
	const firstOfMonth = new Int32Array(months + 1);
	const rows: { cell: number; hours: number; rate: number; operating: number }[] = [];
	for (let t = 0; t < months; t++) {
		for (let cell = 0; cell < cells; cell++) {
			if (marks[t * cells + cell] === 0) continue;
			rows.push({ cell, ...addUp(units, { from: first[cell]!, until: first[cell + 1]! }, t) });
		}
		firstOfMonth[t + 1] = rows.length;
	}
	return {
		firstOfMonth,
		cell: Int32Array.from(rows, (row) => row.cell),
		hours: Float64Array.from(rows, (row) => row.hours),
		rate: Float64Array.from(rows, (row) => row.rate),
		operating: Float64Array.from(rows, (row) => row.operating)
	};
}

function addUp(units: Units, { from, until }: { from: number; until: number }, t: number) {
	let hours = 0;
	let rate = 0;
	let operating = 0;
	for (let u = from; u < until; u++) {
		const phase = phaseOf(units, u, t);
		if (phase === ABSENT) continue;
		const share = phase === REPLACING ? units.cover[u]! : 1;
		const unit = phase === RENEWED ? 2 * u + 1 : 2 * u;
		const weekly = share * units.hours[unit]![t]!;
		hours += weekly;
		rate += weekly * units.perHour[unit]! * units.uptime[unit]![t]!;
		operating += share;
	}
	return { hours, rate, operating };
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
	units.cell.forEach((cell, u) => {
		const events = [0, units.installed[u]!, units.removed[u]!, units.replaceAt[u]!, units.backAt[u]!];
		for (const unit of [2 * u, 2 * u + 1]) {
			events.push(...stepsOf(units.hours[unit]!, known), ...stepsOf(units.uptime[unit]!, known));
		}
		for (const t of events) if (t >= 0 && t < months) marks[t * cells + cell] = 1;
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
