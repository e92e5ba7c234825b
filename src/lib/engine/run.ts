/** The two halves of a run: what is given, and what happens. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Clocks } from './clocks.ts';
import type { Fleet, FleetState } from './equipment.ts';
import type { OpenSite } from './fleet-measures.ts';
import type { Frame } from './frame.ts';
import type { Measure } from './measures.ts';
import type { Costs, Prices } from './money.ts';
import type { Reporting, ReportingState } from './reporting.ts';
import type { Routes } from './route-data.ts';
import type { RoutesState } from './routes.ts';
import type { Demand, ScanningState } from './scanning.ts';
import type { Supply, SupplyState } from './supply.ts';
import type { Budget, Target } from './targets-input.ts';

/** A scenario as arrays; the same one can be run any number of times. */
export interface Prepared {
	/** What it was made from. */
	scenario: Scenario;
	frame: Frame;
	supply: Supply;
	routes: Routes;
	fleet: Fleet;
	demand: Demand;
	reporting: Reporting;
	prices: Prices;
	measures: Measure[];
	/** Measures of units, known before the run, by measure; undefined for those taken as it goes. */
	unitMeasures: (Measured | undefined)[];
	targets: Target[];
	budgets: Budget[];
}

/** One measure by month and trust. */
export interface Measured {
	/** [month][trust]. */
	values: Float64Array;
	/** For a pooled share, what it is a share of, [month][trust]; empty otherwise. */
	whole: Float64Array;
	/** For sites, those that stand at more than one trust. */
	sharedSites: OpenSite[][];
}

/** A scenario with its results. Tables hold every month, or the last one only unless `kept` is `everything`. */
export interface Simulation extends Prepared {
	kept: 'everything' | 'targets and money' | 'targets';
	staff: SupplyState;
	learners: RoutesState;
	scanners: FleetState;
	scanning: ScanningState;
	reports: ReportingState;
	clocks: Clocks;
	costs: Costs;
	/** What targets look at, by measure. */
	measured: Measured[];
}
