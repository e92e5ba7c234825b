import { defineConfig } from '@playwright/test';
import { chromiumPath, flags, settings } from './tests/e2e/servers.ts';

const { ports, folder } = settings();

const server = (name: keyof typeof ports, environment: Record<string, string> = {}, before = '') => ({
	command: `${before}node build/server.js`,
	url: `http://localhost:${ports[name]}/health/ready`,
	timeout: 90_000,
	gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5000 },
	env: { PORT: String(ports[name]), DATA_DIR: `${folder}/${name}`, ...environment }
});

export default defineConfig({
	testDir: 'tests/e2e',
	workers: 2,
	retries: 0,
	// Two browsers and a server on two busy cores are slow; nothing here measures time.
	timeout: 90_000,
	expect: { timeout: 20_000 },
	forbidOnly: true,
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${ports.england}`,
		viewport: { width: 1440, height: 900 },
		launchOptions: { ...chromiumPath(), args: flags() }
	},
	webServer: [
		server('england'),
		server('empty', { GANTRY_DEMO: 'no' }),
		server('lost', { GANTRY_DEMO: 'no' }),
		server('broken', { GANTRY_DEMO: 'no' }, 'npx tsx tests/support/make-broken-database.ts && ')
	]
});
