import { describe, expect, test } from 'vitest';
import { overview } from '#lib/domain/overview/overview.ts';
import type { Scope } from '#lib/domain/scope.ts';
import { aCapacity, anInput, aProjection, aTarget, aTargetRow, someRegisters } from './build.ts';

const WEST: Scope = { kind: 'network', code: 'N1', name: 'West' };
const R1: Scope = { kind: 'trust', code: 'R1', name: 'Trust R1' };
const PLACES = ['nation', 'network:N1', 'network:N2', 'trust:R1', 'trust:R2', 'trust:R3'];
const everywhere = (id: string) => PLACES.map((key) => aTargetRow(`${id}@${key}`));

describe('the targets of a scope', () => {
	test('are the rows of that scope in the projection, each with the same row of doing nothing', () => {
		const view = overview(
			anInput({
				scope: WEST,
				projection: aProjection({
					targets: [
						aTargetRow('radiographers@nation'),
						aTargetRow('radiographers@network:N1', { projectedAtDue: 7 })
					]
				}),
				baseline: aProjection({
					targets: [aTargetRow('radiographers@network:N1', { projected: [1, 2, 3, 4] })]
				})
			})
		);
		expect(view.targets).toHaveLength(1);
		expect(view.targets[0]).toMatchObject({
			row: 'radiographers@network:N1',
			projectedAtDue: 7,
			doNothing: [1, 2, 3, 4]
		});
	});

	test('leave out superseded ones and those without a row, and remember when they were first due', () => {
		const old = aTarget({ id: 'old', due: '2025-10', supersededBy: 'radiographers' });
		const view = overview(
			anInput({
				registers: someRegisters({ targets: [old, aTarget(), aTarget({ id: 'elsewhere' })] }),
				projection: aProjection({ targets: everywhere('radiographers') })
			})
		);
		expect(view.targets.map(({ id, firstDue }) => [id, firstDue])).toEqual([['radiographers', '2025-10']]);
	});

	test('name the places that miss them by most, the furthest first, and none inside a trust', () => {
		const targets = [
			aTargetRow('radiographers@nation'),
			aTargetRow('radiographers@network:N1', { gapAtDue: 1 }),
			aTargetRow('radiographers@network:N2', { gapAtDue: 4 }),
			aTargetRow('radiographers@trust:R1')
		];
		const projection = aProjection({ targets });
		expect(overview(anInput({ projection })).targets[0]?.furthest.map(({ name }) => name)).toEqual([
			'East',
			'West'
		]);
		expect(overview(anInput({ projection, scope: R1 })).targets[0]?.furthest).toEqual([]);
	});
});

describe('what binds a target', () => {
	const wait = aTarget({ id: 'wait', metric: 'waitDays', direction: 'atMost', valueKind: 'absolute' });

	test('about waits is asked only where people wait too long', () => {
		const view = overview(
			anInput({
				registers: someRegisters({ targets: [wait] }),
				projection: aProjection({
					targets: PLACES.map((key) => aTargetRow(`wait@${key}`, { value: 42 })),
					capacity: [
						aCapacity('R1', { demand: [900, 900, 900, 900] }),
						aCapacity('R2', {
							waitDays: [50, 50, 50, 50],
							binding: ['staff', 'equipment', 'equipment', 'staff']
						})
					]
				})
			})
		);
		expect(view.targets[0]?.binds).toEqual({
			limit: 'equipment',
			share: 1,
			since: '2026-05',
			whereMissed: true,
			trusts: 1,
			ofTrusts: 3
		});
	});

	test('is nothing to ask where posts and dates decide it', () => {
		const view = overview(
			anInput({
				projection: aProjection({ targets: everywhere('radiographers'), capacity: [aCapacity('R1')] })
			})
		);
		expect(view.targets[0]?.binds).toBeNull();
	});
});

describe('the heat table', () => {
	const names = (scope: Scope) =>
		overview(
			anInput({ scope, projection: aProjection({ targets: everywhere('radiographers') }) })
		).heat.rows.map(({ name, here }) => (here ? `${name} (here)` : name));

	test('has networks for England, trusts for what is narrower, and the peers of a trust', () => {
		expect(names({ kind: 'nation', code: 'ENG', name: 'England' })).toEqual(['East', 'West']);
		expect(names(WEST)).toEqual(['Trust R1', 'Trust R2']);
		expect(names({ kind: 'region', code: 'Y1', name: 'North' })).toEqual(['Trust R1', 'Trust R3']);
		expect(names(R1)).toEqual(['Trust R1 (here)', 'Trust R2']);
	});

	test('leaves out networks without a trust', () => {
		const registers = someRegisters({
			networks: [
				{ id: 'N1', name: 'West' },
				{ id: 'N3', name: 'Nobody' }
			]
		});
		expect(overview(anInput({ registers })).heat.rows.map(({ name }) => name)).toEqual(['West']);
	});
});

test('the way back leads over the network of a trust to England', () => {
	const above = (scope: Scope) => overview(anInput({ scope })).scope.above.map(({ key }) => key);
	expect(above(R1)).toEqual(['nation', 'network:N1']);
	expect(above(WEST)).toEqual(['nation']);
	expect(above({ kind: 'nation', code: 'ENG', name: 'England' })).toEqual([]);
});

test('the limits have a row for each modality somebody asks for, at the start and at every due month', () => {
	const { limits } = overview(
		anInput({
			projection: aProjection({
				capacity: [
					aCapacity('R1'),
					aCapacity('R1', { modality: 'MRI', binding: ['demand', 'demand', 'equipment', 'equipment'] }),
					aCapacity('R1', { modality: 'PET', demand: [0, 0, 0, 0] })
				]
			})
		})
	);
	expect(limits.months).toEqual(['2026-04', '2026-06']);
	expect(limits.rows.map(({ subject, cells }) => [subject, ...cells.map((binds) => binds?.limit)])).toEqual([
		['CT', 'staff', 'staff'],
		['MRI', 'demand', 'equipment'],
		['reporting', undefined, undefined]
	]);
});

test('the receipt counts what the assumptions rest on and carries the hash of the file', () => {
	const assumption = {
		...{ measure: 'growth', label: 'Growth', value: 0, low: 0, high: 0, unit: 'share', owner: 'Us' },
		...{
			reason: '',
			placeholder: false,
			boundLow: 0,
			boundHigh: 1e6,
			nationalDefault: 0,
			lastReviewed: '2026-11-24',
			reviewDue: '2027-11-24',
			sourceDate: '2026-11'
		}
	};
	const registers = someRegisters({
		assumptions: [
			{ ...assumption, subject: 'CT', source: 'A' },
			{ ...assumption, subject: 'MRI', source: 'B' },
			{ ...assumption, subject: 'PET', source: 'B' }
		]
	});
	expect(overview(anInput({ registers })).receipt).toMatchObject({
		hash: 'f00d',
		engineVersion: '1.0.0',
		scenario: 'plan',
		illustrative: false,
		sources: [
			{ source: 'B', sourceDate: '2026-11', assumptions: 2 },
			{ source: 'A', sourceDate: '2026-11', assumptions: 1 }
		]
	});
});
