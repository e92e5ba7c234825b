/** Installed packages against the advisory floors of security/floors.json. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
	package: string;
	advisories: string[];
	note: string;
}
interface Floor extends Entry {
	floor: string;
	/** Not installed yet; the floor holds from the day it is. */
	awaited?: boolean;
}
interface Lock {
	packages: Record<string, { version?: string; dev?: boolean; optional?: boolean }>;
}

const { floors, banned, mostProductionPackages } = JSON.parse(
	readFileSync('security/floors.json', 'utf8')
) as { floors: Floor[]; banned: Entry[]; mostProductionPackages: number };
const lockfile = readFileSync('package-lock.json', 'utf8');

const installed = listInstalled(JSON.parse(lockfile) as Lock);

function listInstalled({ packages }: Lock) {
	return Object.entries(packages)
		.filter(([path]) => path !== '')
		.map(([path, { version = '', dev = false, optional = false }]) => ({
			name: path.split('node_modules/').at(-1)!,
			version,
			inProduction: !dev && !optional
		}));
}

/** Compares release numbers; a release before the floor's own ("1.0.0-next.1") counts as below it. */
function isBelow(version: string, floor: string): boolean {
	const parts = (text: string) => text.split('-')[0]!.split('.').map(Number);
	const [a, b] = [parts(version), parts(floor)];
	const at = [0, 1, 2].find((i) => a[i] !== b[i]);
	return at === undefined ? version.includes('-') : !(a[at]! > b[at]!);
}

test('no installed package is below its advisory floor', () => {
	const below = floors.flatMap(({ package: name, floor, advisories, note }) =>
		installed
			.filter((one) => one.name === name && isBelow(one.version, floor))
			.map(({ version }) => `${name} ${version} is below ${floor} (${advisories.join(', ')}): ${note}`)
	);
	expect(below).toEqual([]);
});

test('a version below its floor, before its release, or unreadable is noticed', () => {
	const wrong = ['2.60.0', '2.9.9', '1.99.99', '2.60.1-next.2', 'latest'];
	expect(wrong.filter((version) => !isBelow(version, '2.60.1'))).toEqual([]);
	expect(['2.60.1', '2.61.0', '3.0.0'].filter((version) => isBelow(version, '2.60.1'))).toEqual([]);
});

test('every floor names a package that is installed or awaited, so that none is a dead letter', () => {
	const unknown = floors.filter(
		({ package: name, awaited = false }) => awaited === installed.some((one) => one.name === name)
	);
	expect(unknown.map(({ package: name }) => name)).toEqual([]);
});

test('no banned package is installed', () => {
	expect(installed.filter(({ name }) => banned.some((one) => one.package === name))).toEqual([]);
});

test('no more packages than counted run in production', () => {
	const names = installed.filter(({ inProduction }) => inProduction).map(({ name }) => name);
	expect(names.length, names.join(', ')).toBeLessThanOrEqual(mostProductionPackages);
});

test('the lockfile names no download address, and every version in package.json is exact', () => {
	expect(lockfile).not.toContain('"resolved"');
	const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
		'dependencies' | 'devDependencies',
		Record<string, string>
	>;
	const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
		([, version]) => !/^\d+\.\d+\.\d+$/.test(version)
	);
	expect(loose).toEqual([]);
});
