/** Whether a target is met, as the engine judges it. */
import type { TargetView } from './view.ts';

/** Relative to the value: figures this close are the same. */
const EXACT = 1e-6;

/** Tell whether a value is on the right side of a target's own. */
export function meets(
	{ value, direction }: Pick<TargetView, 'value' | 'direction'>,
	projected: number | null
): boolean {
	if (value === null || projected === null) return false;
	const gap = direction === 'atLeast' ? value - projected : projected - value;
	return gap <= EXACT * Math.max(1, Math.abs(value));
}

/** Tell whether a target is met at its due month as projected. */
export function isMet(target: Pick<TargetView, 'value' | 'direction' | 'projectedAtDue'>): boolean {
	return meets(target, target.projectedAtDue);
}
