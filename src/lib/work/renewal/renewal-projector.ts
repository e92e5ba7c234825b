/** Projects one place again and again while replacements move, and reads what moves with them. */
import { assemble } from '#lib/domain/assemble.ts';
import type { Delivery, RenewalPicture, RenewalTrial } from '#lib/domain/equipment/renewal-picture.ts';
import { financialYear } from '#lib/domain/levers/costs.ts';
import { NO_DECISIONS, type Place } from '#lib/domain/levers/place.ts';
import { monthsFrom, type Month } from '#lib/domain/month.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Decisions } from '#lib/domain/scenario-row.ts';
import { trustsIn } from '#lib/domain/scope.ts';
import type { Modality } from '#lib/domain/vocabulary.ts';
import { ORIGINAL, phaseOf, REPLACING } from '#lib/engine/equipment.ts';
import { prepare, simulate } from '#lib/engine/project.ts';
import type { Prepared, Simulation } from '#lib/engine/run.ts';
import { Shelf, type Table } from '#lib/engine/table.ts';

type Units = NonNullable<Scenario['equipment']>;

const TEN_YEARS = 120;

/** One place and one modality, ready for any trial. */
export class RenewalProjector {
	readonly #place: Place;
	readonly #modality: Modality;
	readonly #base: Prepared;
	readonly #shelf = new Shelf(true);
	readonly months: Month[];

	constructor(place: Place, modality: Modality) {
		this.#place = place;
		this.#modality = modality;
		this.months = monthsFrom(place.scenario.asAt, place.scenario.horizonMonths);
		this.#base = prepare(this.#assemble(NO_DECISIONS));
	}

	/** Project without a decision, orders as they stand. */
	doNothing(): RenewalPicture {
		return this.project({ decisions: NO_DECISIONS, ordered: {} });
	}

	/** Project a trial; what it cannot change is shared with doing nothing. */
	project({ decisions, ordered }: RenewalTrial): RenewalPicture {
		const { settings, networks, roles, modalities, staff, placements, equipment, demand } =
			this.#base.scenario;
		const shared = { settings, networks, roles, modalities, staff, placements, demand };
		const file = {
			...{ ...this.#assemble(decisions), ...shared },
			equipment: move(equipment ?? [], ordered)
		} as Scenario;
		const run = simulate(prepare(file, this.#base), { keep: 'everything', shelf: this.#shelf });
		const here = this.#trusts(run);
		const m = run.frame.modalities.indexOf(this.#modality);
		const cells = m < 0 ? [] : here.map((k) => m * run.frame.trusts.length + k);
		return {
			...{ months: this.months, modality: this.#modality },
			capacity: this.#sum(run.scanning.tables.capacity, cells),
			waiting: this.#sum(run.scanning.tables.waiting, cells, 1),
			...countUnits(run, new Set(cells)),
			...this.#spend(run, { here: new Set(here), own: new Set(cells) }),
			deliveries: this.#deliveries(run, new Set(here))
		};
	}

	#assemble(decisions: Decisions): Scenario {
		const { registers, scenario } = this.#place;
		return assemble(registers, { ...scenario, decisions }, []);
	}

	/** Numbers of the trusts in scope. */
	#trusts({ frame }: Simulation): number[] {
		const { registers, scope } = this.#place;
		return trustsIn(scope, registers.trusts).map(({ code }) => frame.trustIndex.get(code)!);
	}

	/** Stocks begin with their opening value: `skip` passes over it. */
	#sum({ values, stride }: Table, cells: readonly number[], skip = 0): number[] {
		return this.months.map((_, t) => cells.reduce((sum, c) => sum + values[(t + skip) * stride + c]!, 0));
	}

	/** A lump sum counts in the financial year in which the unit goes out, as the engine's own cost line does. */
	#spend({ fleet, frame }: Simulation, { here, own }: { here: Set<number>; own: Set<number> }) {
		const years = [...new Set(this.months.map(financialYear))];
		const [all, ofModality] = [years.map(() => 0), years.map(() => 0)];
		const { units } = fleet;
		units.cell.forEach((cell, u) => {
			const t = units.replaceAt[u]!;
			if (!here.has(cell % frame.trusts.length) || t < 0 || t >= this.months.length) return;
			if (phaseOf(units, u, t) <= ORIGINAL) return;
			const year = years.indexOf(financialYear(this.months[t]!));
			all[year]! += units.replacementCost[u]!;
			if (own.has(cell)) ofModality[year]! += units.replacementCost[u]!;
		});
		return { years, spendGbp: all, spendOfModalityGbp: ofModality };
	}

	/** Scanners that come after the first month: new ones, renewed ones, and those bought. */
	#deliveries({ fleet, frame, scanning }: Simulation, here: Set<number>): Delivery[] {
		const { units, purchases } = fleet;
		const trusts = frame.trusts.length;
		const { values, stride } = scanning.tables.staffRatio;
		const deliver = (unit: string | null, cell: number, t: number): Delivery[] =>
			t > 0 && t < this.months.length && here.has(cell % trusts)
				? [
						{
							...{ unit, trust: frame.trusts[cell % trusts]!, month: this.months[t]! },
							modality: frame.modalities[Math.floor(cell / trusts)] as Modality,
							staffedShare: values[t * stride + cell]!
						}
					]
				: [];
		const renewed = units.rows.flatMap(({ unit }, u) => {
			const back = units.backAt[u]!;
			const works = back < this.months.length && phaseOf(units, u, back) > REPLACING;
			return [
				...deliver(unit.id, units.cell[u]!, units.installed[u]!),
				...(works ? deliver(unit.id, units.cell[u]!, back) : [])
			];
		});
		const bought = purchases.flatMap(({ cell, delivered }) =>
			Array.from(delivered.keys()).flatMap((t) => (delivered[t]! > 0 ? deliver(null, cell, t) : []))
		);
		return [...renewed, ...bought];
	}
}

/** Counts units out for their replacement, and those over ten years old, as the engine's own measures do. */
function countUnits({ fleet, frame }: Simulation, own: Set<number>): Pick<RenewalPicture, 'out' | 'overAge'> {
	const { units, lives } = fleet;
	const out = Array.from({ length: frame.months }, () => 0);
	const overAge = Array.from({ length: frame.months }, () => 0);
	units.cell.forEach((cell, u) => {
		if (!own.has(cell)) return;
		const until = Math.min(units.backAt[u]!, frame.months);
		for (let t = Math.max(0, units.replaceAt[u]!); t < until; t++)
			if (phaseOf(units, u, t) === REPLACING) out[t]! += 1;
	});
	lives.cell.forEach((cell, i) => {
		if (!own.has(cell)) return;
		const from = Math.max(lives.from[i]!, Math.floor(lives.born[i]! + TEN_YEARS));
		for (let t = from; t < lives.until[i]!; t++) overAge[t]! += lives.units[i]!;
	});
	return { out, overAge };
}

/** Puts orders into other months; the rows of all other units stay the very same. */
function move(equipment: Units, ordered: RenewalTrial['ordered']): Units {
	if (equipment.every(({ id, replace }) => (ordered[id] ?? replace?.month) === replace?.month))
		return equipment;
	return equipment.map((unit) => {
		const month = ordered[unit.id];
		return month === undefined || unit.replace === undefined
			? unit
			: { ...unit, replace: { ...unit.replace, month } };
	});
}
