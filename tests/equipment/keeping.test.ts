/** Units, stoppages and centres as they are kept: real libSQL, who and why, and what is refused. */
import { beforeEach, expect, test } from 'vitest';
import type { FleetFilter } from '#lib/domain/equipment/fleet.ts';
import { machineAt } from '#lib/domain/equipment/machine.ts';
import type { StoppageRow } from '#lib/domain/unit.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import * as edits from '#lib/server/edits.ts';
import * as projections from '#lib/server/projections.ts';
import * as registers from '#lib/server/registers.ts';
import * as renewals from '#lib/server/renewals.ts';
import * as replacements from '#lib/server/replacements.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import * as sites from '#lib/server/sites.ts';
import * as stoppages from '#lib/server/stoppages.ts';
import * as units from '#lib/server/units.ts';
import { aDatabase, someRegisters } from '../server/a-database.ts';
import { aScenario } from '../support/planning-rows.ts';
import { aUnit } from '../support/rows.ts';

const actor = localAdministrator();
const why = { reason: 'Asset list of the trust' };
const ORDER = { month: '2027-04', downtimeMonths: 2, cover: 0.5, costGbp: 900_000 };

beforeEach(async () => {
	await aDatabase();
	await registers.load(actor, {
		...someRegisters(),
		units: [aUnit(), aUnit({ id: 'U2', installed: '2014-04', committedReplacement: ORDER })],
		demand: [
			{
				...{ trust: 'R1', modality: 'CT', scansPerMonth: 500, growth: 0, waiting: 0 },
				...{ unreported: 0, rule: null, provenance: 'local' }
			}
		]
	});
	await scenarios.create(actor, aScenario({ horizonMonths: 36 }));
});

const aStoppage = (changes: Partial<StoppageRow> = {}): StoppageRow => ({
	...{ id: 'S1', unit: 'U1', kind: 'failure', from: '2026-02-01', to: null, note: '', provenance: 'local' },
	...changes
});
/** Gives what a refusal says. */
const said = async (work: Promise<unknown>) =>
	work.then(
		() => 'nothing was refused',
		(fault: { message: string; problems?: string[] }) => fault.problems ?? fault.message
	);

test('A unit is added, changed, taken out of service and put back, with who and why', async () => {
	await units.add(actor, aUnit({ id: 'U3', installed: '2027-10' }), why);
	const { version, since: _since, ...row } = await units.get(actor, 'U3');
	await units.change(actor, { ...row, hoursPerWeek: 84 }, { version, why });
	const out = await units.retire(
		actor,
		{ ...row, hoursPerWeek: 84, removed: '2030-04' },
		{ version: 2, why }
	);
	expect(await units.get(actor, 'U3')).toMatchObject({ hoursPerWeek: 84, removed: '2030-04', version: 3 });
	await edits.undo(actor, out.edit);
	expect(await units.get(actor, 'U3')).toMatchObject({ removed: null });
	const history = await edits.history(actor, { name: 'unit' }, 'U3');
	expect(history.map(({ action, reason }) => [action, reason])).toEqual([
		['undo', ''],
		['end', 'Asset list of the trust'],
		['change', 'Asset list of the trust'],
		['add', 'Asset list of the trust']
	]);
});

test('A unit stands at a site of its own trust, and its number is its own', async () => {
	expect(await said(units.add(actor, aUnit({ id: 'U3', site: 'R9' }), why))).toBe('There is no site "R9"');
	expect(await said(units.add(actor, aUnit(), why))).toBe('There is a unit "U1" already');
	expect(await said(units.add(actor, aUnit({ id: 'U3', hoursPerWeek: 200 }), why))).toEqual([
		'A week has 168 hours; 200 are more.'
	]);
	await sites.change(
		actor,
		{ ...{ code: 'R1', trust: 'R1', name: 'Site', kind: 'acute' }, opened: null, closed: '2027-01' },
		{ version: 1, why }
	);
	expect(await said(units.add(actor, aUnit({ id: 'U3' }), why))).toEqual([
		'Site R1 is closed since January 2027: units there end by then or stand elsewhere.'
	]);
	expect((await units.fleet(actor, '2026-04')).units).toHaveLength(2);
});

test('Of two who changed a unit at once the second sees both values', async () => {
	const { version, since: _since, ...row } = await units.get(actor, 'U1');
	await units.change(actor, { ...row, hoursPerWeek: 70 }, { version, why });
	const late = units.change(actor, { ...row, hoursPerWeek: 80 }, { version, why });
	await expect(late).rejects.toMatchObject({
		name: 'Conflict',
		theirs: { hoursPerWeek: 70 },
		yours: { hoursPerWeek: 80 }
	});
});

test('A scanner that stands still cannot stand still again until it is back', async () => {
	await stoppages.add(actor, aStoppage(), why);
	expect(await said(stoppages.add(actor, aStoppage({ id: 'S2', from: '2026-03-01' }), why))).toEqual([
		'It stood still already from 1 February 2026 on, with no day back in use yet: write that day first.'
	]);
	await stoppages.change(actor, aStoppage({ to: '2026-02-10' }), { version: 1, why });
	await stoppages.add(actor, aStoppage({ id: 'S2', from: '2026-03-01' }), why);
	expect((await stoppages.ofUnit(actor, 'U1')).map(({ id }) => id)).toEqual(['S2', 'S1']);
	const gone = await stoppages.remove(actor, { id: 'S2', version: 1 }, why);
	expect(await stoppages.ofUnit(actor, 'U1')).toHaveLength(1);
	await edits.undo(actor, gone.edit);
	expect(await stoppages.ofUnit(actor, 'U1')).toHaveLength(2);
	expect(await said(stoppages.add(actor, aStoppage({ unit: 'U9' }), why))).toBe('There is no unit "U9"');
});

test('The fleet as at a past month says what was recorded of it then', async () => {
	const { version, since: _since, ...row } = await units.get(actor, 'U1');
	await units.change(actor, { ...row, hoursPerWeek: 84 }, { version, since: '2026-06', why });
	const hours = async (month: string) =>
		(await units.fleet(actor, month)).units.find(({ id }) => id === 'U1')?.hoursPerWeek;
	expect([await hours('2026-05'), await hours('2026-06'), await hours('2030-01')]).toEqual([60, 84, 84]);
	// A month to come knows the order: U2 is new again in June 2027.
	const ahead = (await units.fleet(actor, '2027-06')).units.find(({ id }) => id === 'U2');
	expect(machineAt(ahead!, '2027-06')).toMatchObject({ installed: '2027-06', overTen: false });
});

test('An equipment lead moves an order and the projection of the plan moves with it', async () => {
	const asked = { scenario: 'plan', scope: 'network:N1', modality: 'CT' };
	const before = (await renewals.show(actor, asked))!;
	expect(before.rows.map(({ id, kind }) => [id, kind])).toEqual([
		['U2', 'ordered'],
		['U1', 'none']
	]);
	const moved = await units.reorder(actor, [{ unit: 'U2', month: '2026-08', version: 1 }], why);
	const after = (await renewals.show(actor, asked))!;
	const first = (out: number[]) => out.findIndex((count) => count > 0);
	expect([first(before.picture.out), first(after.picture.out)]).toEqual([12, 4]);
	expect([before.picture.spendGbp.slice(0, 2), after.picture.spendGbp.slice(0, 2)]).toEqual([
		[0, 900_000],
		[900_000, 0]
	]);
	const { file } = await projections.getFile(actor, 'plan');
	expect(file).toContain('"month":"2026-08"');
	await edits.undo(actor, moved.edit);
	expect((await renewals.show(actor, asked))!.picture).toEqual(before.picture);
	expect(await said(units.reorder(actor, [{ unit: 'U1', month: '2026-08', version: 1 }], why))).toEqual([
		'No replacement of U1 is ordered: decide one in a scenario.'
	]);
	expect(await said(units.reorder(actor, [{ unit: 'U2', month: '2014-04', version: 3 }], why))).toEqual([
		'A replacement in April 2014 is not after the installation in April 2014.'
	]);
});

test('A decided month is saved in the scenario, and only there', async () => {
	const asked = { scenario: 'plan', scope: 'network:N1', modality: 'CT' };
	await renewals.decide(actor, { asked, version: 1, months: { U1: '2028-01', U2: '2027-04' } });
	expect((await scenarios.get(actor, 'plan')).decisions.replacements).toEqual([
		{ unit: 'U1', month: '2028-01' }
	]);
	expect(await units.get(actor, 'U1')).toMatchObject({ committedReplacement: null, version: 1 });
	const stale = renewals.decide(actor, { asked, version: 1, months: { U1: null } });
	await expect(stale).rejects.toMatchObject({ name: 'Conflict' });
	const filter: FleetFilter = {
		...{ text: '', scope: '', modality: '' as const, age: 'any' as const, route: '' as const },
		...{ show: 'there' as const, order: 'age' as const, page: 1 }
	};
	const view = await replacements.show(actor, {
		scenario: 'plan',
		filter,
		between: { from: '2020-01', until: '2040-01' }
	});
	expect(view.planned.map(({ row, kind, month }) => [row.unit.id, kind, month])).toEqual([
		['U2', 'ordered', '2027-04'],
		['U1', 'decided', '2028-01']
	]);
});

test('A centre is a dated site of a trust', async () => {
	const centre = {
		code: 'R1-C',
		trust: 'R1',
		name: 'Centre',
		kind: 'cdc',
		opened: '2027-10',
		closed: null
	} as const;
	await sites.add(actor, centre, why);
	await sites.change(actor, { ...centre, opened: '2028-01' }, { version: 1, why });
	expect(await sites.get(actor, 'R1-C')).toMatchObject({ opened: '2028-01', version: 2 });
	expect(await said(sites.change(actor, { ...centre, closed: '2027-10' }, { version: 2, why }))).toEqual([
		'The month it closes is not after the month it opens.'
	]);
	expect(await said(sites.add(actor, { ...centre, code: 'X', trust: 'R9' }, why))).toBe(
		'There is no trust "R9"'
	);
});
