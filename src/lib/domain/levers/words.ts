/** Decisions in words. */
import { monthWords, numberWords } from '../wording.ts';
import { LEVER_GROUPS, type Lever, type Setting } from './lever.ts';

/** Write an amount as a field shows it: no separators, at most two decimals. */
export function amountText(amount: number): string {
	return String(Math.round(amount * 100) / 100);
}

/** Name a lever where its group is not in sight: `Posts: Radiographers`. */
export function leverTitle({ group, name }: Lever): string {
	return `${LEVER_GROUPS.find(({ id }) => id === group)!.name}: ${name}`;
}

/** Say what is decided with a lever: `24.00 FTE more from April 2027, in 4 steps to April 2030`. */
export function settingWords(lever: Lever, { amount, from, until, steps }: Setting): string {
	if (lever.form === 'date') return `in ${monthWords(from)}`;
	const spread = steps > 1 ? `, in ${steps} steps to ${monthWords(until)}` : '';
	const end = lever.subject.kind === 'starts' && until !== from ? ` to ${monthWords(until)}` : '';
	return `${numberWords(amount, lever.unit.startsWith('FTE') ? 'FTE' : '')} ${lever.unit} from ${monthWords(from)}${end}${spread}`;
}
