/** Turnaround and sources as published: derived by a script, small, and adding up. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { turnaroundRow } from '#lib/domain/demand.ts';
import { REPORTING, sourcesOf, turnaroundRows } from '#lib/server/demonstration/turnaround.ts';

const FIGURES = 'src/lib/server/demonstration/reporting-figures.json';
const TABLE = '../shared/data/did/did_table13_report_turnaround_by_provider.csv';

test('reporting figures carry their licence and stay small', () => {
	const text = readFileSync(FIGURES, 'utf8');
	expect(text).toContain(
		'Contains public sector information licensed under the Open Government Licence v3.0'
	);
	expect(text.length).toBeLessThan(110_000);
});

test.skipIf(!existsSync(TABLE))(
	'the derive script makes the reporting figures, to the byte (needs ../shared/data)',
	() => {
		const folder = mkdtempSync(join(tmpdir(), 'gantry-reporting-'));
		const out = join(folder, 'reporting.json');
		execFileSync(process.execPath, [
			...['node_modules/tsx/dist/cli.mjs', 'scripts/derive-public-figures.ts'],
			...[join(folder, 'public.json'), out]
		]);
		expect(readFileSync(out, 'utf8') === readFileSync(FIGURES, 'utf8')).toBe(true);
		rmSync(folder, { recursive: true });
	}
);

test('every turnaround row fits the register, once for each trust, modality and quarter', () => {
	const rows = turnaroundRows().map((row) => turnaroundRow.parse(row));
	const keys = new Set(rows.map(({ trust, modality, quarter }) => `${trust} ${modality} ${quarter}`));
	expect(keys.size).toBe(rows.length);
	expect(rows.every(({ reports, beyond28Days }) => beyond28Days <= reports)).toBe(true);
});

test('Wirral’s CT of the last quarter is as published: 0.5% of 5,810 reports took over 28 days', () => {
	expect(
		turnaroundRows().find(
			({ trust, modality, quarter }) => trust === 'RBL' && modality === 'CT' && quarter === '2025-01'
		)
	).toMatchObject({ reports: 5810, beyond28Days: 29 });
});

test('the live trusts hold most of England’s reports, and never more', () => {
	const rows = turnaroundRows();
	for (const modality of ['CT', 'MRI', 'XR', 'US'] as const) {
		const held = rows
			.filter((row) => row.modality === modality && row.quarter === '2025-01')
			.reduce((sum, { reports }) => sum + reports, 0);
		const england = REPORTING.turnaround['ENG']![modality]!.reports[3]!;
		expect(held / england).toBeGreaterThan(0.8);
		expect(held / england).toBeLessThanOrEqual(1);
	}
});

test('Wirral’s 50,140 CT scans are told apart by where they were asked for', () => {
	expect(sourcesOf('RBL', 'CT')).toEqual([15300, 11650, 14650, 6270, 2270]);
	expect(sourcesOf('RBL', 'MG')).toBeUndefined();
});
