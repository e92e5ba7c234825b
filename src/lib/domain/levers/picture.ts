/** What the workspace draws: plain data, made anew with every move of a lever. */
import type { CostLine } from '../cost-lines.ts';
import type { Month } from '../month.ts';
import type { SurenessView } from '../overview/sureness.ts';
import type { TargetView } from '../overview/view.ts';
import type { WarningGroup } from '../pace/warnings.ts';
import type { Modality } from '../vocabulary.ts';
import type { Decisions } from '../scenario-row.ts';
import type { LimitSpan } from './limits-by-month.ts';

/** What binds in one modality, or in reporting, month after month. */
export interface DrawnLimits {
	subject: Modality | 'reporting';
	spans: LimitSpan[];
}

/** A line of the cost table, whole pounds, undiscounted, by financial year. */
export interface DrawnCost {
	line: CostLine | 'total';
	byYear: number[];
	doNothingByYear: number[];
}

/** `npv`: discounted sum over the run; positive differences cost more than doing nothing. */
export interface Costs {
	/** Financial years, `2026/27`. */
	years: string[];
	lines: DrawnCost[];
	npv: number;
	doNothingNpv: number;
}

export interface Picture {
	months: Month[];
	/** Without what binds and where: the limits say so month by month. */
	targets: TargetView[];
	limits: DrawnLimits[];
	costs: Costs;
	/** What makes the plan hard to believe, the worst of each kind first. */
	warnings: WarningGroup[];
}

/** Fans and probabilities of the targets drawn, by their ids. */
export type DrawnSpread = Pick<SurenessView, 'draws' | 'byTarget'>;

/** What whoever draws is told: pictures of the newest state, later how sure it is. */
export interface Heard {
	/** @param of the decisions it shows */
	onPicture: (picture: Picture, of: Decisions) => void;
	onSpread: (spread: DrawnSpread, of: Decisions) => void;
	/** Nothing more is drawn; why. */
	onTrouble: (message: string) => void;
}

/** Draws decisions as they change; of several the newest wins. */
export interface Drawing {
	show: (decisions: Decisions) => void;
	close: () => void;
}
