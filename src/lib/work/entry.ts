/** Where the file of a child lies: sources run the source, builds run the build. */
import { fileURLToPath } from 'node:url';

/**
 * Find an entry of this folder.
 * @param name without its ending
 * @returns its path, and what Node must be told to run it
 */
export function entryOf(name: string): { path: string; execArgv: string[] } {
	const here = new URL(import.meta.url);
	if (here.pathname.endsWith('.ts')) {
		return { path: fileURLToPath(new URL(`./${name}.ts`, here)), execArgv: ['--import', 'tsx'] };
	}
	const build = here.pathname.slice(0, here.pathname.lastIndexOf('/build/') + '/build/'.length);
	return { path: fileURLToPath(new URL(`file://${build}${name}.js`)), execArgv: [] };
}
