/** The only door for a projection (docs/model.md 3): one month after another, in the order of the model. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { share } from './agree.ts';
import { openClocks, readClocks } from './clocks.ts';
import { prepareDemand } from './demand-input.ts';
import { openFleet, openScanners } from './equipment.ts';
import { prepareFleet } from './equipment-input.ts';
import { prepareUnitMeasures } from './fleet-measures.ts';
import { prepareFrame, sameNumbers } from './frame.ts';
import { startLearners } from './intake.ts';
import { takeUpPosts } from './joining.ts';
import { asksForPosts, openMeasures, takeMeasures } from './measures.ts';
import { openCosts, payForWork, payPeople } from './money.ts';
import { preparePrices } from './money-input.ts';
import { writeOutput, type RunOutput } from './output.ts';
import { openReporting, reportScans } from './reporting.ts';
import { prepareReporting } from './reporting-input.ts';
import { advanceRoutes, openRoutes, takeFromService } from './routes.ts';
import { prepareRoutes } from './routes-input.ts';
import type { Prepared, Simulation } from './run.ts';
import { openScanning, scanPatients, staffScanners } from './scanning.ts';
import { loseLeavers, openSupply, workHours } from './supply.ts';
import { prepareSupply } from './supply-input.ts';
import { Shelf } from './table.ts';
import { prepareBudgets, prepareTargets } from './targets-input.ts';

/** Changes when a result may change; printed on every receipt. */
export const ENGINE_VERSION = '1.0.0';

/**
 * Project a scenario month by month and hold it against its targets.
 * @param scenario a scenario file that `checkScenario` found without problems
 * @returns every output field of the scenario file's `run`
 * @source docs/model.md 3, 5
 */
export function run(scenario: Scenario): RunOutput {
	return writeOutput(simulate(prepare(scenario), { keep: 'everything' }));
}

/**
 * Turn a scenario into arrays, ready to be run.
 * @param earlier what was made of a scenario that shares rows with this one: what depends on those only is taken over,
 * and the result is the same to the last bit
 * @source docs/model.md 2
 */
export function prepare(scenario: Scenario, earlier?: Prepared): Prepared {
	const frame = prepareFrame(scenario, earlier);
	const kept = earlier !== undefined && sameNumbers(frame, earlier.frame) ? earlier : undefined;
	const before = kept?.scenario;
	const fleet = prepareFleet(scenario, frame, kept);
	const aims = share(scenario, before, 'targets') ? kept! : prepareTargets(scenario, frame);
	const sameUnits = kept !== undefined && aims === kept && fleet.lives === kept.fleet.lives;
	return {
		scenario,
		frame,
		supply: prepareSupply(scenario, frame, kept),
		routes: prepareRoutes(scenario, frame, kept),
		fleet,
		demand: prepareDemand(scenario, frame, kept),
		reporting: prepareReporting(scenario, frame, kept),
		prices: preparePrices(scenario, frame, fleet),
		targets: aims.targets,
		measures: aims.measures,
		unitMeasures: sameUnits ? kept.unitMeasures : prepareUnitMeasures(aims.measures, { frame, fleet }),
		budgets: share(scenario, before, 'budgets') ? kept!.budgets : prepareBudgets(scenario, frame)
	};
}

/**
 * Run a prepared scenario from its first month to its last.
 * @param keep `everything`: every table by month; `targets and money`: only targets, budgets and money; `targets`:
 * nothing else, and costs are empty
 * @param shelf of an earlier run whose results are no longer needed
 * @param until month before which to stop, where nobody looks further; absent: the end
 * @source docs/model.md 3
 */
export function simulate(
	given: Prepared,
	{
		keep,
		shelf = new Shelf(keep === 'everything'),
		until = given.frame.months
	}: { keep: Simulation['kept']; shelf?: Shelf; until?: number }
): Simulation {
	shelf.clear();
	const world = open(given, keep, shelf);
	for (let t = 0; t < until; t++) liveThroughMonth(world, t);
	return world;
}

function open(given: Prepared, kept: Simulation['kept'], shelf: Shelf): Simulation {
	const { frame, supply, routes, fleet, demand, reporting } = given;
	const looked = new Set(given.measures.map(({ metric }) => metric));
	const scanning = openScanning(demand, frame, shelf);
	const reports = openReporting(reporting, frame, shelf);
	return {
		...given,
		kept,
		staff: openSupply(supply, frame, { shelf, postsAsked: asksForPosts(given.measures) }),
		learners: openRoutes(routes, supply, frame, shelf),
		scanners: openFleet(fleet, frame, shelf),
		scanning,
		reports,
		clocks: openClocks({ frame, demand, scanning, reporting, reports }, shelf, looked),
		costs: openCosts(kept === 'targets' ? 0 : frame.months),
		measured: openMeasures(given, shelf)
	};
}

function liveThroughMonth(world: Simulation, t: number): void {
	const { frame, supply, routes, fleet, staff, learners, scanners, scanning } = world;
	startLearners(world, t);
	if (world.kept !== 'targets') payPeople(world, t);
	takeFromService(routes, supply, learners, staff);
	workHours(frame, supply, staff);
	openScanners(frame, fleet, scanners, t);
	staffScanners(world, t);
	scanPatients(world, t);
	reportScans(world, scanning.tables.scans, t);
	readClocks(world, world.clocks, t);
	loseLeavers(supply, staff, t);
	advanceRoutes(routes, learners, t);
	takeUpPosts(world, t);
	if (world.kept !== 'targets') payForWork(world, t);
	takeMeasures(world, t);
}
