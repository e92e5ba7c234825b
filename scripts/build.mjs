// Builds the app and its entries, unless nothing has changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
	'src',
	'static',
	'drizzle',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'vite.entries.config.ts',
	'tsconfig.json'
];
const STAMP = 'build/.sources';
const VITE = 'node_modules/vite/bin/vite.js';

const files = (path) =>
	!existsSync(path)
		? []
		: statSync(path).isDirectory()
			? readdirSync(path)
					.sort()
					.flatMap((name) => files(join(path, name)))
			: [path];

const hash = createHash('sha256').update(process.version);
for (const file of SOURCES.flatMap(files)) hash.update(file).update(readFileSync(file));
const sources = hash.digest('hex');

/** Vite's remarks are for whoever builds on purpose (`npm run build`); others see them when a build fails. */
function build(...args) {
	const loud = process.argv.includes('--loud');
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[VITE, 'build', '--logLevel', 'warn', ...args],
		{ stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'], encoding: 'utf8' }
	);
	if (status === 0) return;
	if (!loud) console.error(`${stdout}${stderr}`);
	process.exit(1);
}

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sources) {
	console.log('Building …');
	build();
	build('--config', 'vite.entries.config.ts');
	writeFileSync(STAMP, sources);
}
