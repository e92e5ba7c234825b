/** A waterfall as bars: each begins where the one before it ends. */
import type { PartsView } from '#lib/domain/compare/parts-sentence.ts';

/** One row. `from` and `to` are where its bar lies, 0 to 100 across. */
export interface Bar {
	label: string;
	kind: 'whole' | 'more' | 'less';
	amount: number;
	/** What all rows up to here add up to. */
	sum: number;
	from: number;
	to: number;
}

/** Lay out the start, every part and the end from the least sum to the largest, 0 included. */
export function barsOf({ start, parts, end }: Pick<PartsView, 'start' | 'parts' | 'end'>): {
	bars: Bar[];
	zero: number;
} {
	let sum = start.amount;
	const steps = parts.map(({ label, amount }) => {
		const before = sum;
		sum += amount;
		return { label, amount, before, sum, kind: amount < 0 ? ('less' as const) : ('more' as const) };
	});
	const whole = ({ label, amount }: typeof start) => ({
		...{ label, amount, before: 0, sum: amount, kind: 'whole' as const }
	});
	const rows = [whole(start), ...steps, whole(end)];
	const sums = [0, ...rows.map((row) => row.sum)];
	const [low, high] = [Math.min(...sums), Math.max(...sums)];
	const across = (at: number) => (high > low ? (100 * (at - low)) / (high - low) : 0);
	return {
		bars: rows.map(({ before, ...row }) => ({
			...row,
			from: across(Math.min(before, row.sum)),
			to: across(Math.max(before, row.sum))
		})),
		zero: across(0)
	};
}
