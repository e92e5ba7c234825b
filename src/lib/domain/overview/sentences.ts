/** The overview in sentences. */
import type { Month } from '../month.ts';
import type { Modality } from '../vocabulary.ts';
import { amountWords, MODALITY_WORDS, monthWords, numberWords, percentWords } from '../wording.ts';
import { isMet } from './met.ts';
import type { Binds, Rag, TargetView } from './view.ts';

/** What each limit is called in a table. */
export const LIMIT_WORD: Record<Binds['limit'], string> = {
	staff: 'Staff',
	equipment: 'Equipment',
	demand: 'Demand',
	reporting: 'Reporting',
	none: 'Nothing'
};

const LIMITS: Record<Binds['limit'], string> = {
	staff: 'Staff to run the scanners',
	equipment: 'Scanners and their open hours',
	demand: 'Demand, as there is more capacity than is asked for',
	reporting: 'Readers’ minutes',
	none: 'Nothing, as reading keeps up'
};

export const RAG_WORD: Record<Rag, string> = { green: 'Green', amber: 'Amber', red: 'Red' };

/** The rule behind each RAG word where the scenario was drawn. */
export const CHANCE_RULE: Record<Rag, string> = {
	green: 'met when due with a probability of at least 80%',
	amber: 'met when due with a probability of 50% to 80%',
	red: 'met when due with a probability below 50%'
};

/** The rule behind each RAG word without draws. */
export const RAG_RULE: Record<Rag, string> = {
	green: 'met at the due month',
	amber: 'missed by at most a tenth of the way from the start to the target',
	red: 'missed by more than a tenth of the way from the start to the target'
};

/** A gap too small to be told from none. */
const EXACT = 1e-6;

/** Say which limit binds, for how much of the demand, and since when. */
export function bindsSentence({ limit, share, since, whereMissed, trusts, ofTrusts }: Binds): string {
	const some = trusts === ofTrusts ? '' : ` (${trusts} of ${ofTrusts} trusts)`;
	const where = whereMissed ? ` where it is missed${some}` : '';
	return `${LIMITS[limit]}, for ${percentWords(share)} of demand${where}, since ${monthWords(since)}`;
}

/** Say in one sentence how a target stands at its due month. */
export function targetSentence(target: TargetView): string {
	const { gapAtDue, due, unit, value, projectedAtDue } = target;
	if (gapAtDue === null) return `${target.label}: cannot be told for ${monthWords(due)}.`;
	const aim = `${amountWords(value ?? 0, unit)} by ${monthWords(due)}`;
	const stand = isMet(target) ? 'met' : shortBy(target);
	return `${target.label}: ${numberWords(projectedAtDue, unit)} projected against ${aim}: ${stand}.`;
}

/** Say how far a target is missed, in its own direction. */
export function shortBy({
	gapAtDue,
	direction,
	unit
}: Pick<TargetView, 'gapAtDue' | 'direction' | 'unit'>): string {
	if (gapAtDue === null) return 'cannot be told';
	if (Math.abs(gapAtDue) < EXACT) return 'just met';
	const amount = amountWords(Math.abs(gapAtDue), unit);
	if (gapAtDue <= 0) return direction === 'atLeast' ? `${amount} to spare` : `${amount} below the limit`;
	return direction === 'atLeast' ? `short by ${amount}` : `over by ${amount}`;
}

/** Say since when a target stays met, as far as the run goes. */
export function metSentence(
	target: Pick<TargetView, 'metFrom' | 'value' | 'direction' | 'projectedAtDue'>,
	lastMonth: Month
): string {
	const { metFrom } = target;
	if (metFrom !== null) return `Held from ${monthWords(metFrom)}`;
	const end = monthWords(lastMonth);
	return isMet(target) ? `Met when due, but not held to ${end}` : `Not held by ${end}`;
}

/** Name what a row of the limits table is about. */
export function subjectWords(subject: Modality | 'reporting'): string {
	const words = subject === 'reporting' ? 'reporting' : MODALITY_WORDS[subject];
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}
