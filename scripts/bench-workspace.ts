/** Measures the workspace in Chromium: from a moved lever to all targets drawn, and until the fan follows. */
import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromiumPath, flags } from '../tests/e2e/servers.ts';

const PORT = 4487;
/** Seven trusts. */
const ADDRESS = `http://localhost:${PORT}/scenarios/planned?scope=network:N20`;
const LEVER = 'Radiographers, FTE more';

/** Milliseconds from the input event to the frame after the one that drew, over all moves. */
export interface WorkspaceFigures {
	p50Ms: number;
	p95Ms: number;
	maxMs: number;
	/** Until the probability of the state just set stands on the page. */
	fanMs: number;
}

/**
 * Start the built server on an empty folder, and move a lever of a network of seven trusts.
 * @param moves how often
 */
export async function measureWorkspace(moves: number): Promise<WorkspaceFigures> {
	const folder = mkdtempSync(join(tmpdir(), 'gantry-bench-'));
	const server = spawn(process.execPath, ['build/server.js'], {
		env: { ...process.env, PORT: String(PORT), DATA_DIR: folder },
		stdio: 'ignore'
	});
	const browser = await chromium.launch({ ...chromiumPath(), args: flags() });
	try {
		await answering(server);
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.goto(ADDRESS);
		await page.getByText('Posts', { exact: true }).click();
		await page.getByText('Probability').filter({ hasText: '%' }).first().waitFor();
		return await moveLever(page, moves);
	} finally {
		await browser.close();
		server.kill('SIGTERM');
		await once(server, 'exit');
		rmSync(folder, { recursive: true });
	}
}

async function answering(server: ReturnType<typeof spawn>): Promise<void> {
	while ((await fetch(`http://localhost:${PORT}/health/ready`).catch(() => undefined))?.status !== 200) {
		if (server.exitCode !== null) throw new Error('the server did not start');
		await setTimeout(50);
	}
}

async function moveLever(page: Page, moves: number): Promise<WorkspaceFigures> {
	const times = await page
		.getByLabel(LEVER, { exact: true })
		.evaluate(async (lever: HTMLInputElement, count) => {
			const lines = document.querySelector('.results article svg')!;
			const measured: number[] = [];
			for (let i = 0; i < count; i++) {
				lever.valueAsNumber = 20 + ((i * 7) % 100);
				const begun = performance.now();
				measured.push(
					await new Promise((resolve) => {
						const watch = new MutationObserver(() => {
							watch.disconnect();
							// What a frame draws is on the screen when the tasks after it run.
							requestAnimationFrame(() => window.setTimeout(() => resolve(performance.now() - begun)));
						});
						watch.observe(lines, { attributes: true, subtree: true });
						lever.dispatchEvent(new Event('input', { bubbles: true }));
					})
				);
				await new Promise((resolve) => window.setTimeout(resolve, 30));
			}
			lever.dispatchEvent(new Event('change', { bubbles: true }));
			return measured;
		}, moves);
	const begun = performance.now();
	await page.locator('.results .stale').first().waitFor({ state: 'detached' });
	const fanMs = performance.now() - begun;
	times.sort((a, b) => a - b);
	return {
		p50Ms: times[Math.floor(times.length * 0.5)]!,
		p95Ms: times[Math.floor(times.length * 0.95)]!,
		maxMs: times.at(-1)!,
		fanMs
	};
}
