/** What people type about scanners, and what they are told. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listCentres, readCentre } from '#lib/domain/equipment/centres.ts';
import { dayNumber } from '#lib/domain/equipment/days.ts';
import { downtimeShare, yearTo } from '#lib/domain/equipment/downtime.ts';
import { findSite } from '#lib/domain/equipment/site-named.ts';
import { findOverlaps, readStoppage } from '#lib/domain/equipment/stoppage-form.ts';
import { readRemoval, readUnit, typedFromUnit } from '#lib/domain/equipment/unit-form.ts';
import { isoDay, isoMonth } from '#lib/domain/equipment/words.ts';
import type { StoppageRow } from '#lib/domain/unit.ts';
import { dayWords } from '#lib/domain/wording.ts';
import { aTrust } from '../overview/build.ts';
import { aUnit } from '../support/rows.ts';
import { aBelief, aFleet, aKeptUnit } from './a-fleet.ts';

const places = aFleet();
const unit = aUnit();

function aStoppage(changes: Partial<StoppageRow> = {}): StoppageRow {
	return {
		...{ id: 'S1', unit: 'U1', kind: 'failure', from: '2026-02-01', to: '2026-02-05' },
		...{ note: '', provenance: 'local' },
		...changes
	};
}

/** Changes fields of a unit's form and gives what is said at each field. */
function told(changes: Record<string, string>): Record<string, string> {
	const answered = readUnit({ ...typedFromUnit(unit), ...changes }, { before: unit, places });
	if ('read' in answered) return {};
	return Object.fromEntries(answered.problems.map(({ field, message }) => [field, message]));
}

test('A unit that is written into its form and read again is the same', () => {
	const whole = aUnit({
		...{ manufacturer: 'Ω 🩻', model: 'שלום', serial: '=1+1', purchaseRoute: 'pfi', costGbp: 750_000 },
		...{ depreciationYears: 7, serviceUntil: '2029-03', supportUntil: '2030-01', scansPerHour: 3.5 },
		committedReplacement: { month: '2027-04', downtimeMonths: 2, cover: 0.5, costGbp: 1_200_000 }
	});
	expect(readUnit(typedFromUnit(whole), { before: whole, places })).toEqual({ read: whole });
});

test('Each thing that cannot be is told at its field', () => {
	expect(told({ hoursPerWeek: '-3' })).toEqual({ hoursPerWeek: 'Open hours a week cannot be negative.' });
	expect(told({ hoursPerWeek: '170' })).toEqual({ hoursPerWeek: 'A week has 168 hours; 170 are more.' });
	expect(told({ installed: '2027-13' })).toEqual({
		installed: 'The month of installation is “2027-13”, which is not a month: write for example 2031-03.'
	});
	expect(told({ orderMonth: '2019-04' })).toEqual({
		orderMonth: 'A replacement in April 2019 is not after the installation in April 2020.'
	});
	expect(told({ serviceUntil: '2018-01' })).toEqual({
		serviceUntil: 'The service contract ends before the unit was installed in April 2020.'
	});
	expect(told({ orderMonth: '2027-04', orderCover: '150%' })).toEqual({
		orderCover: 'A share is 0 to 1; half may be written 0.5 or 50%.'
	});
	expect(told({ depreciationYears: '2.5', costGbp: 'much' })).toEqual({
		costGbp: 'The cost is “much”, which is not a number: write digits, for example 0.08 or 1,200.',
		depreciationYears: 'A life is 1 to 40 whole years.'
	});
	expect(told({ site: '' })).toEqual({
		site: 'The site is missing: write its ODS code or choose it by name.'
	});
});

test('A code nobody knows is answered with the successor of a closed trust, or the nearest code', () => {
	const known = {
		...places,
		trusts: [...places.trusts, aTrust('RXX', { closed: '2024-04', successor: 'R1' })]
	};
	expect(findSite('rxx', known)).toEqual({
		problem: 'RXX is closed: its successor is R1. Write that code.'
	});
	expect(findSite('R11', known)).toEqual({ problem: 'There is no site “R11”. Do you mean Site R1 (R1)?' });
	expect(findSite('Nowhere at all', known)).toEqual({
		problem: 'There is no site “Nowhere at all”. Choose one by name.'
	});
	expect(findSite(' site r2 (R2) ', known)).toMatchObject({ found: { code: 'R2' } });
});

test('A unit leaves service after it came, and not while a replacement is ordered', () => {
	expect(readRemoval({ removed: '2020-04' }, unit)).toEqual({
		problems: [{ field: 'removed', message: 'April 2020 is not after the installation in April 2020.' }]
	});
	const ordered = aUnit({
		committedReplacement: { month: '2027-04', downtimeMonths: 0, cover: 0, costGbp: 0 }
	});
	expect(readRemoval({ removed: '3/2027' }, ordered)).toEqual({
		problems: [
			{ field: 'removed', message: 'A replacement is ordered for April 2027: take the order away first.' }
		]
	});
	expect(readRemoval({ removed: '03/2027' }, unit)).toEqual({ read: { ...unit, removed: '2027-03' } });
});

test('01/02/2027 is the first of February, and 29 February is a day in leap years only', () => {
	expect(dayWords(isoDay('01/02/2027'))).toBe('1 February 2027');
	expect(isoMonth('01/02/2027')).toBe('2027-02');
	expect(isoMonth('2/2027')).toBe('2027-02');
	const from = (day: string) => readStoppage({ kind: 'failure', from: day, to: '' }, { id: 'S1', unit });
	expect(from('29/02/2028')).toMatchObject({ read: { from: '2028-02-29' } });
	expect(from('29/02/2027')).toEqual({
		problems: [
			{
				field: 'from',
				message:
					'The first day is “2027-02-29”, which is not a day of the calendar: write for example 2027-04-01.'
			}
		]
	});
});

test('A stoppage ends after it begins, and no scanner stands still before it is there', () => {
	const read = (typed: Record<string, string>) =>
		readStoppage({ kind: 'failure', ...typed }, { id: 'S1', unit });
	expect(read({ from: '2026-02-05', to: '2026-02-05' })).toMatchObject({ problems: [{ field: 'to' }] });
	expect(read({ from: '2020-03-31', to: '' })).toEqual({
		problems: [
			{
				field: 'from',
				message: 'The unit was installed in April 2020, so it did not stand still on 31 March 2020.'
			}
		]
	});
});

test('Two stoppages of one scanner may touch and may not overlap; an open one overlaps all that follows', () => {
	const touching = aStoppage({ id: 'S2', from: '2026-02-05', to: '2026-02-06' });
	expect(findOverlaps(touching, [aStoppage()])).toEqual([]);
	expect(findOverlaps(aStoppage({ id: 'S2', from: '2026-02-04', to: null }), [aStoppage()])).toEqual([
		'It stood still already from 1 February 2026 until 5 February 2026.'
	]);
	expect(
		findOverlaps(aStoppage({ id: 'S2', from: '2027-01-01', to: null }), [aStoppage({ to: null })])
	).toEqual([
		'It stood still already from 1 February 2026 on, with no day back in use yet: write that day first.'
	]);
	expect(findOverlaps(aStoppage(), [aStoppage(), aStoppage({ id: 'S3', unit: 'U2' })])).toEqual([]);
});

test('Downtime is days stood still of the last twelve months, no further than today and not before it was there', () => {
	const year = yearTo('2026-03', '2026-11-24');
	expect(year).toEqual({ from: '2025-04-01', until: '2026-04-01' });
	expect(yearTo('2027-03', '2026-11-24').until).toBe('2026-11-24');
	// 4 of 365 days.
	expect(downtimeShare(unit, [aStoppage()], year)).toBeCloseTo(4 / 365, 12);
	// Installed in February: 59 days are left, of which the failure takes 59 without an end.
	const late = aUnit({ installed: '2026-02' });
	expect(downtimeShare(late, [aStoppage({ to: null })], year)).toBe(1);
	expect(downtimeShare(aUnit({ installed: '2026-04' }), [], year)).toBeNull();
});

test('Days count as the calendar does, for any day of four centuries', () => {
	const from = new Date('1800-01-01');
	fc.assert(
		fc.property(fc.date({ min: from, max: new Date('2200-01-01'), noInvalidDate: true }), (date) => {
			const day = date.toISOString().slice(0, 10);
			const days = (Date.parse(day) - Date.parse('1800-01-01')) / 86_400_000;
			expect(dayNumber(day) - dayNumber('1800-01-01')).toBe(days);
		}),
		{ numRuns: 2000, seed: 20261124 }
	);
});

test('A centre needs open hours × crew ÷ hours of one FTE, ultrasound in sonographers', () => {
	const site = {
		code: 'R1-C',
		trust: 'R1',
		name: 'Centre',
		kind: 'cdc' as const,
		opened: '2026-10',
		closed: null
	};
	const fleet = aFleet({
		sites: [...aFleet().sites, site],
		units: [
			aKeptUnit({ id: 'CT', site: 'R1-C', hoursPerWeek: 84, installed: '2026-10' }),
			aKeptUnit({ id: 'US', site: 'R1-C', modality: 'US', hoursPerWeek: 50 }),
			aKeptUnit({ id: 'gone', site: 'R1-C', removed: '2026-01' })
		],
		assumptions: [
			...[aBelief('crew', 'CT', 2), aBelief('crew', 'US', 1)],
			...[aBelief('scanHours', 'radiographer', 26), aBelief('scanHours', 'sonographer', 25)]
		]
	});
	// 84 × 2 ÷ 26 = 6.46; 50 × 1 ÷ 25 = 2.00.
	expect(listCentres(fleet)).toMatchObject([
		{
			standing: 'to open',
			radiographerFteHundredths: 646,
			sonographerFteHundredths: 200,
			lines: { length: 2 }
		}
	]);
	expect(listCentres({ ...fleet, assumptions: [] })[0]).toMatchObject({ radiographerFteHundredths: null });
	const wrong = readCentre(
		{ name: 'Centre', opened: '2026-10', closed: '2026-10' },
		{ before: site, trusts: [] }
	);
	expect(wrong).toMatchObject({ problems: [{ field: 'closed' }] });
});
