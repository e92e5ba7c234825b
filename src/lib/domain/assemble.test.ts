/** Registers, assumptions and decisions as one scenario file. */
import { expect, test } from 'vitest';
import { START, registers, scenario } from '../../../tests/support/an-assembled-network.ts';
import { assemble } from './assemble.ts';
import { checkScenario } from './scenario-file.ts';
import type { ScenarioRow } from './scenario-row.ts';

const doNothing = assemble(registers, scenario());

test('the file is valid and matches nothing that is not there', () => {
	expect(checkScenario(structuredClone(doNothing))).toMatchObject({ warnings: [] });
});

test('a connection is true, false, or begins in a month; the earlier of register and decision counts', () => {
	const connected = (given: ScenarioRow) => assemble(registers, given).trusts.map((row) => row.connected);
	expect(connected(scenario())).toEqual([true, false]);
	const decided = scenario({
		connections: [
			{ trust: 'A', from: '2027-01' },
			{ trust: 'B', from: '2027-01' }
		]
	});
	expect(connected(decided)).toEqual([true, { [START]: 0, '2027-01': 1 }]);
});

test('what is under contract or ordered already stands without any decision', () => {
	// 100 scans x 0.5 reports x 0.2 under contract.
	expect(doNothing.plan!.outsource).toContainEqual({ trust: 'A', modality: 'CT', reports: 10 });
	expect(doNothing.equipment![0]).toMatchObject({
		site: 'HUB',
		siteKind: 'cdc',
		replace: { month: '2026-09', downtimeMonths: 2, cover: 0.5, cost: 900_000 }
	});
	expect(doNothing.plan!.replace).toEqual([]);
});

test('decided levels begin at nothing in the first month', () => {
	const { plan } = assemble(
		registers,
		scenario({
			posts: [{ trust: 'A', role: 'radiographer', fteByMonth: { '2027-04': 3 } }],
			retain: [{ trust: 'A', role: 'radiographer', headsByMonth: { '2026-10': 2 } }],
			extraHours: [{ trust: 'A', modality: 'CT', hoursPerWeekByMonth: { '2026-06': 8 } }],
			purchases: [{ trust: 'B', modality: 'CT', month: '2026-07', units: 1, site: null, siteKind: 'cdc' }],
			replacements: [{ unit: 'A-CT1', month: '2027-01' }]
		})
	);
	expect(plan).toMatchObject({
		posts: [{ trust: 'A', role: 'radiographer', fte: { [START]: 0, '2027-04': 3 } }],
		retain: [{ trust: 'A', role: 'radiographer', heads: { [START]: 0, '2026-10': 2 } }],
		extraHours: [{ trust: 'A', modality: 'CT', hours: { [START]: 0, '2026-06': 8 } }],
		buy: [{ trust: 'B', modality: 'CT', units: { '2026-07': 1 }, siteKind: 'cdc' }],
		replace: [{ unit: 'A-CT1', month: { '2027-01': 1 } }]
	});
});

test('a changed assumption takes the place of the register’s', () => {
	const change = { measure: 'participation', subject: 'radiographer', value: 1, reason: 'what if' };
	const { roles, staff } = assemble(registers, scenario({}, { assumptionChanges: [change] }));
	expect(roles!.find(({ id }) => id === 'radiographer')).toMatchObject({ participation: 1, leaveRate: 0.08 });
	expect(staff![0]!.heads).toBeCloseTo(10.8, 12);
});
