/** How long reports took and where scans came from, as published; derived by scripts/derive-public-figures.ts. */
import type { TurnaroundRow } from '#lib/domain/demand.ts';
import type { Modality } from '#lib/domain/vocabulary.ts';
import { FIGURES } from './figures.ts';
import figures from './reporting-figures.json' with { type: 'json' };

type ByModality<Value> = Partial<Record<Modality, Value>>;

/** What the official tables say, by organisation; `ENG` is England, every provider counted. */
interface ReportingFigures {
	attribution: string;
	year: string;
	/** First months of the quarters. */
	quarters: string[];
	sourceNames: string[];
	/** Reports for outpatients and direct access by quarter, and how many of them took over 28 days. */
	turnaround: Record<string, ByModality<{ reports: number[]; beyond: number[] }>>;
	/** Scans of the year, in the order of `sourceNames`. */
	sources: Record<string, ByModality<number[]>>;
}

export const REPORTING: ReportingFigures = figures;

/** The turnaround register: a trust counts with those that merged into it. */
export function turnaroundRows(): TurnaroundRow[] {
	return FIGURES.trusts.flatMap(({ code }) => {
		const parts = [code, ...predecessorsOf(code)].map((one) => REPORTING.turnaround[one] ?? {});
		const modalities = [...new Set(parts.flatMap((part) => Object.keys(part)))] as Modality[];
		return modalities.flatMap((modality) =>
			REPORTING.quarters.flatMap((quarter, i) => {
				const reports = addUp(parts.map((part) => part[modality]?.reports[i]));
				const beyond28Days = addUp(parts.map((part) => part[modality]?.beyond[i]));
				return reports === 0 ? [] : [{ trust: code, modality, quarter, reports, beyond28Days }];
			})
		);
	});
}

/** Scans of a trust in the year by where they were asked for, in the order of `sourceNames`; none where nothing was returned. */
export function sourcesOf(code: string, modality: Modality): number[] | undefined {
	const found = [code, ...predecessorsOf(code)].flatMap((one) => {
		const scans = REPORTING.sources[one]?.[modality];
		return scans === undefined ? [] : [scans];
	});
	return found[0]?.map((_, i) => addUp(found.map((scans) => scans[i])));
}

function predecessorsOf(code: string): string[] {
	return FIGURES.closedTrusts.filter(({ successor }) => successor === code).map((trust) => trust.code);
}

function addUp(counts: (number | undefined)[]): number {
	return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
