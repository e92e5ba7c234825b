/** Tables of demand to take away, and peers held against all trusts, from a network of two and a crowd beside it. */
import { expect, test } from 'vitest';
import { assemble } from '#lib/domain/assemble.ts';
import { peersOf } from '#lib/domain/demand/peers.ts';
import * as tables from '#lib/domain/demand/tables.ts';
import { viewDemand } from '#lib/domain/demand/view.ts';
import { dispersionSentence, funnelSentence } from '#lib/domain/demand/words.ts';
import type { Registers } from '#lib/domain/registers.ts';
import { NATION } from '#lib/domain/scope.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import { run } from '#lib/engine/project.ts';
import { registers as network, scenario } from '../support/an-assembled-network.ts';
import { aTrust } from '../overview/build.ts';

const MONTHS = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
/** Trusts elsewhere, so that there is a funnel: 2% of 1,000 reports each. */
const CROWD = ['C', 'D', 'E', 'F'];
const registers: Registers = {
	...network,
	networks: [...network.networks, { id: 'N2', name: 'Elsewhere' }],
	trusts: [...network.trusts, ...CROWD.map((code) => aTrust(code, { network: 'N2', icb: 'QBB' }))],
	activity: MONTHS.flatMap((month) =>
		['A', 'B'].map((trust) => ({ trust, modality: 'CT' as const, month, scans: 600 }))
	),
	turnaround: ['A', 'B', ...CROWD].map((trust) => ({
		...{ trust, modality: 'CT' as const, quarter: '2026-01', reports: 1000 },
		beyond28Days: trust === 'A' ? 300 : 20
	}))
};
const plan = scenario();
const projection = {
	...run(assemble(registers, plan)),
	...{ hash: 'abc', engineVersion: '1', seconds: 0, tutors: [] }
};
const given = { registers, scenario: plan, projection, modality: 'CT' as const };
const view = viewDemand({
	...given,
	...{ scope: NATION, percentile: 85, variation: undefined, fitOf: () => null },
	published: {
		year: '2024/25',
		names: ['emergency', 'gp'],
		of: (trust) => (trust === 'A' ? [30, 10] : undefined)
	}
});
const peers = peersOf({ ...given, scope: { kind: 'network', code: 'N1' } });
const TAKEN = { on: '2026-11-24', filter: 'all' };
const sheets: Sheet[] = [
	tables.tabulateModalities(view, TAKEN),
	tables.tabulateActivity(view.chosen!, TAKEN),
	tables.tabulateQueues(view.chosen!, TAKEN),
	tables.tabulateTurnaround(view.chosen!, TAKEN),
	tables.tabulateGrowth(view.chosen!, TAKEN),
	tables.tabulateSources(view.chosen!, TAKEN),
	tables.tabulatePeers(peers, TAKEN),
	tables.tabulateHeads(peers, TAKEN),
	tables.tabulateDemand(
		registers.demand.map((row) => ({ ...row, name: row.trust })),
		TAKEN
	)
];

test('every table has a cell below each heading, and says where it comes from', () => {
	expect(sheets.map(({ name }) => name)).toEqual(tables.DEMAND_TABLES.map((name) => `demand-${name}`));
	for (const { columns, rows, notes } of sheets) {
		for (const row of rows) expect(row).toHaveLength(columns.length);
		expect(notes.map(([label]) => label)).toEqual(['Source', 'Filter', 'Taken on']);
	}
});

test('tables hold numbers, not words for them', () => {
	const [modality] = tables.tabulateModalities(view, TAKEN).rows;
	// 12 months × 2 trusts × 600; 100 + 50 a month; 7 + 7 and 5 + 5 queued
	expect(modality!.slice(0, 8)).toEqual(['CT', 2, 14_400, 150, 0, 0, 14, 10]);
	expect(tables.tabulateSources(view.chosen!, TAKEN).rows).toEqual([
		['A&E', 30, 0.75],
		['GPs, direct access', 10, 0.25]
	]);
});

test('a network is shown by its own trusts and held against all there are', () => {
	expect(peers.trusts.map(({ code }) => code)).toEqual(['A', 'B']);
	expect(peers.funnel!.places).toHaveLength(6);
	// (300 + 5 × 20) / 6,000
	expect(peers.funnel!.target).toBeCloseTo(1 / 15, 10);
	expect(funnelSentence(peers, 'CT')).toContain(
		'6.7% of CT reports took over 28 days in the quarter from January 2026'
	);
	expect(funnelSentence(peers, 'CT')).toContain('of the 2 shown here.');
	expect(dispersionSentence(peers)).toContain('Over-dispersion: the shares differ');
});

test('scans per scanner and per open hour are of the year over what stands there', () => {
	const [a, b] = peers.trusts;
	// 7,200 scans, one scanner open 60 hours a week: 7,200 / (60 × 52.18)
	expect(a).toMatchObject({ scans: 7200, scanners: 1, perScanner: 7200 });
	expect(a!.perScannerHour).toBeCloseTo(2.2997, 3);
	expect(b).toMatchObject({ scanners: 0, perScanner: null, perScannerHour: null });
});
