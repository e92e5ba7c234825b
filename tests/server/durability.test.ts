/** Nothing acknowledged is lost: killed under load, or with another process holding the lock. */
import { createClient } from '@libsql/client';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { build } from 'vite';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { stream } from '#lib/domain/random.ts';
import { openDatabase } from '#lib/server/db/open.ts';
import { aFolder } from './a-database.ts';

const LONG = process.env.GANTRY_LONG === '1';
const KILLS = LONG ? 200 : 20;
/** The lock is taken away at least so often, while at least so many writes pass. */
const LEAST_HELD = 10;
const LEAST_WRITES = 60;
const SEED = 20261124;

/** Where the writing process is bundled, so that each of many starts takes a tenth of a second. */
const BUNDLE = 'node_modules/.cache/gantry-tests';

beforeAll(() =>
	build({
		configFile: false,
		logLevel: 'warn',
		ssr: { noExternal: ['drizzle-orm', 'zod'] },
		build: { ssr: 'tests/server/writing-process.ts', outDir: BUNDLE, emptyOutDir: true }
	})
);

/** Lets a process write until it is killed after some time; gives what it had been told was written. */
async function writeUntilKilled(folder: string, name: string, afterMs: number): Promise<string[]> {
	const child = spawn(process.execPath, [`${BUNDLE}/writing-process.js`, folder, name], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
	while (!output.includes('ready\n') && child.exitCode === null) {
		await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
	}
	expect(child.exitCode, 'the writing process began').toBeNull();
	await setTimeout(afterMs);
	child.kill('SIGKILL');
	await once(child, 'close');
	return output
		.split('\n')
		.slice(0, -1)
		.filter((line) => line.startsWith(name));
}

test(
	`killed ${KILLS} times under write load: every acknowledged write is there, none is half there`,
	{ timeout: 600_000 },
	async () => {
		const folder = aFolder();
		const chance = stream(SEED, 'kills');
		const acknowledged: string[] = [];
		for (let i = 0; i < KILLS; i++) {
			acknowledged.push(...(await writeUntilKilled(folder, `run${i}`, 20 + 150 * chance())));
		}
		const database = await openDatabase({ dataDir: folder });
		const rows = await database.read.all<{ id: string; halves: number }>(
			sql`SELECT id, count(*) AS halves FROM ledger GROUP BY id`
		);
		await database.close();
		const there = new Set(rows.map(({ id }) => id));
		const lost = acknowledged.filter((id) => !there.has(id)).length;
		const partial = rows.filter(({ halves }) => halves !== 2).length;
		console.log(
			`seed ${SEED}: ${KILLS} kills, ${acknowledged.length} acknowledged, ${lost} lost, ${partial} partial`
		);
		expect({ lost, partial }).toEqual({ lost: 0, partial: 0 });
		expect(acknowledged.length).toBeGreaterThan(KILLS);
	}
);

/** Holds the write lock of a database from outside for some milliseconds, again and again, and says so each time. */
function disturb(file: string): { held: () => number; stop: () => void } {
	const script = `
		const { createClient } = require('@libsql/client');
		(async () => {
			for (;;) {
				const client = createClient({ url: 'file:' + process.argv[1], timeout: 2000 });
				try {
					const hold = await client.transaction('write');
					process.send('held');
					await new Promise((done) => setTimeout(done, 30));
					await hold.rollback();
				} catch {}
				client.close();
				await new Promise((done) => setTimeout(done, 10));
			}
		})();`;
	const child = spawn(process.execPath, ['-e', script, file], {
		stdio: ['ignore', 'inherit', 'inherit', 'ipc']
	});
	let times = 0;
	child.on('message', () => times++);
	onTestFinished(() => void child.kill());
	return { held: () => times, stop: () => child.kill() };
}

test('while another process keeps taking the lock, every acknowledged write is there once', async () => {
	const folder = aFolder();
	const { read, write, close } = await openDatabase({ dataDir: folder });
	await write((writing) => writing.run(sql`CREATE TABLE ledger (id INTEGER) STRICT`));
	const { held, stop } = disturb(join(folder, 'gantry.db'));
	let acknowledged = 0;
	const writeNext = () =>
		write(async (writing) => {
			await writing.run(sql`INSERT INTO ledger VALUES (${BigInt(acknowledged)})`);
			await setTimeout(3);
		});
	for (; acknowledged < LEAST_WRITES || held() < LEAST_HELD; acknowledged++) {
		await writeNext();
		await setTimeout(5);
	}
	stop();
	const [row] = await read.all<{ there: number; different: number }>(
		sql`SELECT count(*) AS there, count(DISTINCT id) AS different FROM ledger`
	);
	await close();
	console.log(
		`lock held ${held()} times from outside: ${acknowledged} acknowledged, ${acknowledged - (row?.different ?? 0)} lost`
	);
	expect(row).toEqual({ there: acknowledged, different: acknowledged });
});

test('control: without the guard, writes acknowledged after the lock was taken are lost', async () => {
	const file = join(aFolder(), 'unguarded.db');
	const unguarded = createClient({ url: `file:${file}`, concurrency: 1 });
	await unguarded.execute('PRAGMA journal_mode = WAL');
	await unguarded.execute('CREATE TABLE ledger (id INTEGER) STRICT');
	const other = createClient({ url: `file:${file}`, concurrency: 1 });
	const hold = await other.transaction('write');
	await expect(unguarded.execute('INSERT INTO ledger VALUES (0)')).rejects.toThrow(/busy|locked/i);
	await hold.rollback();
	let acknowledged = 0;
	for (let i = 1; i <= 20; i++)
		acknowledged += (await unguarded.execute(`INSERT INTO ledger VALUES (${i})`)).rowsAffected;
	const { rows } = await other.execute('SELECT count(*) AS there FROM ledger');
	console.log(
		`unguarded: ${acknowledged} acknowledged, ${acknowledged - Number(rows[0]?.there)} lost to every other connection`
	);
	expect(acknowledged).toBe(20);
	expect(Number(rows[0]?.there)).toBeLessThan(20);
	other.close();
});

test('64 writers and 64 readers at once: nothing is lost, and requests get their turn', async () => {
	const { read, write, close } = await openDatabase({ dataDir: aFolder() });
	await write((writing) => writing.run(sql`CREATE TABLE ledger (id INTEGER) STRICT`));
	const until = performance.now() + (LONG ? 30_000 : 1500);
	const delay = monitorEventLoopDelay({ resolution: 1 });
	let [writes, reads] = [0, 0];
	const writer = async () => {
		while (performance.now() < until) {
			await write((writing) => writing.run(sql`INSERT INTO ledger VALUES (1)`));
			writes++;
		}
	};
	const reader = async () => {
		while (performance.now() < until) {
			await read.all(sql`SELECT count(*) AS there FROM ledger`);
			reads++;
			await setImmediate();
		}
	};
	delay.enable();
	await Promise.all(Array.from({ length: 64 }, () => [writer(), reader()]).flat());
	delay.disable();
	const [row] = await read.all<{ there: number }>(sql`SELECT count(*) AS there FROM ledger`);
	await close();
	const gapMs = Math.round(delay.max / 1e6);
	console.log(`${writes} writes and ${reads} reads at once, largest gap of the event loop ${gapMs} ms`);
	expect(row?.there).toBe(writes);
	expect(reads).toBeGreaterThan(writes);
	expect(gapMs, 'milliseconds; without turns between writes it is the whole run').toBeLessThan(1000);
});
