/** Public figures of England's imaging, derived by scripts/derive-public-figures.ts. */
import type { Modality } from '#lib/domain/registers.ts';
import figures from './public-figures.json' with { type: 'json' };

type ByModality<Value> = Partial<Record<Modality, Value>>;

/** One trust's public figures: scans a month on average in 2024/25, what each month returned, queues and turnaround. */
export interface PublicTrust {
	code: string;
	name: string;
	network: string;
	icb: string;
	region: string;
	opened: string | null;
	/** How its mean month was reached where its return was incomplete. */
	rule: string | null;
	scansPerMonth: ByModality<number>;
	activity: ByModality<number[]>;
	/** Waiting for CT, MRI and ultrasound in July 2025. */
	waiting: ByModality<number>;
	/** Mean days from scan to report, from published bands. */
	reportDays: ByModality<number>;
}

/** What the official tables say, for the trusts of the official network lookup. */
export interface PublicFigures {
	attribution: string;
	year: string;
	/** England's published scans in the year. */
	published: ByModality<number>;
	/** Yearly growth, 2018/19 to 2024/25. */
	growth: ByModality<number>;
	reportDays: ByModality<number>;
	regions: { code: string; name: string }[];
	icbs: { code: string; name: string; population: number }[];
	networks: { id: string; name: string }[];
	closedTrusts: { code: string; name: string; successor: string; closed: string }[];
	trusts: PublicTrust[];
}

export const FIGURES: PublicFigures = figures;
