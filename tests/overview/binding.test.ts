import { describe, expect, test } from 'vitest';
import { whatBindsReporting, whatBindsScanning, type Work } from '#lib/domain/overview/binding.ts';
import { readingIn } from '#lib/domain/overview/reading.ts';
import type { AssumptionRow } from '#lib/domain/assumption.ts';
import { aCapacity, aProjection, MONTHS } from './build.ts';

const work = (changes: Partial<Work>): Work => ({ months: MONTHS, capacity: [], reading: [], ...changes });
const minutes = (subject: string, value: number): AssumptionRow => ({
	...{ measure: 'reportMinutes', subject, value, label: 'Minutes', unit: 'minutes', low: value, high: value },
	...{
		source: 'A source',
		sourceDate: '2026-11',
		owner: 'Us',
		reason: '',
		placeholder: false,
		boundLow: 0,
		boundHigh: 1e6,
		nationalDefault: 0,
		lastReviewed: '2026-11-24',
		reviewDue: '2027-11-24'
	}
});

describe('scanning', () => {
	test('is bound by the limit with the largest share of demand', () => {
		const binds = whatBindsScanning(
			work({
				capacity: [
					aCapacity('R1', { demand: [100, 100, 100, 100] }), // staff 100
					aCapacity('R2', {
						demand: [50, 50, 50, 50],
						binding: ['equipment', 'equipment', 'equipment', 'staff']
					}),
					aCapacity('R3', { demand: [10, 10, 10, 10], binding: ['demand', 'demand', 'demand', 'demand'] })
				]
			}),
			{ month: 2, modality: 'CT' }
		);
		// 100 / (100 + 50 + 10)
		expect(binds).toMatchObject({ limit: 'staff', share: 0.625, trusts: 3, whereMissed: false });
	});

	test('is bound since the first month of the unbroken run, not since the first time', () => {
		const capacity = [aCapacity('R1', { binding: ['staff', 'equipment', 'staff', 'staff'] })];
		expect(whatBindsScanning(work({ capacity }), { month: 3, modality: 'CT' })?.since).toBe('2026-06');
	});

	test('looks at one modality, or at all', () => {
		const capacity = [
			aCapacity('R1'),
			aCapacity('R1', {
				modality: 'MRI',
				demand: [300, 300, 300, 300],
				binding: ['demand', 'demand', 'demand', 'demand']
			})
		];
		expect(whatBindsScanning(work({ capacity }), { month: 0, modality: 'CT' })?.limit).toBe('staff');
		expect(whatBindsScanning(work({ capacity }), { month: 0, modality: null })?.limit).toBe('demand');
	});

	test('where waits are too long counts those that will never end, and says nothing where there are none', () => {
		const capacity = [aCapacity('R1', { waitDays: [null, 1, 1, 1] })];
		expect(whatBindsScanning(work({ capacity }), { month: 0, waitsOverDays: 42 })?.trusts).toBe(1);
		expect(whatBindsScanning(work({ capacity }), { month: 1, waitsOverDays: 42 })).toBeNull();
	});
});

describe('reading', () => {
	const assumptions = [minutes('radiologist:CT', 16), minutes('radiologist:XR', 2)];
	const reporting = (modality: string, unreported: number[]) => ({
		...{ trust: 'R1', modality, unreported, issued: [0, 0, 0, 0] },
		...{ ageDays: [0, 0, 0, 0], onTimeShare: [null, null, null, null] }
	});
	const readers = (used: number[]) => [
		{ trust: 'R1', role: 'radiologist', minutes: [100, 100, 100, 100], used }
	];

	test('holds back while work grows in minutes and every minute is used', () => {
		const projection = aProjection({
			capacity: [aCapacity('R1')],
			// Minutes: +10×16, +10×16 − 50×2 = +60, 0, −10×16.
			reporting: [reporting('CT', [0, 10, 20, 20, 10]), reporting('XR', [50, 50, 0, 0, 0])],
			readers: readers([100, 100, 100, 100])
		});
		expect(readingIn(projection, { trusts: ['R1'], assumptions })[0]?.bound).toEqual([
			true,
			true,
			false,
			false
		]);
	});

	test('does not hold back while minutes are left', () => {
		const projection = aProjection({
			reporting: [reporting('CT', [0, 1, 2, 3, 4])],
			readers: readers([99, 100, 99, 100])
		});
		expect(readingIn(projection, { trusts: ['R1'], assumptions })[0]?.bound).toEqual([
			false,
			true,
			false,
			true
		]);
	});

	test('takes minutes as the mean of the roles that may write a report', () => {
		const projection = aProjection({
			// +10 CT at (16 + 20) / 2 = 18 is more than −80 XR at 2; at 16 it would be no growth.
			reporting: [reporting('CT', [0, 10, 10, 10, 10]), reporting('XR', [85, 0, 0, 0, 0])],
			readers: readers([100, 100, 100, 100])
		});
		const both = [...assumptions, minutes('consultant-radiographer:CT', 20)];
		expect(readingIn(projection, { trusts: ['R1'], assumptions: both })[0]?.bound[0]).toBe(true);
		expect(readingIn(projection, { trusts: ['R1'], assumptions })[0]?.bound[0]).toBe(false);
	});

	test('weighs trusts by the demand that must be reported, and may look only at those that miss a target', () => {
		const reading = [
			{ trust: 'R1', demand: [30, 30], bound: [true, true] },
			{ trust: 'R2', demand: [70, 70], bound: [false, false] }
		];
		expect(whatBindsReporting(work({ reading }), { month: 1 })).toMatchObject({
			limit: 'none',
			share: 0.7,
			trusts: 2
		});
		expect(whatBindsReporting(work({ reading }), { month: 1, missed: new Set(['R1']) })).toEqual({
			...{ limit: 'reporting', share: 1, since: '2026-04' },
			...{ whereMissed: true, trusts: 1, ofTrusts: 2 }
		});
	});
});
