/** What differs in what is decided and believed, in words. */
import { describe, expect, test } from 'vitest';
import { compareAssumptions } from '#lib/domain/compare/assumptions.ts';
import { compareDecisions } from '#lib/domain/compare/decisions.ts';
import { NO_DECISIONS } from '#lib/domain/levers/place.ts';
import type { AssumptionRow } from '#lib/domain/assumption.ts';
import type { Decisions } from '#lib/domain/scenario-row.ts';
import { aProgramme } from '../support/planning-rows.ts';
import { aUnit } from '../support/rows.ts';
import { aTrust } from '../overview/build.ts';

const unitOf = (id: string, trust: string) => aUnit({ id, trust, site: trust, installed: '2018-04' });
const courseOf = (id: string) => aProgramme({ id, name: `BSc at ${id}`, network: null });
const REGISTERS = {
	trusts: [aTrust('R1'), aTrust('R2')],
	units: [unitOf('U1', 'R1'), unitOf('U2', 'R1'), unitOf('U3', 'R2')],
	programmes: [courseOf('P1'), courseOf('P2')]
};
const posts = (trust: string, fteByMonth: Record<string, number>) => ({
	...{ trust, role: 'radiographer' as const, fteByMonth }
});

function compare(...sides: Partial<Decisions>[]) {
	return compareDecisions(
		sides.map((side) => ({ decisions: { ...NO_DECISIONS, ...side }, registers: REGISTERS })),
		REGISTERS.trusts.length
	);
}

describe('decisions', () => {
	test('the same decisions in another order differ in nothing, and are counted', () => {
		const first = [posts('R1', { '2027-04': 1, '2028-04': 2 }), posts('R2', { '2027-04': 1 })];
		const second = [posts('R2', { '2027-04': 1 }), posts('R1', { '2028-04': 2, '2027-04': 1 })];
		expect(compare({ posts: first }, { posts: second })).toMatchObject({
			rows: [],
			same: ['Added posts: Radiographers']
		});
	});

	// R1 has 1 and later 2.5, R2 has 0.5 from June 2027 on: 1, 1.5 and 3 together.
	test('levels of several trusts are added up step by step, and told trust by trust', () => {
		const plan = [posts('R1', { '2027-04': 1, '2028-04': 2.5 }), posts('R2', { '2027-06': 0.5 })];
		expect(compare({}, { posts: plan }).rows).toEqual([
			{
				kind: 'Added posts',
				subject: 'Radiographers',
				cells: ['nothing decided', '1.00 FTE from April 2027, 1.50 from June 2027, 3.00 from April 2028'],
				where: 'differs in 2 trusts',
				differ: [
					{ place: 'Trust R1', cells: ['nothing decided', '1.00 FTE from April 2027, 2.50 from April 2028'] },
					{ place: 'Trust R2', cells: ['nothing decided', '0.50 FTE from June 2027'] }
				]
			}
		]);
	});

	test('of more than four steps the first and the last are told', () => {
		const steps = Object.fromEntries([1, 2, 3, 4, 5].map((year) => [`203${year}-04`, year]));
		expect(compare({}, { posts: [posts('R1', steps)] }).rows[0]?.cells[1]).toBe(
			'1.00 FTE from April 2031, in 5 steps to 5.00 from April 2035'
		);
	});

	test('only the trust that differs is told where the others are the same', () => {
		const [row] = compare(
			{ posts: [posts('R1', { '2027-04': 1 }), posts('R2', { '2027-04': 1 })] },
			{ posts: [posts('R1', { '2027-04': 1 }), posts('R2', { '2027-04': 2 })] }
		).rows;
		expect(row).toMatchObject({ where: 'differs in 1 of 2 trusts', differ: [{ place: 'Trust R2' }] });
	});

	test('decisions that are the same together but at other trusts are told apart', () => {
		const [row] = compare(
			{ posts: [posts('R1', { '2027-04': 1 })] },
			{ posts: [posts('R2', { '2027-04': 1 })] }
		).rows;
		expect(new Set(row?.cells)).toEqual(new Set(['1.00 FTE from April 2027']));
		expect(row?.where).toBe('the same together; shares or dates differ in 2 trusts');
	});

	test('starts are told a year; a programme without a decision goes on as now', () => {
		const starts = ['P1', 'P2'].map((programme) => ({
			...{ programme, yearlyStarts: { '09': 25, '02': 5 }, from: '2026-09', until: null }
		}));
		expect(compare({}, { starts }).rows[0]).toMatchObject({
			subject: 'Radiographers, training',
			cells: ['as now', '60 starts a year from September 2026'],
			where: 'differs in 2 programmes'
		});
	});

	test('orders are counted by month, replacements by modality at their trust', () => {
		const replacements = [
			{ unit: 'U1', month: '2027-05' },
			{ unit: 'U2', month: '2027-05' },
			{ unit: 'U3', month: '2028-01' }
		];
		const [row] = compare({ replacements: replacements.slice(0, 1) }, { replacements }).rows;
		expect(row).toMatchObject({
			subject: 'CT',
			cells: ['1 unit in May 2027', '2 units in May 2027, 1 in January 2028'],
			where: 'differs in 2 trusts'
		});
	});

	test('a trust that is connected is told by its month, several by their number', () => {
		const connections = ['R1', 'R2'].map((trust) => ({ trust, from: '2027-04' }));
		const [row] = compare({ connections: connections.slice(1) }, { connections }).rows;
		expect(row).toMatchObject({
			cells: ['from April 2027', '2 trusts in April 2027'],
			differ: [{ place: 'Trust R1', cells: ['nothing decided', 'from April 2027'] }]
		});
	});

	test('of a nation only the sums are told', () => {
		const side = {
			decisions: { ...NO_DECISIONS, posts: [posts('R1', { '2027-04': 1 })] },
			registers: REGISTERS
		};
		const told = compareDecisions([side, { ...side, decisions: NO_DECISIONS }], 138);
		expect(told).toMatchObject({ inPlaces: false, rows: [{ differ: [] }] });
	});
});

describe('assumptions', () => {
	const catalogue = [
		{
			...{ measure: 'growth', subject: 'CT', label: 'Demand growth, CT', value: 0.05, unit: 'share a year' }
		} as AssumptionRow
	];
	const change = (value: number, reason = 'Local returns') => [
		{ measure: 'growth', subject: 'CT', value, reason }
	];

	test('a changed assumption stands beside what the catalogue says', () => {
		const sides = [
			{ changes: [], catalogue },
			{ changes: change(0.07), catalogue }
		];
		expect(compareAssumptions(sides).rows).toEqual([
			{
				key: 'growth:CT',
				name: 'Demand growth: CT',
				cells: [
					{ words: '5% a year', reason: null },
					{ words: '7% a year', reason: 'Local returns' }
				]
			}
		]);
	});

	test('one that every scenario changes alike, for whatever reason, is only counted', () => {
		const sides = [change(0.07), change(0.07, 'Other')].map((changes) => ({ changes, catalogue }));
		expect(compareAssumptions(sides)).toEqual({ rows: [], same: ['Demand growth: CT'] });
	});
});
