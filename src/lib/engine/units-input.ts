/** Units of a scenario file, with the replacement each will have, as columns (docs/model.md 3.3). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Units } from './equipment.ts';
import { modalityCell, type Frame } from './frame.ts';
import { flowByMonth, levelByMonth, monthIndex } from './series.ts';
import type { Sites } from './sites.ts';

type Unit = NonNullable<Scenario['equipment']>[number];
type UnitModality = NonNullable<Scenario['modalities']>[number];

/** A replacement in a month counted from the start; Infinity where none will happen. */
interface Renewal {
	at: number;
	terms: Unit['replacement'];
}

/**
 * Read units, sorted by cell. A month the plan chooses overrides the unit's own.
 * @source docs/model.md 3.3
 */
export function prepareUnits(scenario: Scenario, frame: Frame, sites: Sites): Units {
	const chosen = chosenMonths(scenario, frame);
	const rows = (scenario.equipment ?? [])
		.map((unit) => ({ unit, cell: modalityCell(frame, unit), renewal: renewalOf(unit, chosen, frame) }))
		.sort((a, b) => a.cell - b.cell);
	const modalities = new Map((scenario.modalities ?? []).map((modality) => [modality.id, modality]));
	const column = (pick: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, pick);
	return {
		cell: Int32Array.from(rows, (row) => row.cell),
		site: Int32Array.from(rows, ({ unit }) => sites.number(unit.site ?? unit.trust, unit.siteKind)),
		installed: column(({ unit }) => monthIndex(frame.calendar, unit.installed)),
		removed: column(({ unit }) =>
			unit.removed === undefined ? Infinity : monthIndex(frame.calendar, unit.removed)
		),
		replaceAt: column(({ renewal }) => renewal.at),
		backAt: column(({ renewal }) => renewal.at + (renewal.terms?.downtimeMonths ?? 0)),
		cover: column(({ renewal }) => renewal.terms?.cover ?? 0),
		replacementCost: column(({ renewal }) => renewal.terms?.cost ?? 0),
		...workingColumns(rows, modalities, frame)
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

/** Hours, speed and uptime before and after replacement; what a replacement does not name stays as it was. */
function workingColumns(
	rows: { unit: Unit; renewal: Renewal }[],
	modalities: Map<string, UnitModality>,
	frame: Frame
): Pick<Units, 'hours' | 'perHour' | 'uptime'> {
	const levels = new Map<unknown, Float64Array>();
	const series = (level: NonNullable<UnitModality['uptime']>) => {
		let known = levels.get(level);
		if (known === undefined) {
			known = levelByMonth(level, frame.calendar);
			levels.set(level, known);
		}
		return known;
	};
	const both = <T>(pick: (unit: Unit, modality: UnitModality, terms: Unit['replacement']) => [T, T]) =>
		rows.flatMap(({ unit, renewal }) => pick(unit, modalities.get(unit.modality)!, renewal.terms));
	return {
		hours: both((unit, modality, terms) => {
			const old = unit.hours ?? modality.unitHours ?? 0;
			return [series(old), series(terms?.hours ?? old)];
		}),
		perHour: Float64Array.from(
			both((unit, modality, terms) => {
				const old = unit.perHour ?? modality.perHour ?? 0;
				return [old, terms?.perHour ?? old];
			})
		),
		uptime: both((unit, modality, terms) => {
			const old = unit.uptime ?? modality.uptime ?? 1;
			return [series(old), series(terms?.uptime ?? old)];
		})
	};
}
