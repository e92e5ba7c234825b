/** Starts the built server as a person would, each on a port and a data directory of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SERVER = 'build/server.js';

export interface Ended {
	code: number | null;
	seconds: number;
	/** What it said on standard error, line by line. */
	errors: string[];
}

export interface GantryProcess {
	port: number;
	url: string;
	dataDir: string;
	child: ChildProcess;
	/** Resolves when the address is printed; rejects when the process ends before. */
	ready: Promise<void>;
	ended: Promise<Ended>;
}

const started: ChildProcess[] = [];
const folders: string[] = [];

/** Make an empty folder that `tidyUp` removes. */
export function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'gantry-process-'));
	folders.push(folder);
	return folder;
}

/** End every server and remove every folder of this file. */
export function tidyUp(): void {
	for (const child of started.splice(0)) child.kill('SIGKILL');
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Find a port nobody listens on. */
export async function aFreePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** Start the built server; without settings it is empty and has a fresh data directory. */
export async function startGantry(settings: Record<string, string> = {}): Promise<GantryProcess> {
	if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: npm run build makes it`);
	const port = Number(settings['PORT'] ?? (await aFreePort()));
	const dataDir = settings['DATA_DIR'] ?? aFolder();
	const begun = performance.now();
	const child = spawn(process.execPath, [SERVER], {
		env: { PATH: process.env['PATH'], GANTRY_DEMO: 'no', ...settings, PORT: String(port), DATA_DIR: dataDir },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	started.push(child);
	const said = { out: '', err: '' };
	child.stderr.on('data', (text: Buffer) => (said.err += String(text)));
	const ended = once(child, 'close').then(([code]) => ({
		code: code as number | null,
		seconds: (performance.now() - begun) / 1000,
		errors: said.err.split('\n').filter((line) => line !== '')
	}));
	const ready = new Promise<void>((resolve, reject) => {
		child.stdout.on('data', (text: Buffer) => {
			said.out += String(text);
			if (said.out.includes('Gantry is at ')) resolve();
		});
		void ended.then(({ errors }) => reject(new Error(`ended before it was ready: ${errors.join(' ')}`)));
	});
	ready.catch(() => undefined);
	return { port, url: `http://localhost:${port}`, dataDir, child, ready, ended };
}
