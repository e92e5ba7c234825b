/** When units work and how old they are then (docs/model.md 3.3). */
import type { Lives, Purchase, UnitDates } from './equipment.ts';

/**
 * List the stretches in which units work: before and after replacement, and from delivery on.
 * @source docs/model.md 3.3
 */
export function prepareLives(units: UnitDates, purchases: Purchase[], months: number): Lives {
	const count = units.cell.length;
	const deliveries = purchases.flatMap(({ cell, site, delivered }) =>
		[...delivered.keys()]
			.filter((t) => delivered[t]! > 0)
			.map((t) => ({ cell, site, born: t, units: delivered[t]! }))
	);
	const size = 2 * count + deliveries.length;
	const lives: Lives = {
		cell: new Int32Array(size),
		site: new Int32Array(size),
		born: new Float64Array(size),
		from: new Float64Array(size),
		until: new Float64Array(size).fill(months),
		units: new Float64Array(size).fill(1)
	};
	for (let u = 0; u < count; u++) addUnit(lives, units, u, months);
	deliveries.forEach((delivery, i) => {
		const at = 2 * count + i;
		lives.cell[at] = delivery.cell;
		lives.site[at] = delivery.site;
		lives.born[at] = delivery.born;
		lives.from[at] = delivery.born;
		lives.units[at] = delivery.units;
	});
	return lives;
}

function addUnit(lives: Lives, units: UnitDates, u: number, months: number): void {
	const installed = units.installed[u]!;
	const back = units.backAt[u]!;
	const gone = Math.min(months, units.removed[u]!);
	for (const [at, born, from, until] of [
		[2 * u, installed, installed, Math.min(gone, units.replaceAt[u]!)],
		[2 * u + 1, back, Math.max(installed, back), gone]
	] as const) {
		lives.cell[at] = units.cell[u]!;
		lives.site[at] = units.site[u]!;
		lives.born[at] = born;
		lives.from[at] = Math.max(0, from);
		lives.until[at] = until;
	}
}
