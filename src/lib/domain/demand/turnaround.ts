/** Reports that took over 28 days, quarter by quarter, as published. */
import type { TurnaroundRow } from '../demand.ts';
import type { Month } from '../month.ts';
import type { Modality } from '../vocabulary.ts';

/** Reports of one quarter for outpatients and direct access, named by its first month. */
export interface Quarter {
	quarter: Month;
	reports: number;
	beyond28Days: number;
}

/** Add up the reports of some trusts, the earliest quarter first. */
export function quartersOf(
	rows: readonly TurnaroundRow[],
	{ codes, modality }: { codes: ReadonlySet<string>; modality: Modality }
): Quarter[] {
	const quarters = new Map<Month, Quarter>();
	for (const { trust, modality: one, quarter, reports, beyond28Days } of rows) {
		if (one !== modality || !codes.has(trust)) continue;
		const known = quarters.get(quarter) ?? { quarter, reports: 0, beyond28Days: 0 };
		known.reports += reports;
		known.beyond28Days += beyond28Days;
		quarters.set(quarter, known);
	}
	return [...quarters.values()].sort((a, b) => a.quarter.localeCompare(b.quarter));
}
