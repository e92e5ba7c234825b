import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { aFolder, aFreePort, startGantry, tidyUp } from './gantry-process.ts';

afterAll(tidyUp);

/** A start that cannot succeed says why in one line and ends with 1, within two seconds. */
async function refusalOf(settings: Record<string, string>): Promise<string> {
	const { ended } = await startGantry(settings);
	const { code, errors, seconds } = await ended;
	expect({ code, lines: errors.length, soon: seconds <= 2 }, errors.join('\n')).toEqual({
		code: 1,
		lines: 1,
		soon: true
	});
	return errors[0] ?? '';
}

function aDataDirWith(database: string | Buffer): string {
	const folder = aFolder();
	writeFileSync(join(folder, 'gantry.db'), database);
	return folder;
}

describe('a start that cannot succeed', () => {
	test('the port is taken', async () => {
		const port = await aFreePort();
		const other = createServer().listen(port, '127.0.0.1');
		await once(other, 'listening');
		expect(await refusalOf({ PORT: String(port) })).toContain(`port ${port} is taken`);
		other.close();
	});

	test('another address than this machine is asked for', async () => {
		expect(await refusalOf({ HOST: '0.0.0.0' })).toContain('HOST is "0.0.0.0"; allowed: 127.0.0.1');
	});

	test('a setting cannot be used', async () => {
		expect(await refusalOf({ GANTRY_DEMO: 'perhaps' })).toContain(
			'GANTRY_DEMO is "perhaps"; allowed: yes or no'
		);
	});

	test('the data directory cannot be written', async () => {
		const file = join(aFolder(), 'a-file');
		writeFileSync(file, '');
		expect(await refusalOf({ DATA_DIR: join(file, 'data') })).toMatch(/data directory/i);
	});

	test('the database is no database', async () => {
		expect(
			await refusalOf({ DATA_DIR: aDataDirWith('this is a letter, not a database '.repeat(200)) })
		).toMatch(/not a database/i);
	});

	test('the database is an empty file', async () => {
		expect(await refusalOf({ DATA_DIR: aDataDirWith('') })).toMatch(/empty|zero/i);
	});

	test('the database is a folder', async () => {
		const folder = aFolder();
		mkdirSync(join(folder, 'gantry.db'));
		expect(await refusalOf({ DATA_DIR: folder })).toContain('gantry.db');
	});

	test('another Gantry has the data directory, and goes on', async () => {
		const first = await startGantry();
		await first.ready;
		expect(await refusalOf({ DATA_DIR: first.dataDir })).toMatch(/another|already/i);
		expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
	});
});

describe('a start that succeeds', () => {
	test('prints its address, answers, and a second start finds the same data', async () => {
		const first = await startGantry();
		await first.ready;
		expect((await fetch(`${first.url}/`)).status).toBe(200);
		first.child.kill('SIGTERM');
		expect(await first.ended).toMatchObject({ code: 0, errors: [] });
		const second = await startGantry({ DATA_DIR: first.dataDir });
		await second.ready;
		expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
	});

	test('a data directory left behind by kill -9 opens again', async () => {
		const first = await startGantry();
		await first.ready;
		first.child.kill('SIGKILL');
		await first.ended;
		const second = await startGantry({ DATA_DIR: first.dataDir });
		await second.ready;
		expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
	});
});
