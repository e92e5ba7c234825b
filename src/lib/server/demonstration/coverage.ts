/** How much of England's published activity the registers hold. */
import { MODALITIES, type Modality } from '#lib/domain/vocabulary.ts';
import type { Registers } from '#lib/domain/registers.ts';
import { FIGURES } from './figures.ts';

/** Scans of a year returned by the trusts of the registers, beside England's published scans. */
export interface Coverage {
	year: string;
	trusts: number;
	rows: { modality: Modality; scans: number; published: number; share: number }[];
}

/** Compare the activity register with the published totals of the same year. */
export function coverageOf({ activity, trusts }: Registers): Coverage {
	const returned = new Map<Modality, number>();
	for (const { modality, scans } of activity) returned.set(modality, (returned.get(modality) ?? 0) + scans);
	return {
		year: FIGURES.year,
		trusts: trusts.length,
		rows: MODALITIES.flatMap((modality) => {
			const published = FIGURES.published[modality];
			if (published === undefined) return [];
			const scans = returned.get(modality) ?? 0;
			return [{ modality, scans, published, share: scans / published }];
		})
	};
}
