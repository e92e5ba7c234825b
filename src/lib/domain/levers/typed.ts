/** What a person typed into levers: settings, or sentences that say what would be right. */
import { MONTH_PATTERN, type Month } from '../month.ts';
import type { Decisions } from '../scenario-row.ts';
import { monthWords, numberWords } from '../wording.ts';
import type { Lever } from './lever.ts';
import { readLever, removeLever, setLever } from './setting.ts';
import { amountText, leverTitle } from './words.ts';

/** The two fields of a lever as typed; a date lever has no amount. */
export interface Typed {
	amount: string;
	month: string;
}

/** Why the fields of a lever cannot be used; `field` is the id of the one that is wrong. */
export interface LeverProblem {
	field: string;
	message: string;
}

/** What was understood, or why nothing was. */
export type Understood = { amount: number; from: Month } | LeverProblem;

/** Name a field of a lever, in forms and on the page. */
export function fieldOf({ id }: Pick<Lever, 'id'>, field: keyof Typed): string {
	return `${field}:${id}`;
}

/** Write a lever's two fields as they stand under some decisions. */
export function fieldsOf(lever: Lever, decisions: Decisions): Typed {
	const setting = readLever(lever, decisions);
	if (lever.form === 'date') return { amount: '', month: setting?.from ?? lever.resting ?? '' };
	return { amount: amountText(setting?.amount ?? lever.resting), month: setting?.from ?? lever.offered };
}

/** Understand the two fields of a lever. */
export function understand(lever: Lever, { amount, month }: Typed): Understood {
	const figure = lever.form === 'date' ? 1 : understandAmount(lever, amount.replaceAll(/[\s,]/g, ''));
	const title = leverTitle(lever);
	if (typeof figure === 'string') return { field: fieldOf(lever, 'amount'), message: `${title}: ${figure}` };
	const { first, last } = lever;
	const from = month.trim();
	if (MONTH_PATTERN.test(from) && from >= first && from <= last) return { amount: figure, from };
	const wrong = from === '' ? 'the month is missing' : `“${from}” is not a month of the run`;
	return {
		field: fieldOf(lever, 'month'),
		message: `${title}: ${wrong}; give one from ${monthWords(first)} to ${monthWords(last)}, for example ${first}.`
	};
}

function understandAmount(lever: Extract<Lever, { form: 'amount' }>, text: string): number | string {
	const { max, unit, whole } = lever;
	const right = `give ${whole ? 'a whole number' : 'a number'} from 0 to ${numberWords(max)} (${unit})`;
	const amount = Number(text);
	if (text === '') return `the amount is missing; ${right}.`;
	if (!Number.isFinite(amount)) return `“${text}” is not a number; ${right}.`;
	if (amount < 0) return `${text} is below 0; ${right}.`;
	if (amount > max) return `${text} is more than ${numberWords(max)}, the most this lever takes; ${right}.`;
	if (whole && !Number.isInteger(amount)) return `${text} is not whole; ${right}.`;
	return Math.round(amount * 100) / 100;
}

/**
 * Take up a form of levers: those whose fields are as they stood are left alone, and an emptied date is taken away.
 * @param typed text by name of field
 * @returns the decisions, or every problem there is
 */
export function applyTyped(
	levers: readonly Lever[],
	decisions: Decisions,
	typed: Readonly<Record<string, string>>
): { decisions: Decisions } | { problems: LeverProblem[] } {
	const problems: LeverProblem[] = [];
	let changed = decisions;
	for (const lever of levers) {
		const stood = fieldsOf(lever, decisions);
		const now = {
			amount: typed[fieldOf(lever, 'amount')] ?? stood.amount,
			month: typed[fieldOf(lever, 'month')] ?? stood.month
		};
		if (now.amount === stood.amount && now.month === stood.month) continue;
		if (lever.form === 'date' && now.month.trim() === '') {
			changed = removeLever(lever, changed);
			continue;
		}
		const understood = understand(lever, now);
		if ('message' in understood) problems.push(understood);
		else changed = setLever(lever, changed, understood);
	}
	return problems.length > 0 ? { problems } : { decisions: changed };
}
