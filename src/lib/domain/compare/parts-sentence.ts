/** Parts that add up on screen: a gap and its causes, or the way from one scenario's gap to another's. */
import type { CausePart, GapParts, StateParts } from '../attribution.ts';
import { amountWords, numberWords } from '../wording.ts';

/** A named amount in the unit of its whole. */
export interface Part {
	label: string;
	amount: number;
}

/** Amounts as they are shown: start + parts = end, to the last digit on screen. */
export interface PartsView {
	start: Part;
	parts: Part[];
	end: Part;
	unit: string;
	/** What it says, in one sentence that adds up. */
	sentence: string;
}

type Sum = Pick<PartsView, 'start' | 'parts' | 'end'>;

/** From this size on a number is shown whole, as `numberWords` has it. */
const WHOLE_FROM = 100;

/**
 * Show a gap as what was not planned for and its causes, the largest first.
 * @returns undefined where some part of it is undefined, so that nothing could add up
 */
export function showCauses(
	{ notPlanned, causes, gapAtDue }: Pick<GapParts, 'notPlanned' | 'causes' | 'gapAtDue'>,
	unit: string
): PartsView | undefined {
	const sum = roundParts(
		{ label: 'Not planned for', amount: notPlanned },
		{ parts: causes, end: { label: 'Gap', amount: gapAtDue }, unit }
	);
	return sum && { ...sum, unit, sentence: causesSentence(sum, unit) };
}

/**
 * Show the difference of a target's gap between two states as what differs between them, the largest part first.
 * @param names of both states
 * @returns undefined where some part of it is undefined
 */
export function showDifference(
	{ from, to, parts }: Pick<StateParts, 'from' | 'to' | 'parts'>,
	{ names, unit }: { names: { from: string; to: string }; unit: string }
): PartsView | undefined {
	const sum = roundParts(
		{ label: names.from, amount: from },
		{ parts, end: { label: names.to, amount: to }, unit }
	);
	return sum && { ...sum, unit, sentence: differenceSentence(sum, unit) };
}

/** Round both ends, and the parts by largest remainder to what lies between them. Parts of nothing are left out. */
function roundParts(
	start: { label: string; amount: number | null },
	{ parts, end, unit }: { parts: CausePart[]; end: typeof start; unit: string }
): Sum | undefined {
	const known = parts
		.filter(({ gap }) => gap !== 0)
		.sort((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0));
	const amounts = [start.amount, ...known.map(({ gap }) => gap), end.amount];
	if (!amounts.every((amount) => amount !== null)) return undefined;
	const perGrain = 10 ** digitsFor(amounts, unit);
	const [first, last] = [start.amount!, end.amount!].map((amount) => Math.round(amount * perGrain));
	const grains = shareOut(
		last! - first!,
		known.map(({ gap }) => gap! * perGrain)
	);
	const shown = (label: string, whole: number) => ({ label, amount: whole / perGrain });
	return {
		start: shown(start.label, first!),
		parts: known.map(({ cause }, i) => shown(cause, grains[i]!)),
		end: shown(end.label, last!)
	};
}

function digitsFor(amounts: readonly number[], unit: string): number {
	if (unit === 'FTE') return 2;
	const whole = (amount: number) => Number.isInteger(amount) || Math.abs(amount) >= WHOLE_FROM;
	return unit === 'heads' || amounts.some((amount) => Math.abs(amount) >= WHOLE_FROM) || amounts.every(whole)
		? 0
		: 1;
}

/** Whole numbers nearest to the exact ones that add up to a whole total. */
function shareOut(total: number, exact: readonly number[]): number[] {
	const grains = exact.map(Math.floor);
	const byRemainder = exact
		.map((amount, i) => ({ i, remainder: amount - grains[i]! }))
		.sort((a, b) => b.remainder - a.remainder || a.i - b.i);
	const left = total - grains.reduce((sum, grain) => sum + grain, 0);
	for (const { i } of byRemainder.slice(0, left)) grains[i]!++;
	return grains;
}

/** `The gap of 412 heads is 180 leaving, 150 drop-out from training and 82 not planned for.` */
function causesSentence({ start, parts, end }: Sum, unit: string): string {
	if (end.amount < 0) {
		const spared = parts.map(({ label, amount }) => ({ label, amount: -amount }));
		const without = { label: 'without these causes', amount: -start.amount };
		return `${amountWords(-end.amount, unit)} to spare: ${addUp([without, ...spared], unit)}.`;
	}
	const label = start.amount < 0 ? 'to spare without these causes' : 'not planned for';
	const terms = addUp([...parts, { label, amount: start.amount }], unit);
	return `The gap of ${amountWords(end.amount, unit)} is ${terms}.`;
}

/** `From a gap of 412 heads under A to a gap of 90 heads under B: 350 less through added posts; 28 more through …` */
function differenceSentence({ start, parts, end }: Sum, unit: string): string {
	const moving = [
		{ word: 'less', some: parts.filter(({ amount }) => amount < 0) },
		{ word: 'more', some: parts.filter(({ amount }) => amount > 0) }
	].filter(({ some }) => some.length > 0);
	const ways = moving.map(({ word, some }) =>
		list(some.map(({ label, amount }) => `${numberWords(Math.abs(amount), unit)} ${word} through ${label}`))
	);
	const ends = `From ${standing(start, unit)} to ${standing(end, unit)}`;
	return ways.length === 0 ? `${ends}: nothing that differs moves it.` : `${ends}: ${ways.join('; ')}.`;
}

function standing({ label, amount }: Part, unit: string): string {
	if (amount < 0) return `${amountWords(-amount, unit)} to spare under ${label}`;
	return `a gap of ${amountWords(amount, unit)} under ${label}`;
}

/** What adds first, then what takes away: `300 leaving and 20 retirement, less 8 growth of demand`. */
function addUp(terms: readonly Part[], unit: string): string {
	const words = ({ label, amount }: Part) => `${numberWords(Math.abs(amount), unit)} ${label}`;
	const added = terms.filter(({ amount }) => amount > 0).map(words);
	const taken = terms.filter(({ amount }) => amount < 0).map(words);
	return [added.length === 0 ? 'nothing' : list(added), ...(taken.length === 0 ? [] : [list(taken)])].join(
		', less '
	);
}

function list(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
