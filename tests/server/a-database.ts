/** Databases of their own for tests: real libSQL, real migrations, a temporary folder each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Registers } from '#lib/domain/registers.ts';
import { aPost, emptyRegisters } from '../support/rows.ts';
import { openDatabase, type Database } from '#lib/server/db/open.ts';

/** Make an empty folder that is gone after the test. */
export function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'gantry-database-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Open a new database that is closed after the test. */
export async function aDatabase(folder: string = aFolder()): Promise<Database> {
	const database = await openDatabase({ dataDir: folder });
	onTestFinished(() => database.close());
	return database;
}

/** Registers of one trust with one post of 1.00 FTE funded and 0.60 in post. */
export function someRegisters(): Registers {
	return {
		...emptyRegisters(),
		regions: [{ code: 'Y1', name: 'Region' }],
		icbs: [{ code: 'Q1', name: 'ICB', population: 1000 }],
		networks: [{ id: 'N1', name: 'Network' }],
		trusts: [
			{
				code: 'R1',
				name: 'Trust',
				network: 'N1',
				icb: 'Q1',
				region: 'Y1',
				opened: null,
				closed: null,
				successor: null,
				connectedFrom: null,
				shareLimit: 0.3
			}
		],
		sites: [{ code: 'R1', trust: 'R1', name: 'Site', kind: 'acute', opened: null, closed: null }],
		posts: [aPost({ occupiedFteHundredths: 60, from: '2026-01', to: '2026-09' })]
	};
}
