/** Decisions to replace units: how many of a modality, the oldest first. */
import { addMonths, monthNumber, type Month } from '../month.ts';
import type { Decisions } from '../scenario-row.ts';
import type { AmountSubject, Setting } from './lever.ts';

type ReplacementsSubject = Extract<AmountSubject, { kind: 'replacements' }>;
type Replacement = Decisions['replacements'][number];

/** Read how many units are to be replaced. */
export function readReplacements(subject: ReplacementsSubject, decisions: Decisions): Setting | null {
	const { ours } = split(subject, decisions);
	const [first, last] = [ours[0], ours.at(-1)];
	if (first === undefined || last === undefined) return null;
	const steps = new Set(ours.map(({ month }) => month)).size;
	return { amount: ours.length, from: first.month, until: last.month, steps };
}

/** Set how many units are replaced, and the month of the first; all others move as far. */
export function setReplacements(
	subject: ReplacementsSubject,
	decisions: Decisions,
	{ amount, from, last }: { amount: number; from: Month; last: Month }
): Decisions {
	const { ours, others } = split(subject, decisions);
	const kept = ours.slice(0, amount);
	const shift = monthNumber(from) - monthNumber(kept[0]?.month ?? from);
	const moved = kept.map(({ unit, month }) => {
		const to = addMonths(month, shift);
		return { unit, month: to < last ? to : last };
	});
	const decided = new Set(moved.map(({ unit }) => unit));
	let free = moved.length === 0 ? from : addMonths(moved.at(-1)!.month, 1);
	const more = subject.units
		.filter(({ id }) => !decided.has(id))
		.slice(0, Math.max(0, amount - moved.length))
		.map(({ id, tenIn }) => {
			const due = tenIn > free ? tenIn : free;
			free = addMonths(due, 1);
			return { unit: id, month: due < last ? due : last };
		});
	return { ...decisions, replacements: [...others, ...moved, ...more] };
}

/** Take the replacements away. */
export function removeReplacements(subject: ReplacementsSubject, decisions: Decisions): Decisions {
	return { ...decisions, replacements: split(subject, decisions).others };
}

/** Earliest first. */
function split({ units }: ReplacementsSubject, { replacements }: Decisions) {
	const known = new Set(units.map(({ id }) => id));
	const isOurs = ({ unit }: Replacement) => known.has(unit);
	return {
		ours: replacements.filter(isOurs).sort((a, b) => a.month.localeCompare(b.month)),
		others: replacements.filter((row) => !isOurs(row))
	};
}
