/**
 * Plants one-line faults in a copy of the engine, one at a time, and runs the tests of the model against each. A fault
 * that no test notices is a hole in the tests. Prints which test noticed each, and how many were caught.
 *
 * A run that fails for any other reason would look like a catch. So the copy must pass before anything is planted, with
 * as many tests as it has, and only a test that ran and failed counts: a file that does not load catches nothing.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AIMS } from './faults/aims.ts';
import type { Fault } from './faults/fault.ts';
import { STAFF } from './faults/staff.ts';
import { STARTS } from './faults/starts.ts';
import { SURE } from './faults/sure.ts';
import { WORK } from './faults/work.ts';

const FAULTS = [...STARTS, ...WORK, ...STAFF, ...AIMS, ...SURE];

/** Without tsconfig.json, which extends a generated file that a fresh clone does not have. */
const COPIED = ['src/lib/domain', 'src/lib/engine', 'tests/model', 'tests/seeds.json', 'package.json'];
const CONFIG = 'vitest.model.config.ts';
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism()));
/** A fault shows itself in a few scenarios or not at all. */
const SCENARIOS = '60';

interface Outcome {
	passed: number;
	/** Titles of the tests that ran and failed. */
	failed: string[];
	/** What kept a file of tests from loading. */
	broken: string[];
}

interface Report {
	numPassedTests: number;
	testResults: {
		name: string;
		message: string;
		status: string;
		assertionResults: { status: string; title: string }[];
	}[];
}

function copyProject(): string {
	const folder = mkdtempSync(join(tmpdir(), 'gantry-fault-'));
	for (const path of [...COPIED, CONFIG]) cpSync(path, join(folder, path), { recursive: true });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
	return folder;
}

/** Runs the tests of the model in a folder, up to the first failure. */
async function runTests(folder: string): Promise<Outcome> {
	const report = join(folder, 'report.json');
	rmSync(report, { force: true });
	const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', '--config', CONFIG];
	const child = spawn(process.execPath, [...vitest, '--reporter', 'json', '--outputFile', report], {
		cwd: folder,
		stdio: 'ignore',
		env: { ...process.env, GANTRY_LAW_SCENARIOS: SCENARIOS }
	});
	await new Promise((done) => child.on('close', done));
	if (!existsSync(report)) return { passed: 0, failed: [], broken: ['vitest ended without a report'] };
	const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
	const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
	return {
		passed: numPassedTests,
		failed: tests.filter(({ status }) => status === 'failed').map(({ title }) => title),
		broken: testResults
			.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
			.map(({ message }) => message.split('\n')[0] ?? '')
	};
}

/** Plants a fault, runs the tests and takes it out again. */
async function tryFault(folder: string, fault: Fault): Promise<boolean> {
	const file = join(folder, 'src/lib/engine', fault.file);
	const source = readFileSync(file, 'utf8');
	if (source.split(fault.line).length !== 2) {
		throw new Error(`${fault.file}: "${fault.line}" does not stand there exactly once`);
	}
	writeFileSync(
		file,
		source.replace(fault.line, () => fault.planted)
	);
	const { failed, broken } = await runTests(folder);
	writeFileSync(file, source);
	const caught = failed[0];
	const verdict = caught !== undefined ? 'caught' : broken.length > 0 ? 'BROKEN' : 'MISSED';
	const by = caught ?? broken[0] ?? 'every test passed';
	console.log(`${verdict}  ${fault.section.padEnd(4)} ${fault.what}\n        by: ${by}`);
	return caught !== undefined;
}

async function tryAll(folders: string[]): Promise<number> {
	const queue = [...FAULTS];
	let caught = 0;
	const work = async (folder: string) => {
		for (let fault = queue.shift(); fault !== undefined; fault = queue.shift()) {
			if (await tryFault(folder, fault)) caught++;
		}
	};
	await Promise.all(folders.map(work));
	return caught;
}

const folders = Array.from({ length: AT_ONCE }, copyProject);
try {
	const control = await runTests(folders[0]!);
	if (control.passed === 0 || control.failed.length > 0 || control.broken.length > 0) {
		throw new Error(`without a fault the tests must pass: ${JSON.stringify(control)}`);
	}
	console.log(`without a fault ${control.passed} tests pass`);
	const caught = await tryAll(folders);
	console.log(`${caught}/${FAULTS.length}`);
	process.exitCode = caught === FAULTS.length ? 0 : 1;
} finally {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
