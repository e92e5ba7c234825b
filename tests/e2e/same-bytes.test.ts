/** The engine in a browser: the very bytes of the engine on a server. */
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { answerAll } from '../support/answer-all.ts';

/** A network's worth of rules, drawn and attributed. */
function question(): Scenario {
	const file = JSON.parse(
		readFileSync('tests/model/worked-examples/files/bottleneck.json', 'utf8')
	) as Scenario;
	return {
		...file,
		uncertainty: {
			draws: 100,
			seed: 11,
			params: [
				{ path: 'demand/*/perMonth', op: 'scale', dist: 'lognormal', median: 1, sigma: 0.1 },
				{ path: 'modalities/*/uptime', dist: 'beta', alpha: 20, beta: 2 },
				{ path: 'roles/*/leaveRate', dist: 'pert', min: 0.01, mode: 0.08, max: 0.2 }
			]
		},
		attribution: { causes: [{ id: 'leaving', neutralise: [{ path: 'roles/*/leaveRate', value: 0 }] }] }
	};
}

async function bundle(): Promise<string> {
	const entry = fileURLToPath(new URL('../support/answer-all.ts', import.meta.url));
	const result = await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { '#lib': fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
		build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'engine' } }
	});
	const [output] = [result].flat();
	if (output === undefined || !('output' in output)) throw new Error('nothing was bundled');
	return output.output[0].code;
}

test('runs, draws and causes are the same bytes in Chromium as on the server', async ({ page }) => {
	const asked = JSON.stringify(question());
	await page.goto('about:blank');
	await page.addScriptTag({ content: await bundle() });
	const there = await page.evaluate(
		(file) => (Reflect.get(window, 'engine') as { answerAll(file: string): string }).answerAll(file),
		asked
	);
	const hash = (bytes: string) => createHash('sha256').update(bytes).digest('hex');
	expect(there.length).toBeGreaterThan(1000);
	expect(hash(there)).toBe(hash(answerAll(asked)));
});
