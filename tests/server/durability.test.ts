/** Nothing acknowledged is lost: killed under load, or with another process holding the lock. */
import { createClient } from '@libsql/client';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { stream } from '#lib/domain/random.ts';
import { openDatabase } from '#lib/server/db/open.ts';
import { aFolder } from './a-database.ts';

const LONG = process.env.GANTRY_LONG === '1';
const KILLS = LONG ? 200 : 20;
const SEED = 20261124;

/** Lets a process write until it is killed after some time; gives what it had been told was written. */
async function writeUntilKilled(folder: string, name: string, afterMs: number): Promise<string[]> {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'tests/server/writing-process.ts', folder, name],
		{
			stdio: ['ignore', 'pipe', 'inherit']
		}
	);
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
	while (!output.includes('ready\n')) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
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

/** Holds the write lock of a database from outside for some milliseconds, again and again, until ended. */
function disturb(file: string): { held: () => number; end: () => void } {
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
	return { held: () => times, end: () => child.kill('SIGKILL') };
}

test('while another process keeps taking the lock, every acknowledged write is there', async () => {
	const folder = aFolder();
	const { read, write, close } = await openDatabase({ dataDir: folder });
	await write((writing) => writing.run(sql`CREATE TABLE ledger (id INTEGER) STRICT`));
	const disturbance = disturb(join(folder, 'gantry.db'));
	let acknowledged = 0;
	const end = Date.now() + 30_000;
	while ((acknowledged < 60 || disturbance.held() < 5) && Date.now() < end) {
		await write((writing) => writing.run(sql`INSERT INTO ledger VALUES (${BigInt(acknowledged)})`));
		acknowledged++;
		await setTimeout(2);
	}
	const held = disturbance.held();
	disturbance.end();
	const [row] = await read.all<{ there: number }>(sql`SELECT count(*) AS there FROM ledger`);
	await close();
	console.log(
		`lock held ${held} times from outside: ${acknowledged} acknowledged, ${acknowledged - (row?.there ?? 0)} lost`
	);
	expect(row?.there).toBe(acknowledged);
	expect(held).toBeGreaterThanOrEqual(5);
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
