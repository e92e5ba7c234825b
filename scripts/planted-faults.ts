/**
 * Plants one-line faults in a copy of the engine, one at a time, and runs the tests of the model against each. A fault
 * that no test notices is a hole in the tests. Prints each and how many were caught.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FAULTS, type Fault } from './faults.ts';

const COPIED = [
	'src',
	'tests/model',
	'tests/seeds.json',
	'package.json',
	'tsconfig.json',
	'vitest.model.config.ts'
];
const AT_ONCE = Math.max(1, Math.min(2, cpus().length));
/** A fault shows itself in a few scenarios or not at all. */
const SCENARIOS = '60';

function plant(fault: Fault): string {
	const folder = mkdtempSync(join(tmpdir(), 'gantry-fault-'));
	for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
	const file = join(folder, 'src/lib/engine', fault.file);
	const source = readFileSync(file, 'utf8');
	if (source.split(fault.line).length !== 2) {
		throw new Error(`${fault.file}: "${fault.line}" does not stand there exactly once`);
	}
	writeFileSync(file, source.replace(fault.line, fault.planted));
	return folder;
}

/** Runs the tests of the model in a folder; true when they fail. */
function fails(folder: string): Promise<boolean> {
	const vitest = [
		'node_modules/vitest/vitest.mjs',
		'run',
		'--bail',
		'1',
		'--config',
		'vitest.model.config.ts',
		'--reporter',
		'dot'
	];
	const child = spawn(process.execPath, vitest, {
		cwd: folder,
		stdio: 'ignore',
		env: { ...process.env, GANTRY_LAW_SCENARIOS: SCENARIOS }
	});
	return new Promise((done) => child.on('close', (code) => done(code !== 0)));
}

const queue = [...FAULTS];
let caught = 0;

async function work(): Promise<void> {
	for (let fault = queue.shift(); fault !== undefined; fault = queue.shift()) {
		const folder = plant(fault);
		const noticed = await fails(folder);
		rmSync(folder, { recursive: true, force: true });
		if (noticed) caught++;
		console.log(`${noticed ? 'caught' : 'MISSED'}  ${fault.section.padEnd(4)} ${fault.what}`);
	}
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
console.log(`${caught}/${FAULTS.length}`);
process.exitCode = caught === FAULTS.length ? 0 : 1;
