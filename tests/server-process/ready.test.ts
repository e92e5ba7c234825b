import { createClient } from '@libsql/client';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startGantry, tidyUp } from './gantry-process.ts';

afterAll(tidyUp);

async function askReady(url: string) {
	const begun = performance.now();
	const answer = await fetch(`${url}/health/ready`);
	const seconds = (performance.now() - begun) / 1000;
	return {
		status: answer.status,
		words: (await answer.text()).trim(),
		retryAfter: answer.headers.get('retry-after'),
		soon: seconds <= 1
	};
}

test('while another process keeps the database locked it is not ready, and ready again afterwards', async () => {
	const gantry = await startGantry();
	await gantry.ready;
	expect(await askReady(gantry.url)).toMatchObject({ status: 200, words: 'ready', soon: true });
	const other = createClient({ url: `file:${join(gantry.dataDir, 'gantry.db')}` });
	const lock = await other.transaction('write');
	expect(await askReady(gantry.url)).toMatchObject({ status: 503, retryAfter: '5', soon: true });
	expect((await fetch(`${gantry.url}/health/live`)).status).toBe(200);
	await lock.rollback();
	other.close();
	await expect
		.poll(() => askReady(gantry.url), { timeout: 5_000 })
		.toMatchObject({ status: 200, soon: true });
});

test('when its folder is gone it is not ready, and still alive', async () => {
	const gantry = await startGantry();
	await gantry.ready;
	rmSync(gantry.dataDir, { recursive: true });
	expect(await askReady(gantry.url)).toMatchObject({ status: 503, soon: true });
	expect((await fetch(`${gantry.url}/health/live`)).status).toBe(200);
});
