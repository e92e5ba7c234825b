/** Decisions about programmes: starts a year, or offers a month. */
import type { Month } from '../month.ts';
import type { Decisions } from '../scenario-row.ts';
import type { AmountSubject, Setting } from './lever.ts';
import { HUNDREDTH, shareOut } from './share-out.ts';

type StartsSubject = Extract<AmountSubject, { kind: 'starts' }>;

const MONTHS_A_YEAR = 12;

/** Read how many start, in a year or a month as the lever counts them. */
export function readStarts({ programme, perMonth }: StartsSubject, { starts }: Decisions): Setting | null {
	const row = starts.find((one) => one.programme === programme);
	if (row === undefined) return null;
	const yearly = Object.values(row.yearlyStarts).reduce((sum, heads) => sum + heads, 0);
	const amount = Math.round((perMonth ? yearly / MONTHS_A_YEAR : yearly) * 1e4) / 1e4;
	return { amount, from: row.from, until: row.until ?? row.from, steps: 1 };
}

/** Set how many start, in the months in which they do already. */
export function setStarts(
	{ programme, profile, perMonth }: StartsSubject,
	decisions: Decisions,
	{ amount, from }: { amount: number; from: Month }
): Decisions {
	const before = decisions.starts.find((one) => one.programme === programme);
	const started = Object.values(before?.yearlyStarts ?? {}).some((heads) => heads > 0);
	const weights = Object.entries(started ? before!.yearlyStarts : profile).sort(([a], [b]) =>
		a.localeCompare(b)
	);
	const parts = perMonth
		? weights.map(() => amount)
		: shareOut(
				amount,
				weights.map(([, weight]) => weight),
				HUNDREDTH
			);
	const yearlyStarts = Object.fromEntries(weights.map(([month], i) => [month, parts[i]!]));
	const until =
		before?.until === undefined || before.until === null || before.until < from ? null : before.until;
	const row = { programme, yearlyStarts, from, until };
	return { ...decisions, starts: [...without(programme, decisions), row] };
}

/** Let the programme go on as it stands. */
export function removeStarts({ programme }: StartsSubject, decisions: Decisions): Decisions {
	return { ...decisions, starts: without(programme, decisions) };
}

function without(programme: string, { starts }: Decisions): Decisions['starts'] {
	return starts.filter((one) => one.programme !== programme);
}
