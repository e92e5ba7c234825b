// Runs every test and adds up what passed and failed; the last line says so.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'gantry-test-'));
const totals = { passed: 0, failed: 0 };

/** A runner that dies without a report, or says it failed without a failing test, counts as one failure. */
function run(name, args, environment, count) {
	const report = join(reports, `${name}.json`);
	const { status } = spawnSync(process.execPath, args(report), {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...environment(report) }
	});
	const { passed, failed } = existsSync(report)
		? count(JSON.parse(readFileSync(report, 'utf8')))
		: { passed: 0, failed: 0 };
	totals.passed += passed;
	totals.failed += failed === 0 && status !== 0 ? 1 : failed;
}

run(
	'build',
	() => ['scripts/build.mjs'],
	() => ({}),
	() => ({ passed: 0, failed: 0 })
);
run(
	'vitest',
	(report) => [
		'node_modules/vitest/vitest.mjs',
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`
	],
	() => ({}),
	({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
		passed: numPassedTests,
		failed: numFailedTests || numFailedTestSuites
	})
);
run(
	'playwright',
	() => ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
	(report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
	({ stats, errors }) => ({
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + errors.length
	})
);

rmSync(reports, { recursive: true, force: true });
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
