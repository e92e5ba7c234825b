/** `gantry`: the engine on the command line. Reads and writes the scenario file; no server, no database. */
import { checkFile } from './check-file.ts';
import { Failure, Usage } from './failure.ts';
import { writeJson } from './json-writer.ts';
import { ENGINE_VERSION, prepare, simulate } from '#lib/engine/project.ts';
import { writeOutput } from '#lib/engine/output.ts';

const HELP = `gantry run SCENARIO [OUT] [--timing]   projection, targets, cost
gantry validate SCENARIO               every problem with its path
SCENARIO is a scenario file, or - for standard input. Without OUT the answer goes to standard output.
Exit 0: done. 1: the scenario is invalid. 2: the command line is wrong.`;

type Command = (args: string[]) => Promise<void>;

const COMMANDS = new Map<string, Command>([
	['run', runScenario],
	['validate', validateScenario]
]);

/** Project a scenario file and write every output field. */
async function runScenario(args: string[]): Promise<void> {
	const timing = args.includes('--timing');
	const { input, output } = files(
		args.filter((arg) => arg !== '--timing'),
		2
	);
	const clock = stopwatch();
	const { scenario } = await checkFile(input, clock);
	const result = writeOutput(simulate(prepare(scenario), { keep: 'everything' }));
	clock.lap('run');
	await writeJson(result, output);
	clock.lap('write');
	if (timing) process.stderr.write(`${clock.report()}\n`);
}

/** Say whether a scenario file is without problems, and how big it is. */
async function validateScenario(args: string[]): Promise<void> {
	const { input } = files(args, 1);
	const { scenario, lines } = await checkFile(input, stopwatch());
	for (const line of lines) process.stderr.write(`warning: ${line}\n`);
	const { trusts, settings, targets } = scenario;
	process.stdout.write(
		`valid: ${count(trusts.length, 'trust')}, ${count(settings.months, 'month')}, ${count(targets?.length ?? 0, 'target')}\n`
	);
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function files(args: string[], most: number): { input: string; output: string | undefined } {
	const option = args.find((arg) => arg.startsWith('-') && arg !== '-');
	if (option !== undefined) throw new Usage(`unknown option ${option}`);
	const [input, output] = args;
	if (input === undefined) throw new Usage('which scenario file?');
	if (args.length > most) throw new Usage(`too many files: ${args.slice(most).join(' ')}`);
	return { input, output };
}

interface Stopwatch {
	lap(name: string): void;
	report(): string;
}

/** Time the stages of a command, from the start of the process. */
function stopwatch(): Stopwatch {
	const laps: string[] = [];
	let before = 0;
	const lap = (name: string) => {
		const now = performance.now();
		laps.push(`${name} ${((now - before) / 1000).toFixed(2)} s`);
		before = now;
	};
	lap('start');
	return { lap, report: () => laps.join(', ') };
}

async function main(args: string[]): Promise<number> {
	const [name, ...rest] = args;
	if (name === '--help' || name === 'help') return say(HELP);
	if (name === '--version') return say(`gantry engine ${ENGINE_VERSION}`);
	const command = COMMANDS.get(name ?? '');
	try {
		if (command === undefined) {
			throw new Usage(name === undefined ? 'which command?' : `unknown command "${name}"`);
		}
		await command(rest);
		return 0;
	} catch (error) {
		if (error instanceof Usage) process.stderr.write(`gantry: ${error.message}\n${HELP}\n`);
		else if (error instanceof Failure) process.stderr.write(`${error.lines.join('\n')}\n`);
		else throw error;
		return error instanceof Usage ? 2 : 1;
	}
}

function say(text: string): number {
	process.stdout.write(`${text}\n`);
	return 0;
}

// A reader that has seen enough (`gantry run x | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await main(process.argv.slice(2));
