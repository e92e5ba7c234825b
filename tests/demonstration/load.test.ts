/** The demonstration in a real database: what was built is what is read, and plans see the same. */
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { assemble } from '#lib/domain/assemble.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import { demonstrationScenarios } from '#lib/server/demonstration/england.ts';
import { loadDemonstration } from '#lib/server/demonstration/load.ts';
import * as registers from '#lib/server/registers.ts';
import { aDatabase } from '../server/a-database.ts';
import { england } from './england.ts';

const actor = localAdministrator();
/** Loading takes five seconds of one core, and machines are busy. */
const LOADING_MS = 180_000;

test(
	'England is read as it was built, and like posts put together give the same scenario file',
	async () => {
		await aDatabase();
		await loadDemonstration(actor, () => undefined);
		const read = await registers.asAt(actor, england.asAt);
		const names = Object.keys(england) as (keyof typeof england)[];
		expect(names.filter((name) => !isDeepStrictEqual(read[name], england[name]))).toEqual([]);
		const latest = await registers.latest(actor, england.asAt);
		expect(latest.posts.length).toBeLessThan(2000);
		for (const scenario of demonstrationScenarios(england)) {
			expect(isDeepStrictEqual(assemble(latest, scenario), assemble(england, scenario)), scenario.id).toBe(
				true
			);
		}
	},
	LOADING_MS
);
