/** Days scanners stood still in the two years before the start. ILLUSTRATIVE: as many as uptime leaves, roughly. */
import type { StoppageRow, UnitRow } from '#lib/domain/unit.ts';
import { monthNumber } from '#lib/domain/month.ts';
import { START } from './beliefs.ts';
import { Draws } from './draws.ts';
import { MODALITY_BELIEFS, type Demonstrated } from './modality-beliefs.ts';

const DAY_MS = 86_400_000;
const WINDOW_DAYS = 730;
/** Nothing that is over began in the last weeks, so that what still stands overlaps with nothing. */
const QUIET_DAYS = 21;
/** Part of the time lost (1 less uptime) that is whole days; the rest is hours within a day and is not recorded. */
const WHOLE_DAYS_SHARE = 0.4;
/** Units of up to five years, of up to ten, and older ones, against the average. */
const BY_AGE = [0.7, 1, 1.6];
const DAYS_EACH = 5;
const MOST_STOPPAGES = 6;
const PLANNED_SHARE = 0.4;
const STANDING_SHARE = 0.003;

/** Write the stoppages of every unit, oldest first; two of one unit never overlap. */
export function stoppageRows(units: readonly UnitRow[]): StoppageRow[] {
	return units.flatMap(stoppagesOf);
}

function stoppagesOf(unit: UnitRow): StoppageRow[] {
	const draws = new Draws(`stoppages ${unit.id}`);
	const end = Date.parse(`${START}-01`) / DAY_MS;
	const first = Math.max(end - WINDOW_DAYS, Date.parse(`${unit.installed}-01`) / DAY_MS);
	const window = end - QUIET_DAYS - first;
	const lost = Math.max(0, window) * wholeDaysShare(unit) * draws.between(0.4, 1.6);
	const count = Math.min(MOST_STOPPAGES, draws.rounded(lost / DAYS_EACH));
	const slot = window / Math.max(1, count);
	const rows = Array.from({ length: count }, (_, i) => {
		const days = Math.max(1, Math.round((lost / count) * draws.between(0.4, 1.6)));
		const longest = Math.min(days, Math.floor(slot) - 1);
		const from = Math.ceil(first + i * slot + draws.between(0, slot - longest - 1));
		const kind = draws.happens(PLANNED_SHARE) ? 'planned-downtime' : 'failure';
		return stoppageRow(unit, { number: i + 1, kind, from, to: from + longest });
	});
	if (!draws.happens(STANDING_SHARE)) return rows;
	const from = end - draws.whole(1, QUIET_DAYS - 1);
	return [...rows, stoppageRow(unit, { number: count + 1, kind: 'failure', from, to: null })];
}

/** Share of its days a unit stands still as a whole, by its modality's uptime and its age. */
function wholeDaysShare({ modality, installed }: UnitRow): number {
	const { uptime } = MODALITY_BELIEFS[modality as Demonstrated];
	const years = (monthNumber(START) - monthNumber(installed)) / 12;
	return (1 - uptime) * WHOLE_DAYS_SHARE * BY_AGE[years > 10 ? 2 : years > 5 ? 1 : 0]!;
}

function stoppageRow(
	unit: UnitRow,
	{ number, kind, from, to }: { number: number; kind: StoppageRow['kind']; from: number; to: number | null }
): StoppageRow {
	return {
		id: `${unit.id}-S${number}`,
		unit: unit.id,
		kind,
		from: dayOf(from),
		to: to === null ? null : dayOf(to),
		note: '',
		provenance: 'illustrative'
	};
}

/** Two years have few days: each is written once. */
const DAYS = new Map<number, string>();

function dayOf(day: number): string {
	const written = DAYS.get(day) ?? new Date(day * DAY_MS).toISOString().slice(0, 10);
	DAYS.set(day, written);
	return written;
}
