/** Units of a scenario file, with the replacement each will have, as columns (docs/model.md 3.3). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { agree } from './agree.ts';
import type { UnitDates, UnitRow, UnitWork } from './equipment.ts';
import { modalityCell, type Frame } from './frame.ts';
import { flowByMonth, levelByMonth, monthIndex } from './series.ts';
import type { Sites } from './sites.ts';

type Unit = NonNullable<Scenario['equipment']>[number];
type UnitModality = NonNullable<Scenario['modalities']>[number];

/** A replacement in a month counted from the start; Infinity where none will happen. */
interface Renewal {
	at: number;
	terms: UnitRow['terms'];
}

/**
 * Read where units stand and when they come and go, sorted by cell. A month the plan chooses overrides the unit's own.
 * @source docs/model.md 3.3
 */
export function prepareUnitDates(scenario: Scenario, frame: Frame, sites: Sites): UnitDates {
	const chosen = chosenMonths(scenario, frame);
	const rows = (scenario.equipment ?? [])
		.map((unit) => ({ unit, cell: modalityCell(frame, unit), ...renewalOf(unit, chosen, frame) }))
		.sort((a, b) => a.cell - b.cell);
	const column = (pick: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, pick);
	return {
		rows,
		cell: Int32Array.from(rows, (row) => row.cell),
		site: Int32Array.from(rows, ({ unit }) => sites.number(unit.site ?? unit.trust, unit.siteKind)),
		installed: column(({ unit }) => monthIndex(frame.calendar, unit.installed)),
		removed: column(({ unit }) =>
			unit.removed === undefined ? Infinity : monthIndex(frame.calendar, unit.removed)
		),
		replaceAt: column((row) => row.at),
		// A drawn length is a whole number of months to the engine, as every length is.
		backAt: column((row) => row.at + Math.round(row.terms?.downtimeMonths ?? 0)),
		cover: column((row) => row.terms?.cover ?? 0),
		replacementCost: column((row) => row.terms?.cost ?? 0)
	};
}

/** The first month the plan names for a unit; Infinity where it names the unit and no month. */
function chosenMonths(scenario: Scenario, frame: Frame): Map<string, number> {
	const chosen = new Map<string, number>();
	for (const row of scenario.plan?.replace ?? []) {
		const flow = flowByMonth(row.month, frame.calendar);
		const named = flow.findIndex((share) => share >= 0.5);
		const month = named < 0 ? Infinity : named;
		chosen.set(row.unit, Math.min(month, chosen.get(row.unit) ?? Infinity));
	}
	return chosen;
}

function renewalOf(unit: Unit, chosen: Map<string, number>, frame: Frame): Renewal {
	const at = chosen.get(unit.id);
	if (at !== undefined) return { at, terms: unit.replacement };
	if (unit.replace === undefined) return { at: Infinity, terms: undefined };
	return { at: monthIndex(frame.calendar, unit.replace.month), terms: unit.replace };
}

/**
 * Read hours, speed and uptime of units before and after replacement; what a replacement does not name stays as it was.
 * @param earlier made of the same rows with other modalities: columns that do not look at what differs are kept
 * @source docs/model.md 3.3
 */
export function prepareUnitWork(
	{ rows }: UnitDates,
	{ scenario, frame }: { scenario: Scenario; frame: Frame },
	earlier?: { scenario: Scenario; work: UnitWork }
): UnitWork {
	const modalities = scenario.modalities ?? [];
	const same = (field: keyof UnitModality) =>
		earlier !== undefined && agree(modalities, earlier.scenario.modalities, [field]);
	const series = seriesOnce(frame);
	const defaults = (field: 'unitHours' | 'uptime', otherwise: number) =>
		new Map(modalities.map((modality) => [modality.id, series(modality[field] ?? otherwise)]));
	return {
		hours: same('unitHours')
			? earlier!.work.hours
			: levels('hours', rows, { of: defaults('unitHours', 0), series }),
		perHour: same('perHour') ? earlier!.work.perHour : speeds(rows, modalities),
		uptime: same('uptime')
			? earlier!.work.uptime
			: levels('uptime', rows, { of: defaults('uptime', 1), series })
	};
}

type Series = (level: NonNullable<UnitModality['uptime']>) => Float64Array;

/** Units of a kind share their series, so that a nation's do not fill the memory. */
function seriesOnce(frame: Frame): Series {
	const known = new Map<unknown, Float64Array>();
	return (level) => {
		const found = known.get(level) ?? levelByMonth(level, frame.calendar);
		known.set(level, found);
		return found;
	};
}

function levels(
	field: 'hours' | 'uptime',
	rows: UnitRow[],
	{ of, series }: { of: Map<string, Float64Array>; series: Series }
): Float64Array[] {
	return rows.flatMap(({ unit, terms }) => {
		const own = unit[field];
		const old = own === undefined ? of.get(unit.modality)! : series(own);
		const renewed = terms?.[field];
		return [old, renewed === undefined ? old : series(renewed)];
	});
}

function speeds(rows: UnitRow[], modalities: UnitModality[]): Float64Array {
	const of = new Map(modalities.map(({ id, perHour }) => [id, perHour ?? 0]));
	const perHour = new Float64Array(2 * rows.length);
	rows.forEach(({ unit, terms }, u) => {
		const old = unit.perHour ?? of.get(unit.modality)!;
		perHour[2 * u] = old;
		perHour[2 * u + 1] = terms?.perHour ?? old;
	});
	return perHour;
}
