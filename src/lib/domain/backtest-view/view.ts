/** What the back-test screen shows. Scans are a year; errors are shares of the scans published. */
import type { Modality } from '../vocabulary.ts';
import type { Forecast } from './forecasts.ts';

/** How the forecasts of a place, a modality or a lead time did together. */
export interface ScoreRow {
	key: string;
	label: string;
	points: number;
	/** Points between P10 and P90. */
	inside: number;
	/** Share of the points between P10 and P90; 0.8 is wanted. */
	coverage: number;
	/** What the share may be by chance alone with so many points if the fan is right: binomial, 95%. */
	band: [low: number, high: number];
	/** Mean pinball loss at 10, 50 and 90%. */
	pinball: [number, number, number];
	crps: number;
	/** Mean absolute error of the median, and of "no change". */
	error: number;
	naiveError: number;
	/** 1 - error / naiveError. */
	skill: number;
}

/** England in one scored year. */
export interface EnglandYear {
	year: string;
	provisional: boolean;
	published: number;
	p10: number;
	p50: number;
	p90: number;
}

/** England's scans of a modality: what was known, what was forecast, what was published. Growth is a share a year. */
export interface EnglandRow {
	modality: Modality;
	growth: {
		p10: number;
		middle: number;
		p90: number;
		/** What the years scored had. */
		happened: number;
		/** What the assumption register has now. */
		register: number;
	};
	/** Up to the year the forecast starts from. */
	known: { year: string; scans: number }[];
	years: EnglandYear[];
}

/** One network by modality. */
export interface NetworkView {
	id: string;
	name: string;
	/** Its trusts whose returns are complete. */
	trusts: number;
	rows: ScoreRow[];
}

export interface BackTestView {
	forecast: Forecast;
	all: ScoreRow;
	england: EnglandRow[];
	/** England as published, every modality together. */
	englandScore: ScoreRow;
	/** Pooled over networks. */
	byModality: ScoreRow[];
	/** Pooled over modalities. */
	byNetwork: ScoreRow[];
	/** Pooled over networks and modalities. */
	byLead: ScoreRow[];
	networks: NetworkView[];
	leftOut: { code: string; name: string; why: string | null }[];
	merged: { code: string; name: string; successor: string; closed: string }[];
}
