/** Activity, growth, queues and percentiles, each with its sum in the margin. */
import { expect, test } from 'vitest';
import type { Modality } from '../vocabulary.ts';
import { activityOf } from './activity.ts';
import { fitGrowth } from './growth-fit.ts';
import { weeklyDemand } from './percentile.ts';
import { queuesOf } from './queues.ts';
import { quartersOf } from './turnaround.ts';
import { activitySentence, fitSentence, growthWords, limitsSentence, weeklySentence } from './words.ts';

const scans = (trust: string, counts: number[], modality: Modality = 'CT') =>
	counts.map((count, i) => ({ trust, modality, month: `2024-0${i + 4}`, scans: count }));

test('a month in which a trust returned nothing at all is missing, and only its like is compared', () => {
	const rows = [...scans('A', [10, 12, 11]), ...scans('B', [5, 0, 5]), ...scans('B', [7, 0, 7], 'XR')];
	const activity = activityOf(rows, { codes: ['A', 'B'], modality: 'CT' });
	expect(activity.months).toEqual([
		{ month: '2024-04', scans: 15, returned: 2, alike: 10 },
		{ month: '2024-05', scans: 12, returned: 1, alike: 12 },
		{ month: '2024-06', scans: 16, returned: 2, alike: 11 }
	]);
	expect(activity.left).toEqual(['B']);
	expect(activity.chart!.mean).toBe(11);
	expect(limitsSentence(activity)).toContain('1 of 2 trusts did not return every month');
});

test('a month without a scan of one modality counts as none where the trust returned others', () => {
	const rows = [...scans('A', [10, 0, 11]), ...scans('A', [7, 7, 7], 'XR')];
	const activity = activityOf(rows, { codes: ['A'], modality: 'CT' });
	expect(activity.months.map(({ alike }) => alike)).toEqual([10, 0, 11]);
	expect(activity.left).toEqual([]);
});

test('a place that returned nothing says so', () => {
	const activity = activityOf([], { codes: ['A'], modality: 'CT' });
	expect(activity.chart).toBeNull();
	expect(activitySentence(activity, 'CT')).toBe('No trust here has returned a scan of CT yet.');
});

test('growth is compounded between two years, and the years between say how well it fits', () => {
	const years = ['2018/19', '2019/20', '2020/21', '2021/22'];
	// 100 → 172.8 in three years: 20% a year; by the rule 100, 120, 144, 172.8; 2019/20 lies 126 / 120 − 1 = 5% off;
	// 2020/21 is not counted.
	const fit = fitGrowth({ years, scans: [100, 126, 60, 172.8] }, { from: '2018/19', to: '2021/22' })!;
	expect(fit.growth).toBeCloseTo(0.2, 10);
	expect(fit.years.map(({ byRule }) => Math.round(10 * byRule) / 10)).toEqual([100, 120, 144, 172.8]);
	expect(fit.counted).toBe(1);
	expect(fit.residual).toBeCloseTo(0.05, 10);
	expect(fitSentence(fit, 'CT')).toContain(
		'+20.0% a year from 2018/19 to 2021/22. The years between that count (1) lie 5.0% off'
	);
	expect(fitGrowth({ years, scans: [0, 1, 1, 1] }, { from: '2018/19', to: '2021/22' })).toBeUndefined();
});

test('a percentile of weekly demand is the mean and so many deviations more', () => {
	// 434.83 a month are 100 a week; 100 × (1 + 1.0364 × 0.1) = 110.36
	const weekly = weeklyDemand((100 * 52.18) / 12, { percentile: 85, chart: null, variation: 0.1 })!;
	expect(weekly.mean).toBeCloseTo(100, 10);
	expect(weekly.scans).toBeCloseTo(110.364, 6);
	expect(weeklySentence(weekly)).toContain('110 scans a week would be enough in 85 weeks of 100');
	expect(weeklyDemand(400, { percentile: 85, chart: null, variation: undefined })).toBeUndefined();
	// 5% from month to month are 5% × √4.348 = 10.4% from week to week
	const ofMonths = weeklyDemand(400, { percentile: 50, chart: { mean: 100, sd: 5 }, variation: undefined })!;
	expect(ofMonths.variation).toBeCloseTo(0.1043, 4);
});

test('queues add up over trusts, ages are those of the worst, and an age without end is the worst of all', () => {
	const capacity = (trust: string, waitDays: (number | null)[]) => ({
		...{ trust, modality: 'CT', demand: [100, 110], capacity: [90, 90], scans: [90, 90] },
		...{ waiting: [5, 15, 35], waitDays, binding: ['staff' as const, 'staff' as const] }
	});
	const reporting = (trust: string, issued: number, onTime: number | null) => ({
		...{ trust, modality: 'CT', issued: [issued, issued], unreported: [10, 10, 10] },
		...{ ageDays: [3, issued === 0 ? null : 3], onTimeShare: [onTime, onTime] }
	});
	const projection = {
		months: ['2026-04', '2026-05'],
		capacity: [capacity('A', [4, 6]), capacity('B', [2, null]), capacity('C', [9, 9])],
		reporting: [reporting('A', 30, 0.5), reporting('B', 10, 1), reporting('C', 1, 0)]
	};
	const queues = queuesOf(projection, { codes: new Set(['A', 'B']), modality: 'CT' });
	expect(queues.demand).toEqual([200, 220]);
	expect(queues.opening).toEqual({ waiting: 10, unreported: 20 });
	expect(queues.waiting).toEqual([30, 70]);
	expect(queues.waitDays).toEqual([4, null]);
	// (30 × 0.5 + 10 × 1) / 40
	expect(queues.onTimeShare[0]).toBeCloseTo(0.625, 10);
});

test('reports of a quarter add up over trusts', () => {
	const row = (trust: string, quarter: string, reports: number) => ({
		...{ trust, modality: 'CT' as const, quarter, reports, beyond28Days: 1 }
	});
	const rows = [
		row('A', '2025-01', 10),
		row('A', '2024-10', 20),
		row('B', '2025-01', 30),
		row('C', '2025-01', 9)
	];
	expect(quartersOf(rows, { codes: new Set(['A', 'B']), modality: 'CT' })).toEqual([
		{ quarter: '2024-10', reports: 20, beyond28Days: 1 },
		{ quarter: '2025-01', reports: 40, beyond28Days: 2 }
	]);
});

test('a change carries its sign, and none has none', () => {
	expect([0.012, -0.034, 0.00001].map(growthWords)).toEqual(['+1.2%', '−3.4%', '0.0%']);
});
