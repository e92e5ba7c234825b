/** What the terms of a programme say: its length, and the share still there month by month. */
import { addMonths, monthNumber, type Month } from '../month.ts';
import type { ProgrammeRow } from '../programme.ts';

type Terms = Pick<ProgrammeRow, 'stages'>;

/** Add up the months of all stages. */
export function lengthOf({ stages }: Terms): number {
	return stages.reduce((sum, { months }) => sum + months, 0);
}

/**
 * Give the share of an intake expected to be there still after so many months; the losses of a stage fall evenly, so
 * that each month keeps the same share (docs/model.md 3.7).
 * @param months 0 or more; beyond the length the share who finish
 */
export function shareStaying({ stages }: Terms, months: number): number {
	let left = months;
	let logShare = 0;
	for (const stage of stages) {
		if (left <= 0) break;
		logShare += (Math.min(left, stage.months) / stage.months) * Math.log(1 - stage.attrition);
		left -= stage.months;
	}
	return Math.exp(logShare);
}

/** Give the share of an intake that finishes. */
export function completionRate({ stages }: Terms): number {
	return stages.reduce((share, { attrition }) => share * (1 - attrition), 1);
}

/** Give the share of those still there after so many months who are expected to finish. */
export function shareFinishing(programme: Terms, months: number): number {
	const staying = shareStaying(programme, months);
	return staying === 0 ? 0 : completionRate(programme) / staying;
}

/** Name the month in which an intake finishes when on time. */
export function endOf(programme: Terms, started: Month): Month {
	return addMonths(started, lengthOf(programme));
}

/** Count whole months from one month to another; 0 where the other is not later. */
export function monthsBetween(from: Month, to: Month): number {
	return Math.max(0, monthNumber(to) - monthNumber(from));
}

/** Name the stage, from 1, an intake is in after so many months. */
export function stageAfter({ stages }: Terms, months: number): number {
	let end = 0;
	for (const [i, stage] of stages.entries()) {
		end += stage.months;
		if (months < end) return i + 1;
	}
	return stages.length;
}
