/** Equipment of a scenario file, and the plan's hours, purchases and replacements, as arrays (docs/model.md 3.3). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { prepareChanges } from './changes-input.ts';
import type { Fleet, Purchase } from './equipment.ts';
import { modalityCell, type Frame } from './frame.ts';
import { flowByMonth, levelByMonth } from './series.ts';
import { Sites } from './sites.ts';
import { prepareLives } from './lives-input.ts';
import { prepareUnits } from './units-input.ts';

/**
 * Read units, modalities and the plan for equipment into arrays.
 * @source docs/model.md 3.3
 */
export function prepareFleet(scenario: Scenario, frame: Frame): Fleet {
	const sites = new Sites();
	const modalities = scenario.modalities ?? [];
	const cells = modalities.length * frame.trusts.length;
	const units = prepareUnits(scenario, frame, sites);
	const purchases = preparePurchases(scenario, frame, sites);
	const fleet: Fleet = {
		cells,
		units,
		changes: prepareChanges(units, frame.months, cells),
		purchases,
		lives: prepareLives(units, purchases, frame.months),
		siteKinds: sites.kinds,
		siteOf: sites.siteOf,
		bought: addDeliveries(purchases, cells, frame.months),
		extraPlanned: new Float64Array(cells * frame.months),
		closedPlanned: new Float64Array(cells * frame.months),
		unitHours: new Float64Array(modalities.length * frame.months),
		uptime: new Float64Array(modalities.length * frame.months),
		perHour: Float64Array.from(modalities, (modality) => modality.perHour ?? 0),
		crew: Float64Array.from(modalities, (modality) => modality.crew ?? 0),
		maxExtraHours: Float64Array.from(modalities, (modality) => modality.maxExtraHours ?? Infinity),
		poolOf: Int32Array.from(modalities, ({ scanPool }) =>
			scanPool === undefined ? -1 : frame.pools.indexOf(scanPool)
		)
	};
	modalities.forEach((modality, m) => {
		addLevel(fleet.unitHours, levelByMonth(modality.unitHours ?? 0, frame.calendar), m);
		addLevel(fleet.uptime, levelByMonth(modality.uptime ?? 1, frame.calendar), m);
	});
	for (const row of scenario.plan?.extraHours ?? []) {
		addLevel(fleet.extraPlanned, levelByMonth(row.hours, frame.calendar), modalityCell(frame, row));
	}
	for (const row of scenario.plan?.closeHours ?? []) {
		addLevel(fleet.closedPlanned, levelByMonth(row.hours, frame.calendar), modalityCell(frame, row));
	}
	return fleet;
}

/** Add a series to one cell of an array [month][cell]. */
export function addLevel(target: Float64Array, series: Float64Array, cell: number): void {
	const cells = target.length / series.length;
	for (let t = 0; t < series.length; t++) target[t * cells + cell]! += series[t]!;
}

function preparePurchases(scenario: Scenario, frame: Frame, sites: Sites): Purchase[] {
	const leads = new Map(
		(scenario.modalities ?? []).map(({ id, unitLeadMonths }) => [id, unitLeadMonths ?? 0])
	);
	return (scenario.plan?.buy ?? []).map((row) => {
		const ordered = flowByMonth(row.units, frame.calendar);
		const delivered = new Float64Array(frame.months);
		const lead = leads.get(row.modality)!;
		for (let t = lead; t < frame.months; t++) delivered[t] = ordered[t - lead]!;
		const site = sites.number(row.site ?? row.trust, row.siteKind);
		return { cell: modalityCell(frame, row), site, delivered };
	});
}

function addDeliveries(purchases: Purchase[], cells: number, months: number): Float64Array {
	const bought = new Float64Array(cells * months);
	for (const { cell, delivered } of purchases) {
		let units = 0;
		for (let t = 0; t < months; t++) {
			units += delivered[t]!;
			bought[t * cells + cell]! += units;
		}
	}
	return bought;
}
