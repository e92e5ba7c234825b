/** Decisions of one kind and subject in words, added up over places. */
import type { Month } from '../month.ts';
import { amountWords, monthWords, numberWords } from '../wording.ts';
import { DECISION_KINDS, type Decided, type DecisionKind } from './decided.ts';

/** As many steps or dates as are read in one line; of more, the first and the last are told. */
const NAMED = 4;

/**
 * Say what is decided.
 * @param rows of one kind and subject; none: says what goes on without a decision
 */
export function decidedWords(kind: DecisionKind, rows: readonly Decided[]): string {
	const levels = rows.filter((row) => row.form === 'level');
	const orders = rows.filter((row) => row.form === 'order');
	const starts = rows.filter((row) => row.form === 'starts');
	if (levels.length > 0) return levelWords(kind, levels);
	if (orders.length > 0) return orderWords(kind, orders);
	return starts.length > 0 ? startsWords(starts) : DECISION_KINDS[kind].none;
}

/** `412.50 FTE from April 2027, 825.00 from April 2028`. */
function levelWords(kind: DecisionKind, rows: readonly (Decided & { form: 'level' })[]): string {
	const { unit } = DECISION_KINDS[kind];
	const steps = stepsOf(rows.map(({ byMonth }) => byMonth));
	const [first, ...more] = steps;
	if (first === undefined) return DECISION_KINDS[kind].none;
	const begin = `${amountWords(first.amount, unit)} from ${monthWords(first.month)}`;
	const words = more.map(({ month, amount }) => `${numberWords(amount, unit)} from ${monthWords(month)}`);
	if (steps.length <= NAMED) return [begin, ...words].join(', ');
	return `${begin}, in ${steps.length} steps to ${words.at(-1)}`;
}

/** Months in which the sum of some levels changes, from the first that is not 0 on. */
function stepsOf(levels: readonly Record<Month, number>[]): { month: Month; amount: number }[] {
	const changes = levels
		.flatMap((level) => {
			const months = Object.keys(level).sort();
			return months.map((month, i) => ({ month, by: level[month]! - (level[months[i - 1] ?? ''] ?? 0) }));
		})
		.sort((a, b) => a.month.localeCompare(b.month));
	const steps = new Map<Month, number>();
	let sum = 0;
	for (const { month, by } of changes) {
		// Levels are hundredths; binary fractions would not come back to 0.
		sum = Math.round((sum + by) * 1e6) / 1e6;
		steps.set(month, sum);
	}
	const all = [...steps].map(([month, amount]) => ({ month, amount }));
	return all.filter(({ amount }, i) => amount !== (all[i - 1]?.amount ?? 0));
}

/** `1 unit in May 2027, 2 in June 2027`; `48 units, May 2027 to March 2031`. */
function orderWords(kind: DecisionKind, rows: readonly (Decided & { form: 'order' })[]): string {
	const { unit } = DECISION_KINDS[kind];
	const byMonth = new Map<Month, number>();
	for (const { month, units } of rows) byMonth.set(month, (byMonth.get(month) ?? 0) + units);
	const months = [...byMonth].sort(([a], [b]) => a.localeCompare(b));
	const [first, ...more] = months;
	if (first === undefined) return DECISION_KINDS[kind].none;
	if (kind === 'connections' && rows.length === 1) return `from ${monthWords(first[0])}`;
	if (months.length <= NAMED) {
		const begin = `${amountWords(first[1], unit)} in ${monthWords(first[0])}`;
		return [begin, ...more.map(([month, units]) => `${units} in ${monthWords(month)}`)].join(', ');
	}
	const total = months.reduce((sum, [, units]) => sum + units, 0);
	return `${amountWords(total, unit)}, ${monthWords(first[0])} to ${monthWords(months.at(-1)![0])}`;
}

/** `1,234 starts a year from September 2026`; of several spans, each. */
function startsWords(rows: readonly (Decided & { form: 'starts' })[]): string {
	const spans = new Map<string, { from: Month; until: Month | null; perYear: number }>();
	for (const { byMonthOfYear, from, until } of rows) {
		const perYear = Object.values(byMonthOfYear).reduce((sum, heads) => sum + heads, 0);
		const span = spans.get(`${from} ${until}`) ?? { from, until, perYear: 0 };
		spans.set(`${from} ${until}`, { ...span, perYear: span.perYear + perYear });
	}
	const sorted = [...spans.values()].sort((a, b) => a.from.localeCompare(b.from));
	const words = sorted.map(({ from, until, perYear }) => {
		const amount = amountWords(Math.round(perYear * 100) / 100, DECISION_KINDS.starts.unit);
		return `${amount} from ${monthWords(from)}${until === null ? '' : ` to ${monthWords(until)}`}`;
	});
	if (words.length <= NAMED) return words.join('; ');
	return `${words[0]}, in ${words.length} spans to ${words.at(-1)}`;
}
