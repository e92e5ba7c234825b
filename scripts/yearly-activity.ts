/**
 * Scans by year for the back-test: England as published, and each network's trusts whose returns are complete. The rules
 * stand in docs/back-test.md.
 */
import { mergedTrusts } from './merged-trusts.ts';

type Row = Record<string, string>;
/** Scans of each month of a year, by modality. */
type Months = Record<string, number[]>;

const YEARS = [
	...['2017/18', '2018/19', '2019/20', '2020/21', '2021/22'],
	...['2022/23', '2023/24', '2024/25']
] as const;
/** The year the forecasts start from and those they are held against. */
const HELD = YEARS.slice(4);
/** A month below this share of a trust's middle month is not a whole return. */
const LEAST_OF_MIDDLE = 0.5;
const FIRST_MONTH = 4;

/** What the tables give: activity by provider, notes on returns, trusts that live with their network. */
export interface Tables {
	monthly: (code: string, year: string) => Months;
	addUp: (parts: Months[]) => Months;
	notes: Row[];
	trusts: { code: string; name: string; network: string }[];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const predecessorsOf = (code: string) => mergedTrusts.filter(({ successor }) => successor === code);

/** Add up scans by year. */
export function yearlyActivity(tables: Tables) {
	const checked = tables.trusts.map((trust) => ({ ...trust, why: whyLeftOut(tables, trust.code) }));
	const networks = [...new Set(checked.map(({ network }) => network))].sort();
	return {
		years: [...YEARS],
		england: scansByYear(tables, ['ENG']),
		networks: networks.map((id) => {
			const all = checked.filter(({ network }) => network === id);
			const complete = all.filter(({ why }) => why === null);
			const codesOf = (trusts: typeof all) =>
				trusts.flatMap(({ code }) => [code, ...predecessorsOf(code).map((one) => one.code)]);
			return {
				id,
				trusts: complete.length,
				complete: scansByYear(tables, codesOf(complete)),
				all: scansByYear(tables, codesOf(all))
			};
		}),
		merged: mergedTrusts,
		leftOut: checked.filter(({ why }) => why !== null).map(({ code, name, why }) => ({ code, name, why }))
	};
}

function scansByYear({ monthly, addUp }: Tables, codes: string[]): Record<string, number[]> {
	const years = YEARS.map((year) => addUp(codes.map((code) => monthly(code, year))));
	const modalities = [...new Set(years.flatMap((year) => Object.keys(year)))].sort();
	return Object.fromEntries(
		modalities.map((modality) => [modality, years.map((year) => sum(year[modality] ?? []))])
	);
}

/** Complete: whole months from April 2021 to March 2025, and no shortfall or excess named by NHS England. */
function whyLeftOut(tables: Tables, code: string): string | null {
	const parts = [{ code, closed: undefined }, ...predecessorsOf(code)];
	const named = tables.notes
		.filter(
			({ note_group: group = '', financial_year: year = '', org_codes: codes = '' }) =>
				/shortfall|other issues/.test(group) &&
				year >= HELD[0]! &&
				codes.split(';').some((one) => parts.some((part) => part.code === one))
		)
		.map(({ financial_year: year }) => year!);
	if (named.length > 0) return `NHS England names a shortfall or an excess in ${inWords(named)}`;
	const short = HELD.filter((year) => !isWhole(tables, { parts, year }));
	return short.length > 0 ? `months missing or below half of the middle month in ${inWords(short)}` : null;
}

const inWords = (years: readonly string[]) => [...new Set(years)].join(', ');

function isWhole(
	tables: Tables,
	{ parts, year }: { parts: { code: string; closed: string | undefined }[]; year: string }
): boolean {
	const returned = (code: string, of: string) => {
		const months = Object.values(tables.monthly(code, of));
		return Array.from({ length: 12 }, (_, i) => sum(months.map((series) => series[i]!)));
	};
	const together = (of: string) => {
		const each = parts.map(({ code }) => returned(code, of));
		return each[0]!.map((_, i) => sum(each.map((series) => series[i]!)));
	};
	const all = HELD.flatMap(together).sort((a, b) => a - b);
	const middle = all[all.length / 2]!;
	return (
		together(year).every((scans) => scans > 0 && scans >= LEAST_OF_MIDDLE * middle) &&
		parts.every(({ code, closed }) =>
			returned(code, year).every((scans, i) => scans > 0 || monthOf(year, i) > (closed ?? '9999'))
		)
	);
}

/** The calendar month of a place in a financial year. */
function monthOf(year: string, i: number): string {
	const first = Number(year.slice(0, 4));
	const month = FIRST_MONTH + i;
	return month > 12 ? `${first + 1}-0${month - 12}` : `${first}-${String(month).padStart(2, '0')}`;
}
