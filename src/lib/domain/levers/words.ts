/** Decisions in words. */
import type { CostLine } from '../cost-lines.ts';
import { LIMIT_WORD } from '../overview/sentences.ts';
import type { Sureness } from '../overview/sureness.ts';
import { amountWords, monthWords, numberWords, poundsWords } from '../wording.ts';
import { LEVER_GROUPS, type Lever, type Setting } from './lever.ts';
import type { LimitSpan } from './limits-by-month.ts';
import type { Costs } from './picture.ts';

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
	const { unit } = lever;
	const words = unit.startsWith('FTE') ? `${numberWords(amount, 'FTE')} ${unit}` : amountWords(amount, unit);
	return `${words} from ${monthWords(from)}${end}${spread}`;
}

/** Say how likely a target is to be met, in whole percent: more digits would claim more than the draws know. */
export function chanceWords(sure: Sureness | undefined): string {
	if (sure === undefined) return 'Probability: being worked out';
	const [low, high] = sure.wilson.map((share) => Math.round(share * 100));
	return `Probability ${Math.round(sure.probability * 100)}% (${low}% to ${high}%)`;
}

/** Names of the lines of the cost table. */
export const COST_WORD: Record<CostLine | 'total', string> = {
	salary: 'Salaries',
	training: 'Training',
	recruitment: 'Recruitment',
	retention: 'Retention offers',
	extraHours: 'Extra hours',
	equipment: 'Equipment',
	outsourcing: 'Outsourcing',
	holding: 'Holding cost of waits (not cash)',
	total: 'Total'
};

/** Say what the decisions cost over the whole run, discounted, against doing nothing. */
export function npvSentence({ npv, doNothingNpv }: Costs): string {
	const more = npv - doNothingNpv;
	if (Math.round(more) === 0) return 'Costs as much as doing nothing.';
	return `${poundsWords(Math.abs(more))} ${more > 0 ? 'more' : 'less'} than doing nothing, in today’s money (net present value of the whole run: ${poundsWords(npv)} against ${poundsWords(doNothingNpv)}).`;
}

/** Write spans one after the other: `Staff to June 2026, demand to March 2036`. */
export function spanWords(spans: readonly LimitSpan[]): string {
	return spans.map(({ limit, until }) => `${LIMIT_WORD[limit]} to ${monthWords(until)}`).join('; ');
}
