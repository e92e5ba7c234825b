import { connect, type Socket } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { startGantry, tidyUp } from './gantry-process.ts';

afterAll(tidyUp);

const SLOW_CLIENTS = 500;

/** Send half a header and wait; tell how long the server put up with it. */
function waitToBeClosed(port: number): { socket: Socket; seconds: Promise<number> } {
	const begun = performance.now();
	const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: loc'));
	socket.on('error', () => undefined).resume();
	const seconds = new Promise<number>((resolve) =>
		socket.on('close', () => resolve((performance.now() - begun) / 1000))
	);
	return { socket, seconds };
}

// A quarter of a minute of waiting: part of `npm run test:long`.
test.runIf(process.env['GANTRY_LONG'])(
	'five hundred slow clients are closed within 16 s and nobody else waits for them',
	async () => {
		const gantry = await startGantry();
		await gantry.ready;
		await (await fetch(gantry.url)).text();
		const slow = Array.from({ length: SLOW_CLIENTS }, () => waitToBeClosed(gantry.port));
		const times: number[] = [];
		for (let i = 0; i < 100; i++) {
			const begun = performance.now();
			expect((await fetch(`${gantry.url}/health/ready`)).status).toBe(200);
			times.push(performance.now() - begun);
		}
		const longest = Math.max(...(await Promise.all(slow.map(({ seconds }) => seconds))));
		const p95 = times.sort((a, b) => a - b)[94] ?? Infinity;
		console.log(`slow clients closed after ${longest.toFixed(1)} s; others' p95 ${p95.toFixed(0)} ms`);
		expect(p95).toBeLessThan(300);
		expect(longest).toBeLessThan(16);
	}
);
