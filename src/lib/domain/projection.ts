/** A projection as the screens read it: the rows of the scenario file's `run` output that they show. */
import type { CostLine } from './cost-lines.ts';
import type { Month } from './month.ts';

/** One number a month; null where it is undefined. Stocks begin with their opening value, so hold one more. */
export type Series = (number | null)[];

/** A target in one scope; its id is that of `targetIdIn`. `gapAtDue` is positive when short. */
export interface ProjectedTarget {
	id: string;
	baseline: number | null;
	value: number | null;
	due: Month;
	projectedAtDue: number | null;
	gapAtDue: number | null;
	met: boolean;
	firstMet: Month | null;
	/** The month from which it stays met; null: never. */
	metFrom: Month | null;
	rag: 'green' | 'amber' | 'red';
	projected: Series;
	trajectory: Series;
	gapToTrajectory: Series;
}

/** Scans of one trust and modality. `binding` says what holds capacity down in each month. */
export interface ProjectedCapacity {
	trust: string;
	modality: string;
	demand: Series;
	capacity: Series;
	scans: Series;
	waiting: Series;
	/** Days the longest waiting have waited at the end of the month; null where they never will be scanned. */
	waitDays: Series;
	binding: ('demand' | 'staff' | 'equipment')[];
}

/** Reports of one trust and modality. */
export interface ProjectedReporting {
	trust: string;
	modality: string;
	issued: Series;
	unreported: Series;
	/** Age of the oldest report not written at the end of the month; null where it never will be. */
	ageDays: Series;
	/** Share of the reports issued in the month that took no longer than wanted; null where none was issued. */
	onTimeShare: Series;
}

/** Minutes the readers of one trust and role have, and use. */
export interface ProjectedReaders {
	trust: string;
	role: string;
	minutes: Series;
	used: Series;
}

/** One way into a role, in heads. Late finishers are still in training; `waiting` are qualified without a post. */
export interface ProjectedRoute {
	id: string;
	intake: Series;
	inTraining: Series;
	completions: Series;
	joins: Series;
	waiting: Series;
}

/** FTE of those who tutor students in one trust. */
export interface ProjectedTutors {
	trust: string;
	fte: Series;
}

/** Pounds at constant prices, undiscounted, of the whole file; `npv` is the discounted sum of the total. */
export type ProjectedCost = Record<CostLine | 'total', Series> & { npv: number | null };

export interface Projection {
	/** SHA-256 of the scenario file's bytes, in hexadecimal. */
	hash: string;
	engineVersion: string;
	/** Time the engine took. */
	seconds: number;
	months: Month[];
	/** One row for each national target and scope. */
	targets: ProjectedTarget[];
	/** Every trust × modality. */
	capacity: ProjectedCapacity[];
	reporting: ProjectedReporting[];
	/** Every trust × reading role. */
	readers: ProjectedReaders[];
	routes: ProjectedRoute[];
	/** Trusts whose placements name a role that tutors. */
	tutors: ProjectedTutors[];
	cost: ProjectedCost;
}
