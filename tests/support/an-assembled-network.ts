/** A network of two trusts, from registers to a scenario file. Everything is visible here or in the test. */
import type { Registers } from '#lib/domain/registers.ts';
import type { Decisions, ScenarioRow } from '#lib/domain/scenario-row.ts';
import { NO_DECISIONS } from '#lib/domain/levers/place.ts';
import { aTarget, aTrust } from '../overview/build.ts';
import { anAssumption, aProgramme, aScenario } from './planning-rows.ts';
import { aCohort, aPost, aUnit, emptyRegisters } from './rows.ts';

export const START = '2026-04';

const connected = { connectedFrom: '2025-04', shareLimit: 0.3 };
const posts = (id: string, trust: string, [funded, occupied]: [number, number]) =>
	aPost({ id, trust, site: trust, fundedFteHundredths: funded, occupiedFteHundredths: occupied });
const course = aProgramme({
	stages: [{ months: 12, attrition: 0.1 }],
	destinations: { A: 0.6, B: 0.3 },
	yearlyStarts: { '09': 10 }
});
const work = {
	modality: 'CT' as const,
	growth: null,
	waiting: 7,
	unreported: 5,
	rule: null,
	provenance: 'local' as const
};
const believed = (measure: string, subject: string, value: number) =>
	anAssumption({ measure, subject, value, low: value, high: value });
const asked = { due: '2027-03', valueKind: 'absolute' as const };

/** Trusts A, with a hub, and B, alone in its ICB; radiographers have 12.00 and 4.00 FTE funded. */
export const registers: Registers = {
	...emptyRegisters(START),
	regions: [{ code: 'Y1', name: 'Region' }],
	icbs: [
		{ code: 'QAA', name: 'First ICB', population: 900 },
		{ code: 'QBB', name: 'Second ICB', population: 300 }
	],
	networks: [{ id: 'N1', name: 'Network' }],
	trusts: [
		aTrust('A', { icb: 'QAA', ...connected }),
		aTrust('B', { icb: 'QBB', ...connected, connectedFrom: null })
	],
	sites: [
		{ code: 'A', trust: 'A', name: 'A', kind: 'acute', opened: null, closed: null },
		{ code: 'HUB', trust: 'A', name: 'Hub', kind: 'cdc', opened: null, closed: null }
	],
	posts: [
		posts('one', 'A', [1000, 900]),
		posts('two', 'A', [200, 180]),
		posts('three', 'B', [400, 400]),
		{ ...posts('four', 'A', [1000, 900]), role: 'senior-radiographer', band: '6' }
	],
	programmes: [
		course,
		{
			...course,
			...{ id: 'ladder', kind: 'upskill', from: 'radiographer', to: 'senior-radiographer' },
			destinations: { A: 1 }
		},
		{
			...course,
			...{ id: 'hire', kind: 'recruit', destinations: { A: 0.5, B: 0.5 } },
			...{ yearlyStarts: null, fillsVacancies: true, maxStartsPerMonth: 2 }
		}
	],
	cohorts: [
		aCohort({ id: 'c1', started: '2025-09', headsInTraining: 9 }),
		aCohort({ id: 'c0', started: '2025-04', headsInTraining: 9 })
	],
	units: [
		aUnit({
			...{ id: 'A-CT1', trust: 'A', site: 'HUB', installed: '2018-01' },
			committedReplacement: { month: '2026-09', downtimeMonths: 2, cover: 0.5, costGbp: 900_000 }
		})
	],
	demand: [
		{ trust: 'A', scansPerMonth: 100, ...work },
		{ trust: 'B', scansPerMonth: 50, ...work }
	],
	assumptions: [
		believed('participation', 'radiographer', 0.9),
		believed('leaveRate', 'radiographer', 0.08),
		believed('outsourcingContractShare', 'CT', 0.2),
		believed('reportShare', 'CT', 0.5)
	],
	targets: [
		aTarget({ id: 'workforce', value: 8, due: '2027-03', apportionment: 'baselineFte' }),
		aTarget({ id: 'workforce-old', due: '2027-03', supersededBy: 'workforce' }),
		aTarget({
			...{ id: 'sites', metric: 'sites', roles: [], siteKind: 'cdc', value: 12, ...asked },
			apportionment: 'population'
		}),
		aTarget({
			...{ id: 'wait', metric: 'waitDays', roles: [], direction: 'atMost', value: 42, ...asked },
			apportionment: 'same'
		})
	]
};

/** Runs for two years. */
export function scenario(decisions: Partial<Decisions> = {}, more: Partial<ScenarioRow> = {}): ScenarioRow {
	return aScenario({ horizonMonths: 24, decisions: { ...NO_DECISIONS, ...decisions }, ...more });
}
