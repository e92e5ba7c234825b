/** Scans as returned, month by month, of trusts that can be compared with themselves. */
import type { ActivityRow } from '../demand.ts';
import type { Month } from '../month.ts';
import type { Modality } from '../vocabulary.ts';
import { xmr, type Xmr } from '../variation/xmr.ts';

/** Scans of one month. `returned`: trusts that returned anything in it. */
export interface ActivityMonth {
	month: Month;
	/** Of all trusts that returned the month. */
	scans: number;
	returned: number;
	/** Of the trusts that returned every month: like with like. */
	alike: number;
}

/** Activity of a modality. `left`: trusts that did not return every month. */
export interface Activity {
	months: ActivityMonth[];
	trusts: number;
	left: string[];
	/** Of `alike`; null where there are too few months. */
	chart: Xmr | null;
}

/**
 * Add up the scans of some trusts. A month in which a trust returned no scan of any modality was not returned.
 * @param codes trusts that do this modality, in register order
 */
export function activityOf(
	rows: readonly ActivityRow[],
	{ codes, modality }: { codes: readonly string[]; modality: Modality }
): Activity {
	const of = new Set(codes);
	const own = rows.filter(({ trust }) => of.has(trust));
	const months = [...new Set(own.map(({ month }) => month))].sort();
	const returned = new Set(
		own.filter(({ scans }) => scans > 0).map(({ trust, month }) => `${trust} ${month}`)
	);
	const left = codes.filter((code) => months.some((month) => !returned.has(`${code} ${month}`)));
	const short = new Set(left);
	const scansIn = new Map<string, number>();
	for (const { trust, month, scans, modality: one } of own)
		if (one === modality) scansIn.set(`${trust} ${month}`, scans);
	const counted = months.map((month) => {
		const inMonth = codes.filter((code) => returned.has(`${code} ${month}`));
		const sum = (some: string[]) =>
			some.reduce((all, code) => all + (scansIn.get(`${code} ${month}`) ?? 0), 0);
		const alike = sum(inMonth.filter((code) => !short.has(code)));
		return { month, scans: sum(inMonth), returned: inMonth.length, alike };
	});
	const chart = left.length < codes.length ? xmr(counted.map(({ alike }) => alike)) : undefined;
	return { months: counted, trusts: codes.length, left, chart: chart ?? null };
}
