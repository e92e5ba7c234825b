/** Ages, standing, risk, books and ends of scanners, by hand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageProfile } from '#lib/domain/equipment/age-profile.ts';
import { addBooks, bookValue } from '#lib/domain/equipment/book.ts';
import { listAlerts, listEndings } from '#lib/domain/equipment/endings.ts';
import { filterFleet, listFleet, pageOf, type FleetFilter } from '#lib/domain/equipment/fleet.ts';
import { machineAt, overTenFrom } from '#lib/domain/equipment/machine.ts';
import { listReplacements, planByYear } from '#lib/domain/equipment/replacement-plan.ts';
import { addMonths } from '#lib/domain/month.ts';
import { aUnit } from '../support/rows.ts';
import { aBelief, aFleet, aKeptUnit } from './a-fleet.ts';

const ORDER = { month: '2026-06', downtimeMonths: 2, cover: 0.5, costGbp: 900_000 };
const ALL: FleetFilter = {
	text: '',
	scope: 'nation',
	modality: '',
	age: 'any',
	route: '',
	show: 'there',
	order: 'age',
	page: 1
};

test('A scanner is over ten years old strictly: at 120 months it is not, a month later it is', () => {
	const unit = aUnit({ installed: '2016-05' });
	// End of April 2026: ten years to the day. End of May: a month more.
	expect(machineAt(unit, '2026-04')).toMatchObject({ ageMonths: 120, overTen: false });
	expect(machineAt(unit, '2026-05')).toMatchObject({ ageMonths: 121, overTen: true });
	expect(overTenFrom('2016-05')).toBe('2026-05');
});

test('An ordered replacement takes a scanner out and brings a new one that is young again', () => {
	const unit = aUnit({ installed: '2014-04', committedReplacement: ORDER });
	expect(machineAt(unit, '2026-05')).toMatchObject({ standing: 'in service', installed: '2014-04' });
	expect(machineAt(unit, '2026-06')).toMatchObject({ standing: 'being replaced', ageMonths: null });
	expect(machineAt(unit, '2026-07').standing).toBe('being replaced');
	expect(machineAt(unit, '2026-08')).toMatchObject({
		standing: 'in service',
		installed: '2026-08',
		ageMonths: 1
	});
	expect(machineAt(aUnit({ removed: '2026-04' }), '2026-04').standing).toBe('out of service');
	expect(machineAt(aUnit({ installed: '2027-10' }), '2026-04').standing).toBe('not yet installed');
});

test('Six of ten young, three in the middle and one old keep the 60/30/10 rule; one old more breaks it', () => {
	const young = Array.from({ length: 6 }, () => aUnit({ installed: '2024-04' }));
	const middle = Array.from({ length: 3 }, () => aUnit({ installed: '2018-04' }));
	const old = aUnit({ installed: '2010-04' });
	const at = (units: ReturnType<typeof aUnit>[]) =>
		ageProfile(units.map((unit) => machineAt(unit, '2026-04')));
	expect(at([...young, ...middle, old]).bands.map(({ kept }) => kept)).toEqual([true, true, true]);
	const broken = at([...young, ...middle, old, old]);
	expect(broken.bands.map(({ kept }) => kept)).toEqual([false, true, false]);
	expect(broken.finding).toBe(
		'2 of 11 units in service are over ten years old; the 60/30/10 rule is broken: up to 5 years 54.5% (at least 60%), over 10 years 18.2% (at most 10%).'
	);
	expect(at([]).finding).toBe('No unit is in service, so there is no age to look at.');
});

test('Whatever the ages, bands add up to the units in service and over ten is the last of them', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -24, max: 400 }), { maxLength: 40 }), (ages) => {
			const machines = ages.map((age) =>
				machineAt(aUnit({ installed: addMonths('2026-04', -age) }), '2026-04')
			);
			const { bands, aged, overTen } = ageProfile(machines);
			expect(bands.reduce((sum, { units }) => sum + units, 0)).toBe(aged);
			expect(bands.at(-1)?.units).toBe(overTen);
			expect(overTen).toBe(ages.filter((age) => age >= 120).length);
		}),
		{ numRuns: 300, seed: 20261124 }
	);
});

test('Risk is four parts with their reasons: half of a life of 15 years, half used, 5% down, the only one', () => {
	// 7.5 of 15 years: 20 of 40. 1,000 asked for of 2,000: 10 of 20. 5% of 10%: 10 of 20. Alone: 20.
	const hoursPerWeek = 2000 / (30.4375 / 7) / 2;
	const fleet = aFleet({
		units: [aKeptUnit({ installed: '2018-11', hoursPerWeek, scansPerHour: 2 })],
		demand: [
			{
				...{ trust: 'R1', modality: 'CT', scansPerMonth: 1000, growth: 0, waiting: 0 },
				...{ unreported: 0, rule: null, provenance: 'local' }
			}
		],
		stoppages: [
			{
				// 18.25 of 365 days is 5%; whole days: 18.
				...{ id: 'S1', unit: 'U1', kind: 'failure', from: '2026-01-01', to: '2026-01-19' },
				...{ note: '', provenance: 'local', version: 1 }
			}
		]
	});
	const [row] = listFleet(fleet, '2026-11-24');
	expect(row!.risk.parts.map(({ points }) => Number(points.toFixed(2)))).toEqual([20, 10, 9.86, 20]);
	expect(row!.risk.parts.map(({ because }) => because)).toEqual([
		'7.5 years',
		'50.0% asked for',
		'4.9% of the last 12 months',
		'the trust’s only CT unit'
	]);
});

test('What is not known scores nothing and says so', () => {
	const [row] = listFleet(aFleet({ units: [aKeptUnit({ installed: '2026-04' })] }), '2026-04-01');
	expect(row!.risk.parts[1]).toMatchObject({ points: 0, because: 'not known: no demand is recorded' });
	expect(row!.risk.parts[2]).toMatchObject({ points: 0, because: 'not known' });
});

test('The fleet is searched by any word of it, narrowed by place, modality, age and route, and put in order', () => {
	const fleet = aFleet({
		units: [
			aKeptUnit({ id: 'A', installed: '2010-04', manufacturer: 'Siemens', purchaseRoute: 'lease' }),
			aKeptUnit({ id: 'B', trust: 'R2', site: 'R2', modality: 'MRI', installed: '2024-04' }),
			aKeptUnit({ id: 'C', trust: 'R3', site: 'R3', installed: '2018-04', note: 'اختبار 🩻' }),
			aKeptUnit({ id: 'D', removed: '2026-01' })
		]
	});
	const rows = listFleet(fleet, '2026-11-24');
	const ids = (filter: Partial<FleetFilter>) =>
		filterFleet(rows, { ...ALL, ...filter }, fleet).map(({ unit }) => unit.id);
	expect(ids({})).toEqual(['A', 'C', 'B']);
	expect(ids({ text: 'siemens r1' })).toEqual(['A']);
	expect(ids({ text: '🩻' })).toEqual(['C']);
	expect(ids({ scope: 'network:N1' })).toEqual(['A', 'B']);
	expect(ids({ scope: 'trust:R9' })).toEqual([]);
	expect(ids({ modality: 'MRI' })).toEqual(['B']);
	expect(ids({ age: 'over 10 years' })).toEqual(['A']);
	expect(ids({ route: 'lease' })).toEqual(['A']);
	expect(ids({ route: 'unknown' })).toEqual(['C', 'B']);
	expect(ids({ show: 'gone' })).toEqual(['D']);
	expect(ids({ show: 'all', order: 'name' })).toEqual(['A', 'B', 'C', 'D']);
	expect(pageOf(Array.from({ length: 250 }), 9)).toMatchObject({ page: 3, pages: 3, rows: { length: 50 } });
});

test('A scanner of £100,000 and ten years is worth half after five years, and nothing after eleven', () => {
	const unit = aUnit({ installed: '2021-05', costGbp: 100_000, depreciationYears: 10 });
	const at = (month: string) => bookValue(machineAt(unit, month), month);
	expect(at('2026-04')).toEqual({ costGbp: 100_000, bookGbp: 50_000 });
	expect(at('2032-04').bookGbp).toBe(0);
	expect(at('2021-04')).toEqual({ costGbp: 0, bookGbp: 0 });
	const unknown = aUnit({ costGbp: null, depreciationYears: 10 });
	const machines = [unit, unknown].map((one) => machineAt(one, '2026-04'));
	expect(addBooks(machines, '2026-04')).toEqual({ costGbp: 100_000, bookGbp: 50_000, unknown: 1, units: 2 });
});

test('What ends between two months is listed by month, and an order before it quiets the alert', () => {
	const fleet = aFleet({
		units: [
			aKeptUnit({ id: 'A', installed: '2016-10', serviceUntil: '2026-09', supportUntil: '2031-01' }),
			aKeptUnit({ id: 'B', installed: '2016-10', committedReplacement: ORDER }),
			aKeptUnit({ id: 'C', removed: '2026-01', serviceUntil: '2026-09' })
		]
	});
	const rows = listFleet(fleet, '2026-11-24');
	expect(
		listEndings(rows, '2026-05', '2030-12').map(({ row, kind, month }) => [row.unit.id, kind, month])
	).toEqual([
		['A', 'service contract', '2026-09'],
		['A', 'ten years', '2026-10'],
		['B', 'ten years', '2026-10']
	]);
	expect(listAlerts(rows, '2026-04').map(({ row, kind }) => `${row.unit.id} ${kind}`)).toEqual([
		'A service contract',
		'A ten years'
	]);
});

test('The plan by year knows orders at their price, and decisions and ages at the assumed one', () => {
	const fleet = aFleet({
		units: [
			aKeptUnit({ id: 'A', installed: '2010-04', purchaseRoute: 'lease', committedReplacement: ORDER }),
			aKeptUnit({ id: 'B', installed: '2010-04' }),
			aKeptUnit({ id: 'C', installed: '2018-04' }),
			aKeptUnit({ id: 'D', installed: '2018-04', removed: '2027-04' })
		],
		assumptions: [aBelief('replacementCostGbp', 'CT', 1_000_000)]
	});
	const rows = listFleet(fleet, '2026-11-24');
	const plan = listReplacements(rows, fleet, { scenario: undefined, years: 10 });
	expect(plan.map(({ row, kind, month }) => [row.unit.id, kind, month])).toEqual([
		['B', 'due without a date', '2026-04'],
		['A', 'ordered', '2026-06'],
		['C', 'due without a date', '2028-04']
	]);
	const [first, second] = planByYear(plan);
	expect(first).toMatchObject({
		year: '2026/27',
		totalGbp: 1_900_000,
		byRoute: { lease: 900_000, unknown: 1_000_000 }
	});
	expect(second).toMatchObject({ year: '2028/29', units: { 'due without a date': 1 } });
});
