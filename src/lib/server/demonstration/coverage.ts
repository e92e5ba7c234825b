/** How much of England's published activity the registers hold. */
import type { Modality, Registers } from '#lib/domain/registers.ts';
import { FIGURES } from './figures.ts';

/** Scans returned by the trusts of the registers as a share of England's published scans. */
export interface Coverage {
	modality: Modality;
	share: number;
}

/** Compare the activity register with the published totals of the same year. */
export function coverageOf({ activity }: Registers): Coverage[] {
	const returned = new Map<Modality, number>();
	for (const { modality, scans } of activity) returned.set(modality, (returned.get(modality) ?? 0) + scans);
	return (Object.entries(FIGURES.published) as [Modality, number][]).map(([modality, published]) => ({
		modality,
		share: (returned.get(modality) ?? 0) / published
	}));
}
