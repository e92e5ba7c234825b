/** Measures the built server as a person meets it: start, first page, weight of the page, answers under a steady load. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const PORT = 4483;
const ORIGIN = `http://localhost:${PORT}`;
const A_SECOND = 20;

/** What was measured; times in the unit of their name. */
export interface OverviewFigures {
	firstStartS: number;
	secondStartS: number;
	p95Ms: number;
	firstScriptKb: number;
	pageKb: number;
}

/**
 * Start the built server on an empty folder, then again, and load its overview.
 * @param seconds how long the steady load lasts
 */
export async function measureOverview(seconds: number): Promise<OverviewFigures> {
	const folder = mkdtempSync(join(tmpdir(), 'gantry-bench-'));
	const first = await start(folder);
	await end(first.server);
	const second = await start(folder);
	await readAll(`${ORIGIN}/?scenario=planned`);
	const page = await (await fetch(ORIGIN)).text();
	const figures = {
		firstStartS: first.seconds,
		secondStartS: second.seconds,
		p95Ms: await steadyLoad(seconds),
		firstScriptKb: await scriptWeight(page),
		pageKb: gzipSync(page).length / 1000
	};
	await end(second.server);
	rmSync(folder, { recursive: true });
	return figures;
}

async function start(folder: string): Promise<{ server: ChildProcess; seconds: number }> {
	const begun = performance.now();
	const server = spawn(process.execPath, ['build/server.js'], {
		env: { ...process.env, PORT: String(PORT), DATA_DIR: folder },
		stdio: 'ignore'
	});
	for (;;) {
		const status = await fetch(ORIGIN).then(
			(response) => response.status,
			() => 0
		);
		if (status === 200) return { server, seconds: (performance.now() - begun) / 1000 };
		if (server.exitCode !== null) throw new Error('the server did not start');
		await setTimeout(20);
	}
}

async function end(server: ChildProcess): Promise<void> {
	server.kill('SIGTERM');
	await once(server, 'exit');
}

async function readAll(url: string): Promise<number> {
	const response = await fetch(url);
	if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
	return (await response.arrayBuffer()).byteLength;
}

/** Twenty requests a second, evenly, over England, a network and a trust, both scenarios. */
async function steadyLoad(seconds: number): Promise<number> {
	const addresses = ['nation', 'network:N01', 'trust:RBL', 'icb:QYG'].flatMap((scope) =>
		['do-nothing', 'planned'].map((scenario) => `${ORIGIN}/?scope=${scope}&scenario=${scenario}`)
	);
	const times: number[] = [];
	const answers: Promise<void>[] = [];
	for (let i = 0; i < seconds * A_SECOND; i++) {
		const begun = performance.now();
		answers.push(
			readAll(addresses[i % addresses.length]!).then(() => void times.push(performance.now() - begun))
		);
		await setTimeout(1000 / A_SECOND);
	}
	await Promise.all(answers);
	times.sort((a, b) => a - b);
	return times[Math.floor(times.length * 0.95)]!;
}

/** Scripts the page runs before anything is clicked, with all they import, each as gzip would send it. */
async function scriptWeight(page: string): Promise<number> {
	const nodes = /node_ids: \[([\d, ]+)\]/.exec(page)?.[1]?.split(', ') ?? [];
	const waiting = [...page.matchAll(/["'](?:\.?\/)?(_app\/immutable\/[^"']+\.js)["']/g)].map(
		(match) => new URL(match[1]!, `${ORIGIN}/`).href
	);
	const seen = new Set<string>();
	let bytes = 0;
	for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
		if (seen.has(url)) continue;
		seen.add(url);
		const script = await (await fetch(url)).text();
		bytes += gzipSync(script).length;
		for (const [, dynamic, path] of script.matchAll(/(?:from|import)(\()?\s*["'`](\.[^"'`]+\.js)["'`]/g)) {
			const used = dynamic === undefined || nodes.some((node) => path!.includes(`/nodes/${node}.`));
			if (used) waiting.push(new URL(path!, url).href);
		}
	}
	return bytes / 1000;
}
