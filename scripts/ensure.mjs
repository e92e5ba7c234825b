// Installs what is missing before `npm start` and `npm test`. Plain JavaScript, so that any Node runs it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const CHROMIUM = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
	console.log('Installing packages (npm ci) …');
	execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
}

if (process.argv.includes('--browser') && !CHROMIUM.some((path) => path && existsSync(path))) {
	console.log('Installing Chromium for the browser tests …');
	const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
	const commands = debian
		? [
				['apt-get', ['update', '-qq']],
				['apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-liberation']]
			]
		: [['npx', ['playwright', 'install', 'chromium']]];
	for (const [command, args] of commands) {
		const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
		if (status !== 0) {
			console.error(`${command} ${args.join(' ')} failed: install Chromium by hand and set CHROMIUM_PATH.`);
			process.exit(1);
		}
	}
}
