/** Paths of the scenario file in the words of the catalogue: tornado and value of knowing. */
import { expect, test } from 'vitest';
import { pathOf } from '#lib/domain/assemble/uncertainty.ts';
import { assumptionAt, drawTornado, weighKnowing } from '#lib/domain/catalogue/sensitivity.ts';
import type { Sensitivity } from '#lib/domain/uncertainty.ts';
import { demonstrationRegisters } from '#lib/server/demonstration/england.ts';
import { anAssumption } from '../support/planning-rows.ts';

const LEAVING = 'roles/radiographer/leaveRate';
const assumptions = [
	anAssumption(),
	anAssumption({
		...{ measure: 'growth', subject: 'CT', label: 'CT: demand growth' },
		...{ unit: 'share a year', value: 0.067, placeholder: true }
	})
];
const sensitivity = (changes: Partial<Sensitivity>): Sensitivity => ({
	target: 'radiographers@nation',
	draws: 1000,
	atMedian: 100,
	probability: 0.4,
	tornado: [],
	knowing: [],
	...changes
});

test('every path that is drawn leads back to the assumption it was written from', () => {
	const all = demonstrationRegisters().assumptions;
	const drawn = all.filter((row) => pathOf(row) !== undefined);
	expect(drawn.length).toBeGreaterThan(100);
	expect(drawn.filter((row) => assumptionAt(pathOf(row)!, all).label !== row.label)).toEqual([]);
});

test('a path nobody assumes anything about is shown as it is', () => {
	expect(assumptionAt('equipment/*/hours', assumptions)).toMatchObject({
		key: null,
		label: 'equipment/*/hours'
	});
});

test('a tornado has a bar for each assumption that moves the target, on one scale', () => {
	const tornado = drawTornado(
		sensitivity({
			tornado: [
				{ path: 'modalities/CT/growth', atP10: 130, atP90: null },
				{ path: LEAVING, atP10: 110, atP90: 95 },
				{ path: 'roles/radiographer/retireRate', atP10: 100, atP90: 100 }
			]
		}),
		assumptions
	);
	expect(tornado).toMatchObject({ atMedian: 100, low: 95, high: 130 });
	expect(tornado.bars.map(({ label, atP10, atP90 }) => [label, atP10, atP90])).toEqual([
		['CT: demand growth', 130, null],
		['Radiographer: leaving a year', 110, 95]
	]);
});

test('what is worth asking for lies above what chance alone would show', () => {
	const knowing = weighKnowing(
		sensitivity({
			knowing: [
				{ path: 'modalities/CT/growth', gain: 0.08, noise: 0.02 },
				{ path: LEAVING, gain: 0.02, noise: 0.02 }
			]
		}),
		assumptions
	);
	expect(knowing).toEqual({
		worth: [
			{
				...{ key: 'growth:CT', label: 'CT: demand growth', value: '6.7% a year', owner: 'Workforce team' },
				...{ placeholder: true, points: 8 }
			}
		],
		floor: 2,
		below: 1
	});
});
