/** `gantry`: the engine on the command line. Reads and writes the scenario file; no server, no database. */
import { attributeBetween } from '#lib/engine/between.ts';
import { ENGINE_VERSION, run } from '#lib/engine/project.ts';
import { attribute, backtest, drawTargets, type Answer } from './answers.ts';
import { checkFile } from './check-file.ts';
import { Failure, Usage } from './failure.ts';
import { writeJson } from './json-writer.ts';
import { startProgress } from './progress.ts';
import { startStopwatch } from './stopwatch.ts';

const HELP = `gantry run SCENARIO [OUT] [--timing]   projection, targets, cost
gantry attribute SCENARIO [OUT]        every gap split into causes, and the bridge of heads
gantry attribute SCENARIO OUT --to OTHER   why the gaps of another scenario differ
gantry mc SCENARIO [OUT]               P10, P50, P90, probability, rank correlation
gantry backtest SCENARIO [OUT]         forecasts held against actuals
gantry validate SCENARIO               every problem with its path
gantry --help, gantry --version

SCENARIO is a scenario file, or - for standard input. Without OUT, or with -, the answer goes to standard output.
--timing says on standard error how long start, read, check, run and write took.
Exit 0: done. 1: the scenario is invalid, or a file cannot be read or written. 2: the command line is wrong.`;

const COMMANDS = new Map<string, (args: string[]) => Promise<void>>([
	['run', runScenario],
	['attribute', attributeScenario],
	['mc', async (args) => writeAnswer(args, drawTargets)],
	['backtest', async (args) => writeAnswer(args, backtest)],
	['validate', validateScenario]
]);

/** Project a scenario file and write every output field. */
async function runScenario(args: string[]): Promise<void> {
	const timing = args.includes('--timing');
	const names = args.filter((arg) => arg !== '--timing');
	const { input, output } = files(names, 2);
	const clock = startStopwatch();
	const { scenario } = await checkFile(input, clock);
	const result = run(scenario);
	clock.lap('run');
	await writeJson(result, output === '-' ? undefined : output);
	clock.lap('write');
	if (timing) process.stderr.write(`${clock.report()}\n`);
}

/** Split the gaps of one file into causes, or the difference of two files into what differs. */
async function attributeScenario(args: string[]): Promise<void> {
	const at = args.indexOf('--to');
	if (at < 0) return writeAnswer(args, attribute);
	const other = args[at + 1];
	if (other === undefined) throw new Usage('--to which other scenario file?');
	const { scenario: to } = await checkFile(other, startStopwatch());
	return writeAnswer(args.toSpliced(at, 2), (from, say) => attributeBetween(from, to, say));
}

/** Read and check a file, answer one question about it, and write the answer. */
async function writeAnswer(args: string[], answer: Answer): Promise<void> {
	const { input, output } = files(args, 2);
	const { scenario, warnings } = await checkFile(input, startStopwatch());
	for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
	const progress = startProgress(process.stderr);
	const result = await answer(scenario, progress.say);
	progress.end();
	await writeJson(result, output === '-' ? undefined : output);
}

/** Say whether a scenario file is without problems, and how big it is. */
async function validateScenario(args: string[]): Promise<void> {
	const { input } = files(args, 1);
	const { scenario, warnings } = await checkFile(input, startStopwatch());
	for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
	const { trusts, settings, targets = [] } = scenario;
	const size = [
		count(trusts.length, 'trust'),
		count(settings.months, 'month'),
		count(targets.length, 'target')
	];
	process.stdout.write(`valid: ${size.join(', ')}\n`);
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

function findCommand(name: string | undefined): (args: string[]) => Promise<void> {
	const known = [...COMMANDS.keys()].join(', ');
	if (name === undefined) throw new Usage(`which command? There are: ${known}`);
	const command = COMMANDS.get(name);
	if (command === undefined) throw new Usage(`there is no command "${name}"; there are: ${known}`);
	return command;
}

/** Run one command line and give its exit code. */
async function main(args: string[]): Promise<number> {
	const [name, ...rest] = args;
	if (name === 'help' || args.includes('--help')) return say(HELP);
	if (name === '--version') return say(`gantry engine ${ENGINE_VERSION}`);
	try {
		await findCommand(name)(rest);
		return 0;
	} catch (error) {
		if (error instanceof Usage) process.stderr.write(`gantry: ${error.message}\n\n${HELP}\n`);
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
	if (error.code !== 'EPIPE') process.stderr.write(`standard output: ${error.message}\n`);
	process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await main(process.argv.slice(2));
