/** The overview in sentences. */
import { monthWords, numberWords, percentWords } from '../wording.ts';
import type { Binds, TargetView } from './view.ts';

const LIMITS: Record<Binds['limit'], string> = {
	staff: 'Staff to run scanners',
	equipment: 'Scanners and their open hours',
	demand: 'Demand: capacity is more than enough for it',
	reporting: 'Readers’ minutes',
	none: 'Nothing any more: reading keeps up'
};

/** A gap too small to be told from none. */
const EXACT = 1e-6;

/** Say which limit binds, for how much of the demand, and since when. */
export function bindsSentence({ limit, share, since, trusts, ofTrusts }: Binds): string {
	const where = trusts === ofTrusts ? '' : ` in the ${trusts} of ${ofTrusts} trusts that miss it`;
	return `${LIMITS[limit]}, for ${percentWords(share)} of demand${where}, since ${monthWords(since)}`;
}

/** Say in one sentence how a target stands at its due month. */
export function targetSentence(target: TargetView): string {
	const { gapAtDue, due, unit, value, projectedAtDue } = target;
	const aim = `${numberWords(value)} ${unit} by ${monthWords(due)}`;
	if (gapAtDue === null) return `${target.label}: cannot be told for ${monthWords(due)}.`;
	const projected = numberWords(projectedAtDue);
	if (target.rag === 'green') return `${target.label}: ${projected} projected against ${aim}: met.`;
	return `${target.label}: ${projected} projected against ${aim}: ${shortBy(target)}.`;
}

/** Say how far a target is missed, in its own direction. */
export function shortBy({ gapAtDue, direction, unit }: TargetView): string {
	if (gapAtDue === null) return 'cannot be told';
	if (Math.abs(gapAtDue) < EXACT) return 'just met';
	const amount = `${numberWords(Math.abs(gapAtDue))} ${unit}`;
	if (gapAtDue <= 0) return direction === 'atLeast' ? `${amount} to spare` : `${amount} below the limit`;
	return direction === 'atLeast' ? `short by ${amount}` : `over by ${amount}`;
}

/** Say since when a target stays met. */
export function metSentence({ metFrom }: TargetView): string {
	return metFrom === null
		? 'Does not stay met within the ten years'
		: `Stays met from ${monthWords(metFrom)}`;
}

/** The rule behind each RAG word. */
export const RAG_RULE = {
	green: 'met at the due month',
	amber: 'short by at most a tenth of the way from baseline to target',
	red: 'short by more than that'
} as const;
