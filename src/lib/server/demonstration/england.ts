/** England (demonstration): real activity of 138 trusts, illustrative registers (docs/demonstration.md). */
import type { Registers } from '#lib/domain/registers.ts';
import type { TrustRow } from '#lib/domain/organisation.ts';
import type { ScenarioRow } from '#lib/domain/scenario-row.ts';
import { assumptionRows } from './assumptions.ts';
import { START } from './beliefs.ts';
import { connectionRows, maturityRows } from './digital.ts';
import { FIGURES } from './figures.ts';
import { siteRows, unitRows } from './fleet.ts';
import { postRows } from './post-rows.ts';
import { postCells } from './posts.ts';
import { trainingRegisters } from './programmes.ts';
import { drawn } from './provision.ts';
import { scenarioRows } from './scenarios.ts';
import { stoppageRows } from './stoppages.ts';
import { TARGETS } from './targets.ts';
import { traineeRows } from './trainees.ts';
import { turnaroundRows } from './turnaround.ts';
import { activityRows, demandRows } from './work.ts';

/** Share of trusts that share images and reading with their network at the start: illustrative. */
const CONNECTED_SHARE = 0.7;
const CONNECTED_SINCE = '2025-04';

/** Build the registers; the same every time. */
export function demonstrationRegisters(): Registers {
	const cells = postCells();
	const trusts = trustRows();
	const sites = siteRows();
	const posts = postRows(cells, sites);
	const training = trainingRegisters(cells);
	const units = unitRows();
	return {
		asAt: START,
		regions: FIGURES.regions,
		icbs: FIGURES.icbs,
		networks: FIGURES.networks,
		trusts,
		sites,
		connections: connectionRows(trusts),
		maturity: maturityRows(),
		posts,
		...training,
		trainees: traineeRows({ ...training, posts }),
		units,
		stoppages: stoppageRows(units),
		activity: activityRows(),
		demand: demandRows(),
		turnaround: turnaroundRows(),
		assumptions: assumptionRows(),
		targets: TARGETS
	};
}

/** Build the scenarios that go with the registers. */
export function demonstrationScenarios(registers: Registers): ScenarioRow[] {
	const unconnected = registers.trusts
		.filter(({ connectedFrom, closed }) => connectedFrom === null && closed === null)
		.map(({ code }) => code);
	return scenarioRows({ ...registers, unconnected });
}

/** Live trusts, then the closed ones whose codes still turn up in files. */
function trustRows(): TrustRow[] {
	const live = FIGURES.trusts.map(({ code, name, network, icb, region, opened }) => ({
		code,
		name,
		network,
		icb,
		region,
		opened,
		closed: null,
		successor: null,
		connectedFrom: drawn(`connected ${code}`, 0, 1) < CONNECTED_SHARE ? CONNECTED_SINCE : null,
		shareLimit: Number(drawn(`share limit ${code}`, 0.2, 0.35).toFixed(2))
	}));
	const closed = FIGURES.closedTrusts.map(({ code, name, successor, closed: month }) => ({
		...live.find((trust) => trust.code === successor)!,
		code,
		name,
		opened: null,
		closed: month,
		successor,
		connectedFrom: null
	}));
	return [...live, ...closed];
}
