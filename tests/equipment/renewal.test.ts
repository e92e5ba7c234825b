/** Moving a replacement moves capacity, units out, age, waiting list and spend, by the engine. */
import { expect, test } from 'vitest';
import {
	decideRenewals,
	listRenewals,
	monthsOf,
	movedOrders,
	readRenewals
} from '#lib/domain/equipment/renewal.ts';
import {
	deliverySentence,
	figureSentence,
	spendSentence,
	unstaffed
} from '#lib/domain/equipment/renewal-picture.ts';
import { cutPlace, NO_DECISIONS } from '#lib/domain/levers/place.ts';
import type { Decisions } from '#lib/domain/scenario-row.ts';
import { assemble } from '#lib/domain/assemble.ts';
import { run } from '#lib/engine/project.ts';
import { RenewalProjector } from '#lib/work/renewal/renewal-projector.ts';
import { aScenario, theRegisters } from '../workspace/a-place.ts';
import { aBelief } from './a-fleet.ts';

const ORDER = { month: '2026-10', downtimeMonths: 2, cover: 0, costGbp: 500_000 };

/** R1 has an old and a new CT scanner, R2 an older one whose replacement is ordered; each replacement takes 3 months. */
function aPlace(decisions: Partial<Decisions> = {}) {
	const registers = theRegisters();
	const units = registers.units.map((unit) =>
		unit.id === 'older' ? { ...unit, committedReplacement: ORDER } : unit
	);
	const assumptions = [
		...[aBelief('replacementDowntimeMonths', 'CT', 3), aBelief('replacementCover', 'CT', 0.5)],
		...[aBelief('replacementCostGbp', 'CT', 1_000_000), aBelief('scansPerHour', 'CT', 4)],
		...[aBelief('crew', 'CT', 2), aBelief('scanHours', 'radiographer', 26)],
		aBelief('participation', 'radiographer', 1)
	];
	const scope = { kind: 'network', code: 'N1', name: 'West' } as const;
	return cutPlace({ ...registers, units, assumptions }, aScenario(decisions), scope);
}

const decide = (month: string): Decisions => ({ ...NO_DECISIONS, replacements: [{ unit: 'old', month }] });

test('The timeline has a row per unit, the oldest first, and says whether its month is ordered or decided', () => {
	const rows = listRenewals(aPlace(decide('2027-04')));
	expect(rows.map(({ id, kind, month, costGbp }) => [id, kind, month, costGbp])).toEqual([
		['older', 'ordered', '2026-10', 500_000],
		['old', 'decided', '2027-04', 1_000_000],
		['new', 'none', null, 1_000_000]
	]);
});

test('A moved replacement moves downtime, age and spend to other months and years', () => {
	const projector = new RenewalProjector(aPlace(), 'CT');
	const at = (month: string) => projector.project({ decisions: decide(month), ordered: {} });
	const [april, march] = [at('2027-04'), at('2027-03')];
	// April 2026 is month 0: out in months 12 to 14, and 11 to 13.
	const out = ({ out }: typeof april) => out.flatMap((units, t) => (units === 0 ? [] : [t]));
	expect(out(april)).toEqual([6, 7, 12, 13, 14]);
	expect(out(march)).toEqual([6, 7, 11, 12, 13]);
	// Installed in April 2014 and 2012: both over ten from the start until they go out.
	expect([0, 5, 6, 11, 12].map((t) => april.overAge[t])).toEqual([2, 2, 1, 1, 0]);
	expect(march.overAge[11]).toBe(0);
	// In financial years: the order in 2026/27, the decision in 2027/28, or in 2026/27 too.
	expect(april.spendGbp.slice(0, 3)).toEqual([500_000, 1_000_000, 0]);
	expect(march.spendGbp.slice(0, 3)).toEqual([1_500_000, 0, 0]);
	expect(april.capacity[12]).toBeLessThan(april.capacity[11]!);
	expect(march.capacity[11]).toBeLessThan(april.capacity[11]!);
	expect(spendSentence(april, projector.doNothing())).toBe(
		'£1.5 million on replacements over the run, of it £500,000 ordered already; the dearest year is 2027/28 with £1.0 million.'
	);
	expect(figureSentence('overAge', april, projector.doNothing())).toContain('fewer than doing nothing');
});

test('A moved order moves the same things, and doing nothing keeps the register’s month', () => {
	const projector = new RenewalProjector(aPlace(), 'CT');
	const moved = projector.project({ decisions: NO_DECISIONS, ordered: { older: '2027-10' } });
	expect(moved.out.flatMap((units, t) => (units === 0 ? [] : [t]))).toEqual([18, 19]);
	expect(moved.spendGbp.slice(0, 3)).toEqual([0, 500_000, 0]);
	expect(projector.doNothing().out.flatMap((units, t) => (units === 0 ? [] : [t]))).toEqual([6, 7]);
});

test('The figures drawn are those of the whole engine, to the last bit', () => {
	const place = aPlace();
	const decisions = decide('2028-01');
	const picture = new RenewalProjector(place, 'CT').project({ decisions, ordered: {} });
	const whole = run(assemble(place.registers, { ...place.scenario, decisions }));
	const sum = (field: 'capacity' | 'waiting', skip: number) =>
		picture.months.map((_, t) =>
			whole.capacity
				.filter(({ modality }) => modality === 'CT')
				.reduce((all, row) => all + (row[field][t + skip] ?? 0), 0)
		);
	expect(picture.capacity).toEqual(sum('capacity', 0));
	expect(picture.waiting).toEqual(sum('waiting', 1));
});

test('Scanners that come before their staff are named with the share that can be staffed', () => {
	const { deliveries } = new RenewalProjector(aPlace(), 'CT').project({
		decisions: decide('2027-07'),
		ordered: {}
	});
	expect(deliveries.map(({ unit, month }) => [unit, month])).toEqual(
		expect.arrayContaining([
			['older', '2026-12'],
			['old', '2027-10']
		])
	);
	const late = { unit: 'old', trust: 'R1', modality: 'CT' as const, month: '2027-10', staffedShare: 0.41 };
	expect(deliverySentence(late, 'Trust R1')).toBe(
		'CT at Trust R1: delivered October 2027, hours that can be staffed: 41.0%'
	);
	expect(unstaffed([{ ...late, staffedShare: 1 }, late])).toEqual([late]);
});

test('Only units without an order become decisions; what is decided about others stays', () => {
	const rows = listRenewals(aPlace());
	const before = { ...NO_DECISIONS, replacements: [{ unit: 'elsewhere', month: '2027-01' }] };
	const months = { ...monthsOf(rows), old: '2027-04', older: '2028-04' };
	expect(decideRenewals(before, rows, months).replacements).toEqual([
		{ unit: 'elsewhere', month: '2027-01' },
		{ unit: 'old', month: '2027-04' }
	]);
	expect(movedOrders(rows, months)).toEqual([{ unit: 'older', month: '2028-04' }]);
});

test('A month that cannot be is told at its unit, and what is not typed stays', () => {
	const rows = listRenewals(aPlace());
	const span = { first: '2026-04', last: '2036-03' };
	const read = (typed: Record<string, string>) => readRenewals(rows, typed, span);
	expect(read({ 'month-old': '04/2027' })).toEqual({ read: { older: '2026-10', old: '2027-04', new: null } });
	expect(read({ 'month-old': '' })).toMatchObject({ read: { old: null } });
	expect(read({ 'month-old': 'soon', 'month-new': '2024-04', 'month-older': '' })).toEqual({
		problems: [
			{ field: 'month-older', message: 'older is ordered: write the month it comes in.' },
			{ field: 'month-old', message: '“soon” is not a month: write for example 2031-03.' },
			{ field: 'month-new', message: 'April 2024 is not after the installation of new in April 2024.' }
		]
	});
	expect(read({ 'month-old': '2036-04' })).toEqual({
		problems: [{ field: 'month-old', message: 'April 2036 is outside the plan: April 2026 to March 2036.' }]
	});
});
