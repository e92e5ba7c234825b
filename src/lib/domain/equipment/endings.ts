/** What ends between two months, and what needs somebody soon. */
import { addMonths, monthNumber, type Month } from '../month.ts';
import { monthWords } from '../wording.ts';
import type { FleetRow } from './fleet.ts';
import { overTenFrom } from './machine.ts';

export const ENDING_KINDS = ['ten years', 'service contract', 'maker’s support', 'leaves service'] as const;

/** Something of a unit that ends in a month; `ten years`: its first month over that age. */
export interface Ending {
	row: FleetRow;
	kind: (typeof ENDING_KINDS)[number];
	month: Month;
	/** Month of an ordered replacement that comes in time; null: none does. */
	orderedFor: Month | null;
}

/** Months ahead in which an end is worth an alert. */
export const ALERT_MONTHS = 12;

/** List what ends from one month to another, both included, the earliest first. */
export function listEndings(rows: readonly FleetRow[], from: Month, until: Month): Ending[] {
	return rows
		.filter(({ standing }) => standing !== 'out of service')
		.flatMap((row) =>
			endsOf(row)
				.filter(({ month }) => month >= from && month <= until)
				.map((end) => ({ ...end, row, orderedFor: orderBy(row, end.month) }))
		)
		.sort((a, b) => a.month.localeCompare(b.month) || a.row.unit.id.localeCompare(b.row.unit.id));
}

function endsOf({ unit, installed }: FleetRow): Pick<Ending, 'kind' | 'month'>[] {
	const { serviceUntil, supportUntil, removed } = unit;
	const end = (kind: Ending['kind'], month: Month | null) => (month === null ? [] : [{ kind, month }]);
	return [
		...end('ten years', overTenFrom(installed)),
		...end('service contract', serviceUntil),
		...end('maker’s support', supportUntil),
		...end('leaves service', removed)
	];
}

function orderBy({ unit }: FleetRow, month: Month): Month | null {
	const order = unit.committedReplacement;
	return order !== null && order.month <= month ? order.month : null;
}

/** List what ends within the next twelve months and nothing ordered comes before. */
export function listAlerts(rows: readonly FleetRow[], month: Month): Ending[] {
	return listEndings(rows, month, addMonths(month, ALERT_MONTHS)).filter(
		({ kind, orderedFor }) => orderedFor === null && kind !== 'leaves service'
	);
}

/** Say what ends and how soon: `Service contract ends in March 2027, in 4 months`. */
export function endingWords({ kind, month }: Pick<Ending, 'kind' | 'month'>, today: Month): string {
	const away = monthNumber(month) - monthNumber(today);
	const when = away === 0 ? 'this month' : away === 1 ? 'in 1 month' : `in ${away} months`;
	const what = {
		'ten years': 'Over ten years old from',
		'service contract': 'Service contract ends with',
		'maker’s support': 'Maker’s support ends with',
		'leaves service': 'Leaves service in'
	}[kind];
	return `${what} ${monthWords(month)}${away >= 0 ? `, ${when}` : ''}`;
}
