/** The servers the journeys are made on, and the browser they are made with. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** England, an empty database, one whose folder is taken away, and one with a scenario that cannot be run. */
const NAMES = ['england', 'empty', 'lost', 'broken'] as const;
const FIND_FREE_PORTS = `
	const servers = Array.from({ length: ${NAMES.length} }, () => require('node:net').createServer().listen(0));
	setTimeout(() => {
		console.log(JSON.stringify(servers.map((server) => server.address().port)));
		servers.forEach((server) => server.close());
	}, 100);
`;

interface Settings {
	ports: Record<(typeof NAMES)[number], number>;
	/** Holds the data directory of each server, under its name. */
	folder: string;
}

/** Choose ports and a folder once: every worker reads the configuration anew and must find the same. */
export function settings(): Settings {
	process.env.GANTRY_E2E ??= JSON.stringify(choose());
	return JSON.parse(process.env.GANTRY_E2E) as Settings;
}

function choose(): Settings {
	const folder = mkdtempSync(join(tmpdir(), 'gantry-e2e-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const free = JSON.parse(
		execFileSync(process.execPath, ['-e', FIND_FREE_PORTS], { encoding: 'utf8' })
	) as number[];
	return { folder, ports: Object.fromEntries(NAMES.map((name, i) => [name, free[i]])) as Settings['ports'] };
}

/** Name the Chromium of this machine; empty where Playwright's own is to be used. */
export function chromiumPath(): { executablePath?: string } {
	const path = [
		process.env.CHROMIUM_PATH,
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome'
	].find((one) => one !== undefined && existsSync(one));
	return path === undefined ? {} : { executablePath: path };
}

/** Quiet flags; Chromium has no sandbox for root. */
export function flags(): string[] {
	return [
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	];
}
