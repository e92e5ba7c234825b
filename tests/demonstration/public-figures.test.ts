import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FIGURES = 'src/lib/server/demonstration/public-figures.json';
const TABLES = '../shared/data/did/did_table1_activity_by_provider.csv';

test('public figures carry their licence and stay small', () => {
	const text = readFileSync(FIGURES, 'utf8');
	expect(text).toContain(
		'Contains public sector information licensed under the Open Government Licence v3.0'
	);
	expect(text.length).toBeLessThan(200_000);
});

test.skipIf(!existsSync(TABLES))(
	'the derive script makes the public figures, to the byte (needs ../shared/data)',
	() => {
		const folder = mkdtempSync(join(tmpdir(), 'gantry-figures-'));
		const out = join(folder, 'figures.json');
		execFileSync(process.execPath, [
			'node_modules/tsx/dist/cli.mjs',
			'scripts/derive-public-figures.ts',
			out,
			join(folder, 'reporting.json')
		]);
		expect(readFileSync(out, 'utf8') === readFileSync(FIGURES, 'utf8')).toBe(true);
		rmSync(folder, { recursive: true });
	}
);
