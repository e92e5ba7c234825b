/** Back-tests: forecasts from a frozen month against what happened. Plain data, numbers null where undefined. */

/** How one target's forecast did. Errors are in the target's unit. */
export interface BacktestScore {
	id: string;
	points: number;
	/** Share of the points between P10 and P90; 0.8 is wanted. */
	coverage: number | null;
	/** What coverage may be by chance alone with so few points if the fan is right: binomial, 95%. */
	coverageBand: [low: number, high: number] | null;
	/** Mean pinball loss at 10, 50 and 90%. */
	pinball: [number | null, number | null, number | null];
	crps: number | null;
	mae: number | null;
	naiveMae: number | null;
	/** 1 - MAE / MAE of "no change"; null where no change was exact. */
	skill: number | null;
	/** The same by lead time, in months from the start. */
	byLead: (Omit<BacktestScore, 'id' | 'byLead'> & { leadMonths: number })[];
}
