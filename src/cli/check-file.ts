/** Read a scenario file and check it. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { checkScenario, onOneLine, problemLine, type Scenario } from '#lib/domain/scenario-file.ts';
import { Failure, reason } from './failure.ts';

/**
 * Read and check a scenario file.
 * @param input path, or `-` for standard input
 * @param clock told when reading and checking are done
 * @returns the scenario and its warnings, a line each
 * @throws Failure with one line a problem
 */
export async function checkFile(
	input: string,
	clock: { lap(name: string): void }
): Promise<{ scenario: Scenario; warnings: string[] }> {
	const name = input === '-' ? 'standard input' : input;
	const file = parse(await read(input, name), name);
	clock.lap('read');
	const checked = checkScenario(file);
	clock.lap('check');
	if ('problems' in checked) throw new Failure(checked.problems.map(problemLine));
	return { scenario: checked.scenario, warnings: checked.warnings.map(problemLine) };
}

async function read(input: string, name: string): Promise<string> {
	try {
		return input === '-' ? await text(process.stdin) : await readFile(input, 'utf8');
	} catch (error) {
		throw new Failure([onOneLine(`${name}: ${reason(error)}`)]);
	}
}

function parse(json: string, name: string): unknown {
	try {
		return JSON.parse(json.replace(/^\uFEFF/, ''));
	} catch (error) {
		throw new Failure([
			onOneLine(`${name}: is not JSON: ${(error as Error).message.replaceAll(/\s+/g, ' ')}`)
		]);
	}
}
