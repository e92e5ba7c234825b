import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunOutput } from '#lib/engine/output.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = join(ROOT, 'tests/model/worked-examples/files/bottleneck.json');
const COMMAND = ['--import', 'tsx', 'src/cli/gantry.ts'];
const folder = mkdtempSync(join(tmpdir(), 'gantry-cli-'));

afterAll(() => rmSync(folder, { recursive: true }));

function gantry(args: string[], input = ''): { code: number | null; out: string; err: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], {
		cwd: ROOT,
		input,
		encoding: 'utf8',
		maxBuffer: 1e8
	});
	return { code: status, out: stdout, err: stderr };
}

function aFile(name: string, content: string): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const text = readFileSync(EXAMPLE, 'utf8');
const bottleneck = JSON.parse(text) as { staff: object[]; trusts: object[] };
let printed = '';

beforeAll(() => {
	printed = gantry(['run', EXAMPLE]).out;
});

test('run prints the projection as compact JSON on one line', () => {
	const output = JSON.parse(printed) as RunOutput;
	expect(Object.keys(output)).toEqual(
		'months staff routes capacity reporting readers targets cost budgets'.split(' ')
	);
	expect(output.months).toHaveLength(12);
	expect(printed).toBe(`${JSON.stringify(output)}\n`);
});

test('run writes a file of the same bytes, from a file or from standard input, over an older one too', () => {
	const out = aFile('out.json', 'older');
	expect(gantry(['run', EXAMPLE, out])).toEqual({ code: 0, out: '', err: '' });
	expect(readFileSync(out, 'utf8')).toBe(printed);
	expect(gantry(['run', '-', '-'], text)).toEqual({ code: 0, out: printed, err: '' });
	expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});

test('--timing says on standard error what each stage took', () => {
	const { out, err } = gantry(['run', '--timing', EXAMPLE]);
	expect(out).toBe(printed);
	expect(err).toMatch(/^start [\d.]+ s, read [\d.]+ s, check [\d.]+ s, run [\d.]+ s, write [\d.]+ s\n$/);
});

test('validate says how big a valid file is', () => {
	expect(gantry(['validate', EXAMPLE])).toEqual({
		code: 0,
		out: 'valid: 1 trust, 12 months, 1 target\n',
		err: ''
	});
	expect(gantry(['validate', '-'], `\uFEFF${text}`).out).toBe('valid: 1 trust, 12 months, 1 target\n');
});

test('validate warns about a path that matches nothing, and the file is still valid', () => {
	const params = [{ path: 'roles/nurse/salary', dist: 'uniform', min: 0, max: 1 }];
	const { code, out, err } = gantry(
		['validate', '-'],
		JSON.stringify({ ...bottleneck, uncertainty: { draws: 1, seed: 1, params } })
	);
	expect([code, out]).toEqual([0, 'valid: 1 trust, 12 months, 1 target\n']);
	expect(err).toBe(
		'warning: uncertainty/params/0/path: "roles/nurse/salary" matches nothing, so it changes nothing\n'
	);
});

test.each(['run', 'validate'])('%s tells every problem on a line of its own and ends with 1', (command) => {
	const broken = {
		...bottleneck,
		staff: [{ trust: 'Z', role: 'radiographer', heads: -1 }],
		colour: 1
	};
	const { code, out, err } = gantry([command, '-'], JSON.stringify(broken));
	expect([code, out]).toEqual([1, '']);
	expect(err.trimEnd().split('\n')).toEqual([
		'staff/0/heads: is -1 (Z:radiographer); allowed: at least 0',
		expect.stringMatching(/^colour: unknown field; allowed: schema, name/),
		'staff/0/trust: there is no trust "Z" (Z:radiographer); allowed: A'
	]);
});

test.each([
	['a missing file', () => join(folder, 'none.json'), /^.*none\.json: there is no such file or folder\n$/],
	['a folder', () => folder, /^.*: is a folder, not a file\n$/],
	['an empty file', () => aFile('empty.json', ''), /^.*empty\.json: is not JSON: [^\n]+\n$/],
	['bad JSON', () => aFile('bad.json', '{\n"settings": {,}}'), /^.*bad\.json: is not JSON: [^\n]+\n$/],
	[
		'text that would steer a terminal',
		() => aFile('esc.json', '\u001b[31m'),
		/^.*esc\.json: is not JSON: [^\n]*\\u001b[^\n]*\n$/
	],
	['no object', () => aFile('list.json', '[]'), /^\(file\): is not an object; allowed: a scenario file/]
])('%s is one line and exit 1', (_, path, line) => {
	const { code, out, err } = gantry(['validate', path()]);
	expect([code, out]).toEqual([1, '']);
	expect(err).toMatch(line);
	expect(err.trimEnd().split('\n')).toHaveLength(1);
	expect(err).not.toContain('\u001b');
});

test('an infinity and a name that would reach into every object are problems', () => {
	const json = text.replace('"heads": 4', '"heads": 1e999, "__proto__": {"heads": 4}');
	const { code, err } = gantry(['validate', '-'], json);
	expect(code).toBe(1);
	expect(err).toContain('staff/0/heads: is Infinity (A:radiographer); allowed: a finite number\n');
	expect(err).toContain('staff/0/__proto__: "__proto__" is a reserved name');
});

test.each([
	[[], /^gantry: which command\? There are: run, attribute, mc, backtest, validate\n/],
	[
		['plan', 'scenario.json'],
		/^gantry: there is no command "plan"; there are: run, attribute, mc, backtest, validate\n/
	],
	[['run'], /^gantry: which scenario file\?\n/],
	[['run', '--fast', 'scenario.json'], /^gantry: unknown option --fast\n/],
	[['validate', 'scenario.json', 'more'], /^gantry: too many files: more\n/]
])('the command line %j is wrong: exit 2, with the help', (args, line) => {
	const { code, out, err } = gantry(args);
	expect([code, out]).toEqual([2, '']);
	expect(err).toMatch(line);
	expect(err).toContain('gantry run SCENARIO [OUT]');
});

test('--help and --version are answers, not errors', () => {
	expect(gantry(['run', '--help'])).toMatchObject({ code: 0, err: '' });
	expect(gantry(['--version'])).toMatchObject({
		code: 0,
		out: expect.stringMatching(/^gantry engine \d+\.\d+\.\d+\n$/) as string
	});
});

test('an answer that cannot be written is one line and exit 1, and leaves nothing behind', () => {
	const nowhere = join(folder, 'nowhere', 'out.json');
	expect(gantry(['run', EXAMPLE, nowhere])).toEqual({
		code: 1,
		out: '',
		err: `${nowhere}: cannot be written: there is no such file or folder\n`
	});
	expect(gantry(['run', EXAMPLE, folder])).toMatchObject({ code: 1 });
	expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});

test('a pipe is written to, not replaced by a file', () => {
	const pipe = join(folder, 'pipe');
	spawnSync('bash', ['-c', 'mkfifo "$0"', pipe]);
	const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
	const read = new Promise<string>((resolve) => {
		let all = '';
		reader.stdout.setEncoding('utf8').on('data', (piece: string) => (all += piece));
		reader.on('close', () => resolve(all));
	});
	expect(gantry(['run', EXAMPLE, pipe]).code).toBe(0);
	return expect(read).resolves.toBe(printed);
});

test('a reader that has seen enough is no error', () => {
	const others = Array.from({ length: 60 }, (_, i) => ({ id: `T${i}` }));
	const big = JSON.stringify({ ...bottleneck, networks: undefined, trusts: [{ id: 'A' }, ...others] });
	const file = aFile('big.json', big);
	const line = `"$0" ${COMMAND.join(' ')} run "$1" | head -c 10; echo " \${PIPESTATUS[0]}"`;
	const { stdout, stderr } = spawnSync('bash', ['-c', line, process.execPath, file], {
		cwd: ROOT,
		encoding: 'utf8'
	});
	expect([stdout, stderr]).toEqual(['{"months": 0\n', '']);
});

const asked = {
	...bottleneck,
	uncertainty: {
		draws: 50,
		seed: 7,
		params: [{ path: 'demand/*/perMonth', op: 'scale', dist: 'normal', mean: 1, sd: 0.1 }]
	},
	attribution: {
		causes: [{ id: 'demand', neutralise: [{ path: 'demand/*/perMonth', op: 'scale', value: 0 }] }]
	}
};

test('mc, attribute and backtest print what scenario-file.md says, null for what is undefined', () => {
	const answers = ['mc', 'attribute'].map((command) => gantry([command, '-'], JSON.stringify(asked)));
	expect(answers.map(({ code, err }) => [code, err])).toEqual([
		[0, ''],
		[0, '']
	]);
	const [mc, attribution] = answers.map(({ out }) => JSON.parse(out) as Record<string, object[]>);
	expect(Object.keys(mc!)).toEqual(['draws', 'targets']);
	expect(Object.keys(mc!.targets![0]!)).toEqual(
		'id p10 p50 p90 mean probability wilson rankCorrelation'.split(' ')
	);
	expect(Object.keys(attribution!)).toEqual(['attribution', 'bridge']);
});

test.each([
	['mc', 'uncertainty: is missing'],
	['backtest', 'actuals: is missing']
])('%s of a file without what it needs says which block is missing', (command, line) => {
	const { code, out, err } = gantry([command, EXAMPLE]);
	expect([code, out]).toEqual([1, '']);
	expect(err).toContain(line);
});

test('attribute --to tells why the gaps of another file differ', () => {
	const more = aFile('more.json', text.replace('"heads": 4', '"heads": 5'));
	const { code, out } = gantry(['attribute', EXAMPLE, '-', '--to', more]);
	const { differs, targets } = JSON.parse(out) as {
		differs: string[];
		targets: { from: number; to: number; parts: { gap: number }[] }[];
	};
	expect([code, differs]).toEqual([0, ['staff in post']]);
	for (const { from, to, parts } of targets) {
		expect(from + parts.reduce((sum, { gap }) => sum + gap, 0)).toBeCloseTo(to, 9);
	}
});
