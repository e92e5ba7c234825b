/** How sure: what draws of the assumptions make of every target. Plain data, numbers null where undefined. */
import type { Month } from './month.ts';

/** One number a month. */
type Series = (number | null)[];

/** A target over all draws. */
export interface TargetSpread {
	id: string;
	p10: Series;
	p50: Series;
	p90: Series;
	mean: Series;
	/** Share of draws in which it is met when due. */
	probability: number;
	/** 95% interval of the probability, after Wilson. */
	wilson: [low: number, high: number];
	/** Spearman's r of each parameter with the outcome when due, by path. */
	rankCorrelation: Record<string, number>;
}

/** A target when due only, for tables of many places. */
export type DueSpread = Pick<TargetSpread, 'id' | 'probability' | 'wilson'> & {
	p10: number | null;
	p50: number | null;
	p90: number | null;
};

export interface Uncertainty {
	draws: number;
	targets: TargetSpread[];
}

/** The answer of a `spread` study: fans of the scope's targets, and every target of the part when due. */
export interface Spread extends Uncertainty {
	seed: number;
	months: Month[];
	due: DueSpread[];
}

/** How far one parameter alone moves a target when due, the others at their median. */
export interface TornadoBar {
	path: string;
	atP10: number | null;
	atP90: number | null;
}

/** What knowing one parameter exactly would add to the probability of the right decision (docs/model.md 6.4). */
export interface ValueOfKnowing {
	path: string;
	/** Points of probability, 0 to 0.5. */
	gain: number;
	/** What a parameter without any bearing would seem to be worth with these draws: smaller gains mean nothing. */
	noise: number;
}

/** Which assumption moves a target: tornado, largest first, at most ten; value of knowing, largest first. */
export interface Sensitivity {
	target: string;
	draws: number;
	/** The target when due with every parameter at its median. */
	atMedian: number | null;
	probability: number;
	tornado: TornadoBar[];
	knowing: ValueOfKnowing[];
}
