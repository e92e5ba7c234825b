/** The replacement plan by financial year, with its cost: ordered, decided, and due by age without a date. */
import { Beliefs } from '../assemble/beliefs.ts';
import { financialYear } from '../levers/costs.ts';
import { addMonths, type Month } from '../month.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import type { FleetRegister, FleetRow } from './fleet.ts';
import { overTenFrom } from './machine.ts';

export const PLAN_KINDS = ['ordered', 'decided', 'due without a date'] as const;

/** One replacement of the plan. */
export interface PlannedReplacement {
	row: FleetRow;
	kind: (typeof PLAN_KINDS)[number];
	month: Month;
	/** Null: what a replacement of the modality costs is not assumed. */
	costGbp: number | null;
}

export interface PlanYear {
	year: string;
	/** Units and whole pounds by kind. */
	units: Record<PlannedReplacement['kind'], number>;
	costGbp: Record<PlannedReplacement['kind'], number>;
	totalGbp: number;
	/** Whole pounds by purchase route of the unit replaced. */
	byRoute: Record<string, number>;
}

type Decided = Pick<ScenarioRow, 'decisions' | 'assumptionChanges'>;

/**
 * List every replacement from a month on, for so many years: one that is due by age and has no date stands in its first
 * month over ten years, or now where it is older.
 */
export function listReplacements(
	rows: readonly FleetRow[],
	{ assumptions, month }: Pick<FleetRegister, 'assumptions' | 'month'>,
	{ scenario, years }: { scenario: Decided | undefined; years: number }
): PlannedReplacement[] {
	const beliefs = new Beliefs({ assumptions }, { assumptionChanges: scenario?.assumptionChanges ?? [] });
	const decided = new Map(scenario?.decisions.replacements.map((one) => [one.unit, one.month]));
	const end = addMonths(month, 12 * years);
	return rows
		.filter(({ standing }) => standing !== 'out of service')
		.flatMap((row): PlannedReplacement[] => {
			const { unit } = row;
			const assumed = beliefs.of('replacementCostGbp', unit.modality) ?? null;
			const chosen = decided.get(unit.id);
			const order = unit.committedReplacement;
			if (chosen !== undefined) return [{ row, kind: 'decided', month: chosen, costGbp: assumed }];
			if (order !== null) return [{ row, kind: 'ordered', month: order.month, costGbp: order.costGbp }];
			const due = overTenFrom(row.installed);
			if (unit.removed !== null && unit.removed <= due) return [];
			return [{ row, kind: 'due without a date', month: due > month ? due : month, costGbp: assumed }];
		})
		.filter((one) => one.month >= month && one.month < end)
		.sort((a, b) => a.month.localeCompare(b.month) || a.row.unit.id.localeCompare(b.row.unit.id));
}

/** Add replacements up by financial year. */
export function planByYear(planned: readonly PlannedReplacement[]): PlanYear[] {
	const years = new Map<string, PlanYear>();
	for (const { row, kind, month, costGbp } of planned) {
		const year = financialYear(month);
		const sums = years.get(year) ?? emptyYear(year);
		years.set(year, sums);
		const route = row.unit.purchaseRoute ?? 'unknown';
		sums.units[kind] += 1;
		sums.costGbp[kind] += costGbp ?? 0;
		sums.totalGbp += costGbp ?? 0;
		sums.byRoute[route] = (sums.byRoute[route] ?? 0) + (costGbp ?? 0);
	}
	return [...years.values()].sort((a, b) => a.year.localeCompare(b.year));
}

function emptyYear(year: string): PlanYear {
	const zeros = () => Object.fromEntries(PLAN_KINDS.map((kind) => [kind, 0])) as PlanYear['units'];
	return { year, units: zeros(), costGbp: zeros(), totalGbp: 0, byRoute: {} };
}
