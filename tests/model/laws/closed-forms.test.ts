/** Where the answer is known in closed form, the engine gives it, for any numbers (docs/model.md 10.10, 10.14). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#lib/engine/project.ts';
import { aScenario } from '../worked-examples/build.ts';
import { SCENARIOS, SEED } from './scenarios.ts';

const options = { numRuns: Math.max(200, SCENARIOS), seed: SEED };
const share = fc.double({ min: 0, max: 0.9, noNaN: true });
const heads = fc.double({ min: 1, max: 500, noNaN: true });

test('10 without joiners heads decay by the yearly rate', () => {
	fc.assert(
		fc.property(heads, share, (start, leaveRate) => {
			const { staff } = run(
				aScenario({
					months: 36,
					roles: [{ id: 'rad', leaveRate }],
					staff: [{ trust: 'A', role: 'rad', heads: start }]
				})
			);
			for (const years of [1, 2, 3]) {
				expect(staff[0]!.heads[12 * years]).toBeCloseTo(start * (1 - leaveRate) ** years, 8);
			}
		}),
		options
	);
});

test('10 steady hiring settles where leavers equal joiners', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 0.1, max: 20, noNaN: true }),
			fc.double({ min: 0.3, max: 0.9, noNaN: true }),
			(hired, leaveRate) => {
				const { staff } = run(
					aScenario({
						months: 240,
						roles: [{ id: 'rad', leaveRate }],
						routes: [
							{
								id: 'hire',
								kind: 'recruit',
								to: 'rad',
								stages: [{ months: 1 }],
								destinations: { A: 1 },
								intake: hired
							}
						]
					})
				);
				const monthly = 1 - (1 - leaveRate) ** (1 / 12);
				// The last to join has not had a month to leave in.
				expect(staff[0]!.heads[240]! / (hired / monthly)).toBeCloseTo(1, 2);
			}
		),
		options
	);
});

test('10 a course is a pure delay: those who start arrive when it ends, less those who drop out', () => {
	fc.assert(
		fc.property(heads, share, fc.integer({ min: 1, max: 30 }), (starts, attrition, months) => {
			const { staff, routes } = run(
				aScenario({
					months: 36,
					roles: [{ id: 'rad' }],
					routes: [
						{
							id: 'bsc',
							kind: 'train',
							to: 'rad',
							stages: [{ months, attrition }],
							destinations: { A: 1 },
							intake: [starts]
						}
					]
				})
			);
			expect(staff[0]!.heads[months - 1]).toBe(0);
			expect(staff[0]!.heads[months]).toBeCloseTo(starts * (1 - attrition), 8);
			expect(routes[0]!.attrition.reduce<number>((sum, lost) => sum + lost!, 0)).toBeCloseTo(
				starts * attrition,
				8
			);
		}),
		options
	);
});

const desk = (given: {
	perMonth: number;
	minutes: number;
	unreported: number;
	days: number;
	months?: number;
}) =>
	aScenario({
		months: given.months ?? 12,
		roles: [{ id: 'doc', reportHours: given.minutes / 240 }],
		modalities: [{ id: 'XR', perHour: 1000, reportMinutes: { doc: 1 }, reportTargetDays: given.days }],
		staff: [{ trust: 'A', role: 'doc', heads: 1 }],
		equipment: [{ id: 'u', trust: 'A', modality: 'XR', installed: '2024-01', hours: 100 }],
		demand: [{ trust: 'A', modality: 'XR', perMonth: given.perMonth, unreported: given.unreported }]
	});

const queue = fc.record({
	perMonth: fc.double({ min: 10, max: 500, noNaN: true }),
	minutes: fc.double({ min: 5, max: 600, noNaN: true }),
	unreported: fc.double({ min: 0, max: 800, noNaN: true }),
	days: fc.integer({ min: 3, max: 60 })
});

test('10 a backlog grows by what comes less what is read, and its oldest age is the arrivals that make it up', () => {
	fc.assert(
		fc.property(queue, (given) => {
			const { reporting } = run(desk(given));
			let backlog = given.unreported;
			for (let t = 0; t < 12; t++) {
				backlog = Math.max(0, backlog + given.perMonth - given.minutes);
				expect(reporting[0]!.unreported[t + 1]).toBeCloseTo(backlog, 7);
				expect(reporting[0]!.ageDays[t]).toBeCloseTo((28 * backlog) / given.perMonth, 7);
			}
		}),
		options
	);
});

/** A queue of single items, first in first out: the share of each month's reports that were in time. */
function itemByItem(
	given: { perMonth: number; minutes: number; unreported: number; days: number },
	t: number
): number {
	const ITEMS = 4000;
	const read = (month: number, from: number) => Math.min(given.minutes, from + given.perMonth);
	let served = 0;
	let backlog = given.unreported;
	for (let i = 0; i < t; i++) {
		served += read(i, backlog);
		backlog = Math.max(0, backlog + given.perMonth - given.minutes);
	}
	const issued = read(t, backlog);
	let inTime = 0;
	for (let item = 0; item < ITEMS; item++) {
		const place = (item + 0.5) / ITEMS;
		const arrived = (served + place * issued - given.unreported) / given.perMonth;
		if ((t + place - arrived) * 28 <= given.days) inTime++;
	}
	return inTime / ITEMS;
}

test('14 the share reported in time agrees with a queue of single items within half a percent', () => {
	fc.assert(
		fc.property(queue, (given) => {
			const { reporting } = run(desk(given));
			for (const t of [0, 3, 11]) {
				expect(Math.abs(reporting[0]!.onTimeShare[t]! - itemByItem(given, t))).toBeLessThan(0.005);
			}
		}),
		options
	);
});
