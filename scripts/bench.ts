/**
 * Prints what takes how long. `--json`: one JSON line a figure; `--smoke`: few repetitions, to see that it runs.
 * Files of the shared examples are left out, by name, where they are absent.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkScenario, type Scenario } from '#lib/domain/scenario-file.ts';
import { prepare, simulate } from '#lib/engine/project.ts';
import { Shelf } from '#lib/engine/table.ts';
import { assemble } from '#lib/domain/assemble.ts';
import { demonstrationRegisters, demonstrationScenarios } from '#lib/server/demonstration/england.ts';
import { doubleMonths, doubleTrusts } from './bench-growth.ts';
import { measureOverview } from './bench-overview.ts';
import { measureWorkspace } from './bench-workspace.ts';
import { measureCauses, measureCommand, measureDraws } from './bench-sure.ts';

interface Figure {
	name: string;
	value: number;
	unit: string;
	goal: number | null;
}

const json = process.argv.includes('--json');
const smoke = process.argv.includes('--smoke');
const SECONDS_EACH = smoke ? 0.1 : 2;

function show({ name, value, unit, goal }: Figure): void {
	const rounded = Number(value.toPrecision(3));
	if (json) console.log(JSON.stringify({ name, value: rounded, unit, goal }));
	else
		console.log(
			`${name.padEnd(38)} ${String(rounded).padStart(8)} ${unit.padEnd(6)} ${goal === null ? '' : `goal ${goal}`}`
		);
}

/** Median milliseconds of a function, warm: at least ten runs, for about two seconds. */
function medianMs(work: () => void): number {
	for (let i = 0; i < 5; i++) work();
	const times: number[] = [];
	const end = performance.now() + SECONDS_EACH * 1000;
	while (times.length < 10 || performance.now() < end) {
		const before = performance.now();
		work();
		times.push(performance.now() - before);
	}
	return times.sort((a, b) => a - b)[times.length >> 1]!;
}

const LOOP_STEPS = 10_000_000;

/** Measure how long a step of a fixed loop takes here today: figures of different days are compared by it. */
function benchMachine(): void {
	const ms = medianMs(() => {
		let sum = 1;
		for (let step = 0; step < LOOP_STEPS; step++) sum = sum * 0.999_999 + 1e-6;
		if (Math.abs(sum - 1) > 1e-3) throw new Error('the loop of sums went astray');
	});
	show({ name: 'machine-loop-ns', value: (ms * 1e6) / LOOP_STEPS, unit: 'ns', goal: null });
}

function load(path: string): Scenario | undefined {
	if (!existsSync(path)) {
		if (!json) console.log(`left out: ${path} is not here`);
		return undefined;
	}
	const checked = checkScenario(JSON.parse(readFileSync(path, 'utf8')));
	if ('problems' in checked) throw new Error(`${path} has problems`);
	return checked.scenario;
}

function benchEngine(
	name: string,
	scenario: Scenario,
	goals: { stored: number | null; targets: number | null }
): void {
	const given = prepare(scenario);
	const shelf = new Shelf(true);
	const stored = medianMs(() => simulate(given, { keep: 'everything', shelf }));
	const targets = medianMs(() => simulate(given, { keep: 'targets and money' }));
	show({ name: `engine-${name}-stored-ms`, value: stored, unit: 'ms', goal: goals.stored });
	show({ name: `engine-${name}-targets-ms`, value: targets, unit: 'ms', goal: goals.targets });
	show({
		name: `engine-${name}-prepare-ms`,
		value: medianMs(() => prepare(scenario)),
		unit: 'ms',
		goal: null
	});
}

function benchGrowth(scenario: Scenario): void {
	const ms = (one: Scenario) => {
		const given = prepare(one);
		const shelf = new Shelf(true);
		return medianMs(() => simulate(given, { keep: 'everything', shelf }));
	};
	const once = ms(scenario);
	show({ name: 'growth-months-doubled', value: ms(doubleMonths(scenario)) / once, unit: 'times', goal: 2.1 });
	show({ name: 'growth-trusts-doubled', value: ms(doubleTrusts(scenario)) / once, unit: 'times', goal: 2.1 });
}

/** A file of 5 MB: the same file with its units again under other names until it is that long. */
function benchCheck(scenario: Scenario): void {
	show({ name: 'check-national-ms', value: medianMs(() => checkScenario(scenario)), unit: 'ms', goal: null });
	const units = scenario.equipment ?? [];
	const copies = Math.ceil((5e6 - JSON.stringify(scenario).length) / JSON.stringify(units).length);
	const more = Array.from({ length: copies }, (_, i) =>
		units.map((unit) => ({ ...unit, id: `${unit.id}-${i}` }))
	);
	const large = { ...scenario, equipment: [...units, ...more.flat()] };
	show({ name: 'check-5mb-ms', value: medianMs(() => checkScenario(large)), unit: 'ms', goal: 1000 });
}

/** Bytes of every array a result holds, each counted once. */
function bytesOf(value: unknown, seen: Set<object>): number {
	if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
	seen.add(value);
	if (ArrayBuffer.isView(value)) return value.byteLength;
	return Object.values(value).reduce<number>((sum, inner) => sum + bytesOf(inner, seen), 0);
}

function benchMemory(scenario: Scenario): void {
	const given = prepare(scenario);
	const seen = new Set<object>();
	const prepared = bytesOf(given, seen) / 2 ** 20;
	const result = bytesOf(simulate(given, { keep: 'everything' }), seen) / 2 ** 20;
	show({ name: 'engine-national-prepared-mb', value: prepared, unit: 'MB', goal: null });
	show({ name: 'engine-national-result-mb', value: result, unit: 'MB', goal: null });
}

function benchCommand(path: string): void {
	if (!existsSync('build/gantry.js')) {
		if (!json) console.log('left out: the command is not built (npm run build)');
		return;
	}
	const out = join(tmpdir(), `gantry-bench-${process.pid}.json`);
	const seconds = Array.from({ length: smoke ? 1 : 5 }, () => {
		const before = performance.now();
		const { status } = spawnSync(process.execPath, ['build/gantry.js', 'run', path, out]);
		if (status !== 0) throw new Error(`gantry run ${path} ended with ${status}`);
		return (performance.now() - before) / 1000;
	}).sort((a, b) => a - b);
	show({ name: 'command-national-s', value: seconds[seconds.length >> 1]!, unit: 's', goal: 2 });
}

/** Draws and causes of one network. */
async function benchSure(scenario: Scenario): Promise<void> {
	const { oneS, twoS } = await measureDraws(scenario, smoke ? 50 : 1000);
	show({ name: 'draws-network-1000-s', value: oneS, unit: 's', goal: 0.5 });
	show({ name: 'draws-network-two-cores', value: oneS / twoS, unit: 'times', goal: 1.7 });
	show({ name: 'causes-network-six-ms', value: measureCauses(scenario), unit: 'ms', goal: 100 });
}

/** A thousand draws of a nation by the command, on every core. */
function benchDrawing(path: string): void {
	if (smoke || !existsSync('build/gantry.js')) return;
	const { seconds, peakMb } = measureCommand(path);
	show({ name: 'draws-national-1000-s', value: seconds, unit: 's', goal: 15 });
	if (peakMb !== null) show({ name: 'draws-national-largest-mb', value: peakMb, unit: 'MB', goal: 300 });
}

/** The plan of the project's own England, with a target for every scope. */
function demonstration(): Scenario {
	const all = demonstrationRegisters();
	const registers = { ...all, trusts: all.trusts.filter(({ closed }) => closed === null) };
	return assemble(registers, demonstrationScenarios(all)[1]!);
}

benchMachine();
const network = load('../shared/examples/network.json');
const national = load('../shared/examples/national.json');
if (network !== undefined) {
	benchEngine('network', network, { stored: 0.7, targets: null });
	await benchSure(network);
}
if (national !== undefined) {
	benchEngine('national', national, { stored: 27, targets: 14 });
	benchCheck(national);
	benchMemory(national);
	benchGrowth(national);
	benchCommand('../shared/examples/national.json');
	benchDrawing('../shared/examples/national.json');
}
benchEngine('demonstration', demonstration(), { stored: null, targets: null });
if (existsSync('build/server.js')) {
	const overview = await measureOverview(smoke ? 2 : 15);
	show({ name: 'overview-p95-ms', value: overview.p95Ms, unit: 'ms', goal: 150 });
	show({ name: 'overview-first-script-kb', value: overview.firstScriptKb, unit: 'kB', goal: 150 });
	show({ name: 'overview-page-kb', value: overview.pageKb, unit: 'kB', goal: null });
	const workspace = await measureWorkspace(smoke ? 5 : 200);
	show({ name: 'lever-to-drawn-p50-ms', value: workspace.p50Ms, unit: 'ms', goal: null });
	show({ name: 'lever-to-drawn-p95-ms', value: workspace.p95Ms, unit: 'ms', goal: 50 });
	show({ name: 'lever-to-fan-ms', value: workspace.fanMs, unit: 'ms', goal: 1000 });
	show({ name: 'start-first-s', value: overview.firstStartS, unit: 's', goal: 20 });
	show({ name: 'start-again-s', value: overview.secondStartS, unit: 's', goal: 3 });
} else if (!json) console.log('left out: the server is not built (npm run build)');
