import { defineConfig } from '@playwright/test';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Three servers: England, an empty one, and one whose scenario is broken. */
export const PORTS = { england: 4471, empty: 4472, broken: 4473 };

const chromium = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome'
].find((path) => path !== undefined && existsSync(path));
const quiet = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const server = (name: keyof typeof PORTS, environment: Record<string, string> = {}, before = '') => ({
	command: `${before}node build/server.js`,
	url: `http://localhost:${PORTS[name]}/health/ready`,
	timeout: 60_000,
	gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5000 },
	env: {
		PORT: String(PORTS[name]),
		DATA_DIR: mkdtempSync(join(tmpdir(), `gantry-e2e-${name}-`)),
		...environment
	}
});

export default defineConfig({
	testDir: 'tests/e2e',
	workers: 2,
	retries: 0,
	forbidOnly: true,
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${PORTS.england}`,
		viewport: { width: 1440, height: 900 },
		launchOptions: {
			...(chromium === undefined ? {} : { executablePath: chromium }),
			args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet
		}
	},
	webServer: [
		server('england'),
		server('empty', { GANTRY_DEMO: 'no' }),
		server('broken', { GANTRY_DEMO: 'no' }, 'npx tsx tests/support/make-broken-database.ts && ')
	]
});
