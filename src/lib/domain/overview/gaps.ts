/** Which targets are missed by most. */
import { isMet } from './met.ts';
import type { TargetView } from './view.ts';

/** Order the targets that are missed by how far, as a share of the way from baseline to value. */
export function largestGaps(targets: TargetView[]): TargetView[] {
	const shortness = ({ gapAtDue, value, baseline }: TargetView) =>
		gapAtDue === null
			? Infinity
			: gapAtDue / (Math.abs((value ?? 0) - (baseline ?? 0)) || Math.abs(value ?? 0) || 1);
	return targets.filter((target) => !isMet(target)).sort((a, b) => shortness(b) - shortness(a));
}
