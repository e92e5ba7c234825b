/** Placements in one month as a table shows them: who is full or over, and what ten more starters would need. */
import type { Month } from '../month.ts';
import { monthWords, numberWords } from '../wording.ts';
import type { ProgrammeRow } from '../programme.ts';
import { hostShare, type SlotUse } from './slots.ts';

/** How many more starters the question "what would a larger intake need" is asked for. */
export const MORE_STARTERS = 10;

/** Months ahead that are looked at for the fullest: two intakes of a yearly course. */
const AHEAD = 24;
const TOLERANCE = 1e-6;

/** One trust in one month. */
export interface SlotLine {
	trust: string;
	limitedBy: SlotUse['limitedBy'];
	used: number;
	available: number | null;
	/** Available less used, may be negative; null: no limit is known. */
	spare: number | null;
	state: 'over' | 'full' | 'room' | 'no limit known';
	/** The fullest month of the first two years, and months of them in which it is over. */
	fullest: Month | undefined;
	monthsOver: number;
	/** Slots that ten more starters of the programme would take here, and how many of them are not there. */
	needed: number;
	short: number;
}

/** Give the month, as its place in the run, in which the trusts together are fullest within two years. */
export function fullestMonth(uses: readonly SlotUse[]): number {
	return fullestOf(totalUse(uses));
}

/** Tell the month of one trust, or of all of them together. */
function fullestOf({ used, available }: Pick<SlotUse, 'used' | 'available'>): number {
	let best = 0;
	const load = (t: number) => {
		const limit = available[t] ?? null;
		return limit === null || limit === 0 ? (used[t] ?? 0) : (used[t] ?? 0) / limit;
	};
	for (let t = 1; t < Math.min(AHEAD, used.length); t++) if (load(t) > load(best)) best = t;
	return best;
}

/** Add the trusts up; a limit that is not known anywhere makes the sum unknown. */
export function totalUse(uses: readonly SlotUse[]): Pick<SlotUse, 'used' | 'available'> {
	const months = uses[0]?.used.length ?? 0;
	const each = Array.from({ length: months }, (_, t) => t);
	return {
		used: each.map((t) => uses.reduce((sum, { used }) => sum + used[t]!, 0)),
		available: each.map((t) =>
			uses.reduce<number | null>((sum, { available }) => {
				const limit = available[t] ?? null;
				return sum === null || limit === null ? null : sum + limit;
			}, 0)
		)
	};
}

/** Write one line a trust, the tightest first. */
export function slotLines(
	uses: readonly SlotUse[],
	{ months, at, programme }: { months: readonly Month[]; at: number; programme: ProgrammeRow | undefined }
): SlotLine[] {
	return uses
		.map((use): SlotLine => {
			const used = use.used[at] ?? 0;
			const available = use.available[at] ?? null;
			const spare = available === null ? null : available - used;
			const share = programme === undefined ? 0 : hostShare(programme, use.trust) * programme.placementShare;
			const needed = MORE_STARTERS * share;
			return {
				...{ trust: use.trust, limitedBy: use.limitedBy, used, available, spare, needed },
				state: stateOf(used, available),
				fullest: months[fullestOf(use)],
				monthsOver: use.used
					.slice(0, AHEAD)
					.filter((count, t) => stateOf(count, use.available[t] ?? null) === 'over').length,
				short: spare === null ? 0 : Math.max(0, needed - Math.max(0, spare))
			};
		})
		.sort((a, b) => (a.spare ?? Infinity) - (b.spare ?? Infinity));
}

function stateOf(used: number, available: number | null): SlotLine['state'] {
	if (available === null) return 'no limit known';
	if (used > available + TOLERANCE) return 'over';
	return used > available - TOLERANCE ? 'full' : 'room';
}

/** Say what the table shows. */
export function slotSentence(lines: readonly SlotLine[], month: Month): string {
	if (lines.length === 0) return 'No trust of this place has placements.';
	const count = (state: SlotLine['state']) => lines.filter((line) => line.state === state).length;
	const trusts = (n: number) =>
		n === 0 ? 'no trust is' : n === 1 ? '1 trust is' : `${numberWords(n)} trusts are`;
	const over = lines.filter(({ monthsOver }) => monthsOver > 0).length;
	return `In ${monthWords(month)} ${trusts(count('over'))} over the slots there are and ${trusts(count('full'))} full, of ${numberWords(lines.length)}; within two years ${trusts(over)} over at some time.`;
}

/** Say what ten more starters would need, and where it is not there. */
export function moreSentence(lines: readonly SlotLine[], { name }: Pick<ProgrammeRow, 'name'>): string {
	const needed = lines.reduce((sum, line) => sum + line.needed, 0);
	const short = lines.reduce((sum, line) => sum + line.short, 0);
	const where = lines.filter((line) => line.short > TOLERANCE).length;
	const asked = `One more intake of ${MORE_STARTERS} on ${name} would take ${needed.toFixed(2)} slots at once at these trusts`;
	return short > TOLERANCE
		? `${asked}; ${short.toFixed(2)} of them are not there, at ${numberWords(where)} ${where === 1 ? 'trust' : 'trusts'}.`
		: `${asked}; there is room for all of them.`;
}
