/** What an edit moves: gaps of targets before and after it, in words. */
import type { Month } from './month.ts';
import { monthWords, numberWords } from './wording.ts';

/** A target of one place as projected: the gap is positive when short, null where there is no figure. */
export interface ProjectedGap {
	label: string;
	unit: string;
	due: Month;
	gapAtDue: number | null;
	value: number | null;
}

/** Relative to the value: gaps this close are the same. */
const EXACT = 1e-6;

/** Say which gaps at the due dates differ, those that moved most in proportion to their value first. */
export function moveSentences(
	before: ReadonlyMap<string, ProjectedGap>,
	after: ReadonlyMap<string, ProjectedGap>
): string[] {
	const moves = [...after].flatMap(([id, is]) => {
		const was = before.get(id);
		if (was === undefined) return [];
		const share = movedShare(was, is);
		return share > EXACT ? [{ share, sentence: moveSentence(was, is) }] : [];
	});
	return moves.sort((a, b) => b.share - a.share).map(({ sentence }) => sentence);
}

function movedShare(was: ProjectedGap, is: ProjectedGap): number {
	if (was.gapAtDue === null || is.gapAtDue === null) return was.gapAtDue === is.gapAtDue ? 0 : Infinity;
	return Math.abs(is.gapAtDue - was.gapAtDue) / Math.max(1, Math.abs(is.value ?? 0));
}

function moveSentence(was: ProjectedGap, is: ProjectedGap): string {
	const [from, to] = bothWords(was.gapAtDue, is.gapAtDue, is.unit);
	return `Gap for ${is.label}, ${monthWords(is.due)}: ${from} → ${to}${is.gapAtDue === null ? '' : ` ${is.unit}`}`;
}

/** Written with as many places as it takes to tell one from the other. */
function bothWords(was: number | null, is: number | null, unit: string): [string, string] {
	const plain: [string, string] = [gapWords(was, unit), gapWords(is, unit)];
	if (plain[0] !== plain[1] || was === null || is === null) return plain;
	const places = Math.min(6, Math.max(1, Math.ceil(-Math.log10(Math.abs(was - is))) + 1));
	const fine = (gap: number) => sided(gap, (size) => size.toLocaleString('en-GB', digits(places)));
	return [fine(was), fine(is)];
}

const digits = (places: number) => ({ minimumFractionDigits: places, maximumFractionDigits: places });

function gapWords(gap: number | null, unit: string): string {
	return gap === null ? 'no figure' : sided(gap, (size) => numberWords(size, unit));
}

/** A gap below nought is what there is to spare. */
function sided(gap: number, write: (size: number) => string): string {
	return gap < 0 ? `met with ${write(-gap)} to spare` : write(gap);
}
