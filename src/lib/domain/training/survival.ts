/** How many are still there month by month: Kaplan and Meier's estimate, with Greenwood's band. */

/** Heads who were followed for some months; then they left, or were last seen still there (or finished). */
export interface Followed {
	/** Whole months from the start; 0 or more. */
	months: number;
	/** May be a part of a head, where counts are spread over months. */
	heads: number;
	left: boolean;
}

/** One month in which somebody left: who was there until then, and the share who stay beyond it. */
export interface SurvivalStep {
	month: number;
	atRisk: number;
	left: number;
	share: number;
	/** Standard error of the share, by Greenwood's formula. */
	error: number;
	/** 95% band, kept within 0 and 1. */
	low: number;
	high: number;
}

/** Under this many heads chance says more than the curve. */
export const FEW_HEADS = 20;

/** Standard deviations either side that hold 95%. */
const BAND = 1.96;

/**
 * Estimate the share still there after each month in which somebody left: S(t) = product of (1 - left / at risk), with
 * Greenwood's variance S² × sum of left / (at risk × (at risk - left)). Whoever is last seen in a month counts as at risk
 * in it (Kaplan and Meier 1958; Greenwood 1926).
 * @returns steps by month; none where nobody left
 */
export function survival(followed: readonly Followed[]): SurvivalStep[] {
	const months = [...new Set(followed.filter(({ left }) => left).map(({ months: m }) => m))].sort(
		(a, b) => a - b
	);
	let share = 1;
	let sum = 0;
	return months.flatMap((month) => {
		const atRisk = headsOf(followed.filter((one) => one.months >= month));
		const left = headsOf(followed.filter((one) => one.left && one.months === month));
		if (left === 0) return [];
		share *= Math.max(0, 1 - left / atRisk);
		const stay = atRisk - left;
		sum += stay > 0 ? left / (atRisk * stay) : 0;
		const error = share * Math.sqrt(sum);
		const low = Math.max(0, share - BAND * error);
		return [{ month, atRisk, left, share, error, low, high: Math.min(1, share + BAND * error) }];
	});
}

/** Add up heads. */
export function headsOf(followed: readonly Pick<Followed, 'heads'>[]): number {
	return followed.reduce((sum, { heads }) => sum + heads, 0);
}

/** Read the curve at a month: the last step until then; undefined before the first. */
export function survivalAt(steps: readonly SurvivalStep[], month: number): SurvivalStep | undefined {
	return steps.findLast((step) => step.month <= month);
}
