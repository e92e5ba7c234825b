/** Where rounding once left something where nothing should be. */
import { expect, test } from 'vitest';
import { run } from '#lib/engine/project.ts';
import { aScenario } from './build.ts';

// Closing every hour of 72.5 x 2.3 x 0.93 left 1e-13 scans, which were never read and so aged for ever.
test('3.3, 3.5 where every hour is closed nothing is scanned, and nothing is old or unreported', () => {
	const unit = { trust: 'A', modality: 'CT', installed: '2024-01' };
	const { capacity, reporting } = run(
		aScenario({
			modalities: [{ id: 'CT', perHour: 2.3, uptime: 0.93 }],
			equipment: [
				{ ...unit, id: 'u', hours: 72.5 },
				{ ...unit, id: 'v', hours: 72.5 / 3 }
			],
			demand: [{ trust: 'A', modality: 'CT', perMonth: 100 }],
			plan: { closeHours: [{ trust: 'A', modality: 'CT', hours: 500 }] }
		})
	);
	expect(capacity[0]!.equipment).toEqual([0, 0, 0, 0, 0, 0]);
	expect(reporting[0]!.ageDays).toEqual([0, 0, 0, 0, 0, 0]);
	expect(reporting[0]!.reportedShare).toEqual([1, 1, 1, 1, 1, 1]);
});

// 26 - 5 x 5.2 left 2e-15: a report that never came, so its age counted as infinite.
test('3.5 a backlog outsourced to the last report is not old', () => {
	const { reporting } = run(
		aScenario({
			modalities: [{ id: 'XR' }],
			demand: [{ trust: 'A', modality: 'XR', perMonth: 0, unreported: 26 }],
			plan: { outsource: [{ trust: 'A', modality: 'XR', reports: 5.2 }] }
		})
	);
	expect(reporting[0]!.ageDays).toEqual([null, null, null, null, 0, 0]);
});
