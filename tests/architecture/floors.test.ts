/** Installed packages against the advisory floors of security/floors.json. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Floors {
	floors: { package: string; floor: string; why: string }[];
	banned: { package: string; why: string }[];
}
const { floors, banned } = JSON.parse(readFileSync('security/floors.json', 'utf8')) as Floors;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, { version?: string }>;
};
const installed = Object.entries(lock.packages).map(([path, { version = '' }]) => ({
	name: path.split('node_modules/').at(-1) ?? '',
	version
}));

function isBelow(version: string, floor: string): boolean {
	const [a, b] = [version, floor].map((text) => text.split('-')[0]!.split('.').map(Number));
	const at = [0, 1, 2].find((i) => a![i] !== b![i]);
	return at !== undefined && a![at]! < b![at]!;
}

test('no installed package is below its advisory floor', () => {
	const below = floors.flatMap(({ package: name, floor, why }) =>
		installed
			.filter((one) => one.name === name && isBelow(one.version, floor))
			.map(({ version }) => `${name} ${version} is below ${floor}: ${why}`)
	);
	expect(below).toEqual([]);
});

test('every floor names a package that is installed, so that none is a dead letter', () => {
	expect(floors.filter(({ package: name }) => !installed.some((one) => one.name === name))).toEqual([]);
});

test('no banned package is installed', () => {
	expect(installed.filter(({ name }) => banned.some((one) => one.package === name))).toEqual([]);
});

test('the lockfile names no download address', () => {
	expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});
