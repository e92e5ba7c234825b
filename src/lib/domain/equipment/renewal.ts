/** The renewal timeline: a month for every unit that is replaced, ordered in the register or decided in a scenario. */
import { Beliefs } from '../assemble/beliefs.ts';
import type { FieldProblem, Typed } from '../catalogue/form.ts';
import type { Place } from '../levers/place.ts';
import { addMonths, MONTH_PATTERN, type Month } from '../month.ts';
import type { Decisions } from '../scenario-row.ts';
import { trustsIn } from '../scope.ts';
import type { Modality } from '../vocabulary.ts';
import { monthWords } from '../wording.ts';
import { overTenFrom } from './machine.ts';
import { isoMonth } from './words.ts';

/** One unit of the timeline. `ordered`: the register has an order; `decided`: the scenario chooses the month. */
export interface RenewalRow {
	id: string;
	trust: string;
	trustName: string;
	siteName: string;
	modality: Modality;
	installed: Month;
	/** First month at whose end it is over ten years old. */
	tenFrom: Month;
	kind: 'ordered' | 'decided' | 'none';
	/** Null: no replacement. */
	month: Month | null;
	downtimeMonths: number;
	costGbp: number;
}

/** Month of replacement by unit; null: none. */
export type RenewalMonths = Readonly<Record<string, Month | null>>;

/** List the units of a place's scope, the oldest first. */
export function listRenewals({ registers, scenario, scope }: Place): RenewalRow[] {
	const beliefs = new Beliefs(registers, scenario);
	const trusts = new Map(trustsIn(scope, registers.trusts).map(({ code, name }) => [code, name]));
	const sites = new Map(registers.sites.map(({ code, name }) => [code, name]));
	const decided = new Map(scenario.decisions.replacements.map(({ unit, month }) => [unit, month]));
	return registers.units
		.filter(({ trust, removed }) => trusts.has(trust) && (removed === null || removed > scenario.asAt))
		.map((unit) => {
			const chosen = decided.get(unit.id);
			const order = chosen === undefined ? unit.committedReplacement : null;
			const { id, trust, modality, installed } = unit;
			return {
				...{ id, trust, modality, installed, tenFrom: overTenFrom(installed) },
				trustName: trusts.get(trust) ?? trust,
				siteName: sites.get(unit.site) ?? unit.site,
				kind:
					order !== null
						? ('ordered' as const)
						: chosen === undefined
							? ('none' as const)
							: ('decided' as const),
				month: order?.month ?? chosen ?? null,
				downtimeMonths: order?.downtimeMonths ?? beliefs.of('replacementDowntimeMonths', modality) ?? 0,
				costGbp: order?.costGbp ?? beliefs.of('replacementCostGbp', modality) ?? 0
			};
		})
		.sort((a, b) => a.installed.localeCompare(b.installed) || a.id.localeCompare(b.id));
}

/** Give the months as they stand in register and scenario. */
export function monthsOf(rows: readonly RenewalRow[]): RenewalMonths {
	return Object.fromEntries(rows.map(({ id, month }) => [id, month]));
}

/** Put the months of units without an order into the decisions; what is decided about other units stays. */
export function decideRenewals(
	decisions: Decisions,
	rows: readonly RenewalRow[],
	months: RenewalMonths
): Decisions {
	const own = rows.filter(({ kind }) => kind !== 'ordered');
	const ids = new Set(own.map(({ id }) => id));
	const chosen = own.flatMap(({ id }) => {
		const month = months[id] ?? null;
		return month === null ? [] : [{ unit: id, month }];
	});
	const others = decisions.replacements.filter(({ unit }) => !ids.has(unit));
	return { ...decisions, replacements: [...others, ...chosen] };
}

/** List the orders whose month is another than the register's. */
export function movedOrders(
	rows: readonly RenewalRow[],
	months: RenewalMonths
): { unit: string; month: Month }[] {
	return rows.flatMap(({ id, kind, month: before }) => {
		const month = months[id] ?? null;
		return kind === 'ordered' && month !== null && month !== before ? [{ unit: id, month }] : [];
	});
}

/** Name the field a unit's month is typed into. */
export function monthField(id: string): string {
	return `month-${id}`;
}

/** First and last month of the run. */
export interface Span {
	first: Month;
	last: Month;
}

/** Say why a unit cannot be replaced in a month as typed; undefined where it can, or where nothing is typed. */
export function refuseMonth(row: RenewalRow, typed: string, { first, last }: Span): string | undefined {
	const month = isoMonth(typed);
	if (month === '')
		return row.kind === 'ordered' ? `${row.id} is ordered: write the month it comes in.` : undefined;
	if (!MONTH_PATTERN.test(month)) return `“${typed}” is not a month: write for example 2031-03.`;
	if (month <= row.installed)
		return `${monthWords(month)} is not after the installation of ${row.id} in ${monthWords(row.installed)}.`;
	if (month < first || month > last)
		return month === row.month
			? undefined
			: `${monthWords(month)} is outside the plan: ${monthWords(first)} to ${monthWords(last)}.`;
	return undefined;
}

/** Read the month of every unit from a form; a unit without a field keeps its own. */
export function readRenewals(
	rows: readonly RenewalRow[],
	typed: Typed,
	span: Span
): { read: RenewalMonths } | { problems: FieldProblem[] } {
	const problems: FieldProblem[] = [];
	const months: Record<string, Month | null> = {};
	for (const row of rows) {
		const text = typed[monthField(row.id)];
		months[row.id] = text === undefined ? row.month : isoMonth(text) || null;
		const message = text === undefined ? undefined : refuseMonth(row, text, span);
		if (message !== undefined) problems.push({ field: monthField(row.id), message });
	}
	return problems.length === 0 ? { read: months } : { problems };
}

/** Name the first month in which the new scanner works. */
export function backFrom(month: Month, { downtimeMonths }: Pick<RenewalRow, 'downtimeMonths'>): Month {
	return addMonths(month, downtimeMonths);
}
