/** Public figures of England's imaging, derived by scripts/derive-public-figures.ts. */
import type { Modality } from '#lib/domain/vocabulary.ts';
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
	yearly: YearlyActivity;
}

/** Scans of a network's trusts by year, in the order of the years. A trust counts with those that merged into it. */
export interface NetworkActivity {
	id: string;
	/** Trusts whose returns are complete. */
	trusts: number;
	/** Of the trusts whose returns are complete. */
	complete: ByModality<number[]>;
	/** Of all its trusts, as published. */
	all: ByModality<number[]>;
}

/** Scans by financial year, for the back-test. */
export interface YearlyActivity {
	years: string[];
	/** As published, every provider counted. */
	england: ByModality<number[]>;
	networks: NetworkActivity[];
	merged: { code: string; name: string; successor: string; closed: string }[];
	/** Trusts whose returns are not complete, and why. */
	leftOut: { code: string; name: string; why: string | null }[];
}

export const FIGURES: PublicFigures = figures;
