import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { startGantry, tidyUp } from './gantry-process.ts';

afterAll(tidyUp);

interface Tally {
	whole: number;
	/** Begun and not finished: what must never happen. */
	cut: number;
	/** No answer at all: a new connection after the server stopped listening. */
	refused: number;
}

/** Ask for pages on open connections, one after the other, until the server is gone. */
async function askUntilGone(url: string, tally: Tally): Promise<void> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	while (await ask(url, agent, tally)) await wait(1);
	agent.destroy();
}

function ask(url: string, agent: Agent, tally: Tally): Promise<boolean> {
	return new Promise((resolve) => {
		const request = get(url, { agent }, (answer) => {
			answer.on('error', () => undefined);
			answer.resume().on('close', () => {
				tally[answer.complete ? 'whole' : 'cut']++;
				resolve(answer.complete);
			});
		});
		request.on('error', () => {
			tally.refused++;
			resolve(false);
		});
	});
}

describe('the end', () => {
	test.each(['SIGTERM', 'SIGINT'] as const)('%s under load: no answer is cut, exit 0', async (signal) => {
		const gantry = await startGantry();
		await gantry.ready;
		await (await fetch(gantry.url)).text();
		const tally: Tally = { whole: 0, cut: 0, refused: 0 };
		const clients = Array.from({ length: 50 }, () => askUntilGone(gantry.url, tally));
		while (tally.whole <= 50) await wait(20);
		const asked = performance.now();
		gantry.child.kill(signal);
		const { code, errors } = await gantry.ended;
		const seconds = (performance.now() - asked) / 1000;
		await Promise.all(clients);
		console.log(`${signal}: ${tally.whole} answered, ${tally.cut} cut, ended in ${seconds.toFixed(2)} s`);
		expect({ code, errors, cut: tally.cut }).toEqual({ code: 0, errors: [], cut: 0 });
		expect(seconds).toBeLessThan(10);
		expect(tally.whole).toBeGreaterThan(50);
	});
});
