/** Demand of a scenario file, and the plan's ceilings and transfers, as arrays (docs/model.md 3.4). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { agree, share, sharePlan } from './agree.ts';
import { addLevel } from './equipment-input.ts';
import { modalityCell, type Frame } from './frame.ts';
import { growthFactor } from './rates.ts';
import type { Demand, Transfers } from './scanning.ts';
import { levelByMonth, monthIndex } from './series.ts';

/**
 * Read demand into arrays, grown month by month.
 * @source docs/model.md 3.4
 */
export function prepareDemand(
	scenario: Scenario,
	frame: Frame,
	earlier?: { scenario: Scenario; demand: Demand }
): Demand {
	const before = earlier?.scenario;
	if (
		share(scenario, before, 'demand') &&
		sharePlan(scenario, before, 'scans', 'transfers') &&
		agree(scenario.modalities, before?.modalities, ['growth', 'travelShare'])
	)
		return earlier!.demand;
	const modalities = scenario.modalities ?? [];
	const cells = modalities.length * frame.trusts.length;
	const demand: Demand = {
		scans: new Float64Array(cells * frame.months),
		openingWaiting: new Float64Array(cells),
		ceiling: prepareCeiling(scenario, frame, cells),
		travelShare: Float64Array.from(modalities, (modality) => modality.travelShare ?? 0),
		transfers: prepareTransfers(scenario, frame)
	};
	const growths = new Map(modalities.map((modality) => [modality.id, modality.growth ?? 0]));
	const factors = new Map<number, Float64Array>();
	for (const row of scenario.demand ?? []) {
		const cell = modalityCell(frame, row);
		demand.openingWaiting[cell] = row.waiting ?? 0;
		if (typeof row.perMonth === 'number') {
			const growth = row.growth ?? growths.get(row.modality)!;
			const factor = factors.get(growth) ?? grow(growth, frame.months);
			factors.set(growth, factor);
			for (let t = 0; t < frame.months; t++) demand.scans[t * cells + cell] = row.perMonth * factor[t]!;
		} else addLevel(demand.scans, levelByMonth(row.perMonth, frame.calendar), cell);
	}
	return demand;
}

function grow(growth: number, months: number): Float64Array {
	return new Float64Array(months).map((_, t) => growthFactor(growth, t));
}

/** Cells the plan does not name have no ceiling; rows for the same cell add up. */
function prepareCeiling(scenario: Scenario, frame: Frame, cells: number): Float64Array {
	const rows = scenario.plan?.scans ?? [];
	const ceiling = new Float64Array(rows.length > 0 ? cells * frame.months : 0).fill(Infinity);
	const named = new Set<number>();
	for (const row of rows) {
		const cell = modalityCell(frame, row);
		if (!named.has(cell)) for (let t = 0; t < frame.months; t++) ceiling[t * cells + cell] = 0;
		named.add(cell);
		addLevel(ceiling, levelByMonth(row.scans, frame.calendar), cell);
	}
	return ceiling;
}

function prepareTransfers(scenario: Scenario, frame: Frame): Transfers | undefined {
	const rows = scenario.plan?.transfers;
	if (rows === undefined) return undefined;
	const transfers: Transfers = Array.from({ length: frame.months }, () => []);
	for (const { month, from, to, modality, scans } of rows) {
		transfers[monthIndex(frame.calendar, month)]?.push({
			fromCell: modalityCell(frame, { trust: from, modality }),
			toCell: modalityCell(frame, { trust: to, modality }),
			scans
		});
	}
	return transfers;
}
