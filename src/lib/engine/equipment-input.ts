/** Equipment of a scenario file, and the plan's hours, purchases and replacements, as arrays (docs/model.md 3.3). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { agree, share, sharePlan } from './agree.ts';
import { addUpRates, listWork, placeChanges } from './changes-input.ts';
import type { Fleet, Purchase, UnitDates } from './equipment.ts';
import { modalityCell, type Frame } from './frame.ts';
import { flowByMonth, levelByMonth } from './series.ts';
import { Sites } from './sites.ts';
import { prepareLives } from './lives-input.ts';
import { prepareUnitDates, prepareUnitWork } from './units-input.ts';

/**
 * Read units, modalities and the plan for equipment into arrays.
 * @source docs/model.md 3.3
 */
export function prepareFleet(
	scenario: Scenario,
	frame: Frame,
	earlier?: { scenario: Scenario; fleet: Fleet }
): Fleet {
	const kept = haveStockInCommon(scenario, earlier?.scenario) ? earlier : undefined;
	const stock = kept?.fleet ?? prepareStock(scenario, frame);
	return {
		...stock,
		...prepareWork(scenario, frame, { stock, kept }),
		...prepareModalities(scenario, frame)
	};
}

/** What stands where and when, and the plan: it does not change with how fast units are. */
type Stock = Pick<
	Fleet,
	'cells' | 'purchases' | 'lives' | 'siteKinds' | 'siteOf' | 'bought' | 'extraPlanned' | 'closedPlanned'
> & { units: UnitDates };

function haveStockInCommon(scenario: Scenario, before: Scenario | undefined): boolean {
	return (
		share(scenario, before, 'equipment') &&
		sharePlan(scenario, before, 'buy', 'replace', 'extraHours', 'closeHours') &&
		agree(scenario.modalities, before?.modalities, ['unitLeadMonths'])
	);
}

function prepareStock(scenario: Scenario, frame: Frame): Stock {
	const sites = new Sites();
	const cells = frame.modalities.length * frame.trusts.length;
	const units = prepareUnitDates(scenario, frame, sites);
	const purchases = preparePurchases(scenario, frame, sites);
	const stock: Stock = {
		cells,
		units,
		purchases,
		lives: prepareLives(units, purchases, frame.months),
		siteKinds: sites.kinds,
		siteOf: sites.siteOf,
		bought: addDeliveries(purchases, cells, frame.months),
		extraPlanned: new Float64Array(cells * frame.months),
		closedPlanned: new Float64Array(cells * frame.months)
	};
	for (const row of scenario.plan?.extraHours ?? []) {
		addLevel(stock.extraPlanned, levelByMonth(row.hours, frame.calendar), modalityCell(frame, row));
	}
	for (const row of scenario.plan?.closeHours ?? []) {
		addLevel(stock.closedPlanned, levelByMonth(row.hours, frame.calendar), modalityCell(frame, row));
	}
	return stock;
}

/** Months in which units change stay where hours and uptime are the very same series. */
function prepareWork(
	scenario: Scenario,
	frame: Frame,
	{ stock, kept }: { stock: Stock; kept: { scenario: Scenario; fleet: Fleet } | undefined }
): Pick<Fleet, 'units' | 'changes'> {
	const before = kept && { scenario: kept.scenario, work: kept.fleet.units };
	const units = { ...stock.units, ...prepareUnitWork(stock.units, { scenario, frame }, before) };
	const placed = share(units, kept?.fleet.units, 'hours', 'uptime');
	if (placed && share(units, kept?.fleet.units, 'perHour')) return { units, changes: kept!.fleet.changes };
	const work = placed
		? kept!.fleet.changes
		: listWork(units, placeChanges(units, frame.months, stock.cells), stock.cells);
	return { units, changes: { ...work, rate: addUpRates(work, units.perHour) } };
}

function prepareModalities(
	scenario: Scenario,
	frame: Frame
): Pick<Fleet, 'unitHours' | 'uptime' | 'perHour' | 'crew' | 'maxExtraHours' | 'poolOf'> {
	const modalities = scenario.modalities ?? [];
	const given = {
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
		addLevel(given.unitHours, levelByMonth(modality.unitHours ?? 0, frame.calendar), m);
		addLevel(given.uptime, levelByMonth(modality.uptime ?? 1, frame.calendar), m);
	});
	return given;
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
		const lead = Math.round(leads.get(row.modality)!);
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
