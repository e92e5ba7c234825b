// Installs what is missing before `npm start` and `npm test`. Plain JavaScript, so that any Node runs it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const WINDOWS = process.platform === 'win32';
/** Where the browser tests look as well; else they take Playwright's own. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
	console.log('Installing packages (npm ci) …');
	execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		stdio: 'inherit',
		shell: WINDOWS
	});
}

const succeeds = (command, ...args) =>
	spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], shell: WINDOWS }).status === 0;

function installChromium() {
	const debianAsRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
	const fromDebian =
		debianAsRoot &&
		succeeds('apt-get', 'update', '-qq') &&
		succeeds('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-liberation');
	return fromDebian || succeeds('npx', 'playwright', 'install', 'chromium');
}

if (process.argv.includes('--browser')) {
	const known = [process.env.CHROMIUM_PATH, ...CHROMIUM].some((path) => path && existsSync(path));
	if (!known) {
		console.log('Looking for Chromium, installing it if need be …');
		if (!installChromium()) {
			console.error('Chromium could not be installed: install it by hand and set CHROMIUM_PATH.');
			process.exit(1);
		}
	}
}
