/** Targets that are met when due and lost again. */
import type { Month } from '../month.ts';
import { isMet, meets } from '../overview/met.ts';
import type { TargetView } from '../overview/view.ts';
import { monthWords } from '../wording.ts';
import type { PaceWarning } from './warnings.ts';

/** What is known of a target to tell whether it is held. */
export type Held = Pick<
	TargetView,
	'label' | 'due' | 'metFrom' | 'value' | 'direction' | 'projected' | 'projectedAtDue'
>;

/** Warn of every target that is met at its due month and does not stay so. */
export function findFallingBack(targets: readonly Held[], months: readonly Month[]): PaceWarning[] {
	return targets.flatMap((target) => {
		const { label, due, metFrom, projected } = target;
		if (!isMet(target) || (metFrom !== null && metFrom <= due)) return [];
		const lost = months.findIndex((month, t) => month > due && !meets(target, projected[t] ?? null));
		if (lost < 0) return [];
		const later =
			metFrom === null ? `not held to ${monthWords(months.at(-1)!)}` : `held from ${monthWords(metFrom)}`;
		return [
			{
				...{ about: 'holding' as const, part: label, month: months[lost]!, times: 1 },
				sentence: `${label}: met when due in ${monthWords(due)}, lost in ${monthWords(months[lost]!)}, ${later}`
			}
		];
	});
}
