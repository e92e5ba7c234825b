/** What is refused when a database is opened, and in which words. */
import { createClient } from '@libsql/client';
import { cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stream } from '#lib/domain/random.ts';
import { openDatabase, reasonNotToWrite } from '#lib/server/db/open.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import { Corrupt, StartError } from '#lib/server/errors.ts';
import { toFailure } from '#lib/server/responses.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { aScenario } from '../support/planning-rows.ts';
import { aDatabase, aFolder } from './a-database.ts';

const actor = localAdministrator();
const PAGE_BYTES = 4096;
const FLIPS = process.env.GANTRY_LONG === '1' ? 200 : 40;
const SEED = 20261124;

test('a second process on the same folder is refused and the first goes on', async () => {
	const folder = aFolder();
	await aDatabase(folder);
	await expect(openDatabase({ dataDir: folder })).rejects.toThrow(/Another Gantry \(process \d+\) is using/);
	expect(await reasonNotToWrite()).toBeUndefined();
});

test.each([
	['an empty file', (file: string) => writeFileSync(file, ''), 'is empty'],
	['junk', (file: string) => writeFileSync(file, 'not a database at all, just words'), 'is not a database']
])('%s is refused with what to do', async (_, spoil, words) => {
	const folder = aFolder();
	spoil(join(folder, 'gantry.db'));
	await expect(openDatabase({ dataDir: folder })).rejects.toThrow(words);
});

test('a database cut short is refused as damaged', async () => {
	const folder = aFolder();
	const database = await openDatabase({ dataDir: folder });
	await database.close();
	truncateSync(join(folder, 'gantry.db'), 20_000);
	await expect(openDatabase({ dataDir: folder })).rejects.toThrow(StartError);
});

test.each([
	['a row', 'table scenario holds text', 'A note to be found'],
	['the names of tables', 'names of its tables', 'scenario_status']
])(
	'a database where text in %s is no longer text is refused before the driver ends the process',
	async (_, where, words) => {
		const folder = aFolder();
		const file = join(folder, 'gantry.db');
		const database = await openDatabase({ dataDir: folder });
		await scenarios.create(actor, aScenario({ note: 'A note to be found' }));
		await database.close();
		const spoilt = readFileSync(file);
		// Copies of earlier pages stand before the page in use.
		spoilt[spoilt.lastIndexOf(words)] = 0xff;
		writeFileSync(file, spoilt);
		await expect(openDatabase({ dataDir: folder })).rejects.toThrow(where);
	}
);

test('after a page was damaged under an open database nothing more is written', async () => {
	const folder = aFolder();
	const file = join(folder, 'gantry.db');
	const first = await openDatabase({ dataDir: folder });
	await scenarios.create(actor, aScenario());
	await first.close();
	const { write } = await aDatabase(folder);
	await forgetPages(file);
	writeFileSync(file, readFileSync(file).fill(0xa5, PAGE_BYTES));
	await expect(scenarios.create(actor, aScenario({ id: 'other' }))).rejects.toThrow(Corrupt);
	await expect(write(() => Promise.resolve('written'))).rejects.toThrow(Corrupt);
	await expect(scenarios.get(actor, 'plan')).rejects.toSatisfy((error) => toFailure(error)?.status === 503);
});

/** A commit of somebody else makes every connection read its pages from the file again. */
async function forgetPages(file: string): Promise<void> {
	const client = createClient({ url: `file:${file}` });
	await client.execute('UPDATE revision SET registers = registers + 1');
	client.close();
}

test(`a byte changed at ${FLIPS} random places: refused in words, or opened with everything in it`, async () => {
	const folder = aFolder();
	const file = join(folder, 'gantry.db');
	const database = await openDatabase({ dataDir: folder });
	for (let i = 0; i < 40; i++) await scenarios.create(actor, aScenario({ id: `plan ${i}` }));
	await database.close();
	const sound = readFileSync(file);
	const chance = stream(SEED, 'flips');
	const outcomes = { refused: 0, opened: 0, lacking: 0 };
	for (let i = 0; i < FLIPS; i++) {
		const spoilt = Buffer.from(sound);
		const at = Math.floor(chance() * spoilt.length);
		spoilt[at] = spoilt[at]! ^ (1 + Math.floor(chance() * 255));
		writeFileSync(file, spoilt);
		outcomes[await open(folder)]++;
	}
	console.log(`seed ${SEED}: ${FLIPS} changed bytes`, outcomes);
	expect(outcomes.refused).toBeGreaterThan(0);
	expect(outcomes.lacking).toBe(0);
});

async function open(folder: string): Promise<'refused' | 'opened' | 'lacking'> {
	try {
		const database = await openDatabase({ dataDir: folder });
		const there = await scenarios.list(actor);
		await database.close();
		return there.length === 40 ? 'opened' : 'lacking';
	} catch (error) {
		if (error instanceof StartError) return 'refused';
		throw error;
	}
}

/** Opens a database of today, changes what it says of its migrations, and tries to open it again. */
async function reopenAfter(change: string): Promise<string> {
	const folder = aFolder();
	await (await openDatabase({ dataDir: folder })).close();
	const client = createClient({ url: `file:${join(folder, 'gantry.db')}` });
	await client.execute(change);
	client.close();
	return openDatabase({ dataDir: folder }).then(
		() => 'opened',
		(error: Error) => error.message
	);
}

/** Copies the migrations, for changes of their files. */
function copyMigrations(folder: string): { migrations: string; journal: string; first: string } {
	const migrations = join(folder, 'migrations');
	cpSync('drizzle', migrations, { recursive: true });
	const journal = join(migrations, 'meta/_journal.json');
	return { migrations, journal, first: join(migrations, '0000_first-registers.sql') };
}

/** Adds a migration that does nothing, dated before or after the first. */
function addMigration({ migrations, journal }: { migrations: string; journal: string }, when: number): void {
	const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: object[] };
	const entry = { ...entries[0], idx: entries.length, when, tag: '0002_another' };
	writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, entry] }));
	writeFileSync(join(migrations, '0002_another.sql'), 'SELECT 1;');
}

test('a database of a newer version is refused', async () => {
	const message = await reopenAfter(
		"INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)"
	);
	expect(message).toContain('newer version');
});

test('a migration edited after it was applied is named', async () => {
	expect(await reopenAfter("UPDATE __drizzle_migrations SET hash = 'other'")).toContain(
		'0000_first-registers.sql was edited'
	);
});

test('a migration file edited on disk is named', async () => {
	const folder = aFolder();
	await (await openDatabase({ dataDir: folder })).close();
	const { migrations, first } = copyMigrations(folder);
	writeFileSync(first, `${readFileSync(first, 'utf8')}\n-- changed`);
	await expect(openDatabase({ dataDir: folder, migrations })).rejects.toThrow(
		'0000_first-registers.sql was edited'
	);
});

test('a migration dated before one already applied is named instead of being passed over', async () => {
	const folder = aFolder();
	await (await openDatabase({ dataDir: folder })).close();
	const copies = copyMigrations(folder);
	addMigration(copies, 1);
	await expect(openDatabase({ dataDir: folder, migrations: copies.migrations })).rejects.toThrow(
		'0002_another.sql is dated before'
	);
});

test('a migration that was applied and is missing is refused', async () => {
	const folder = aFolder();
	const copies = copyMigrations(folder);
	addMigration(copies, 9_000_000_000_001);
	await (await openDatabase({ dataDir: folder, migrations: copies.migrations })).close();
	await expect(openDatabase({ dataDir: folder })).rejects.toThrow('newer version');
	cpSync('drizzle', copies.migrations, { recursive: true });
	addMigration(copies, 9_000_000_000_002);
	await expect(openDatabase({ dataDir: folder, migrations: copies.migrations })).rejects.toThrow(
		'0002_another.sql is not the one applied before'
	);
});

test('a file where the data directory should be is named', async () => {
	const file = join(aFolder(), 'data');
	writeFileSync(file, '');
	await expect(openDatabase({ dataDir: file })).rejects.toThrow(/data directory .* cannot be made/);
});
