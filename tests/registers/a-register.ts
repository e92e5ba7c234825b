/** Small registers to edit, chance with a seed, and whole tables to compare. */
import { stream } from '#lib/domain/random.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { Database } from '#lib/server/db/open.ts';
import { KINDS } from '#lib/server/keeping/kinds.ts';
import { aTrust } from '../overview/build.ts';
import { aProgramme } from '../support/planning-rows.ts';
import { aCohort, aUnit } from '../support/rows.ts';
import { someRegisters } from '../server/a-database.ts';

/** Two trusts of one network and one of another; each its site, one programme with a cohort, one unit each. */
export function threeTrusts(): Registers {
	const one = someRegisters();
	const codes = ['R1', 'R2', 'R3'];
	return {
		...one,
		networks: [
			{ id: 'N1', name: 'First network' },
			{ id: 'N2', name: 'Second network' }
		],
		trusts: codes.map((code) =>
			aTrust(code, { network: code === 'R3' ? 'N2' : 'N1', icb: 'Q1', region: 'Y1' })
		),
		sites: codes.map((code) => ({
			...{ code, trust: code, name: code, kind: 'acute' as const, opened: null, closed: null }
		})),
		posts: [],
		programmes: [aProgramme(), aProgramme({ id: 'other', network: 'N2', destinations: { R3: 1 } })],
		cohorts: [aCohort(), aCohort({ id: 'C2', programme: 'other' })],
		units: codes.map((code) => aUnit({ id: `U-${code}`, trust: code, site: code }))
	};
}

/** Draws from a seed. */
export class Chance {
	readonly #next: () => number;

	constructor(seed: number, name: string) {
		this.#next = stream(seed, name);
	}

	/** From 0 to below `below`. */
	whole(below: number): number {
		return Math.floor(this.#next() * below);
	}

	one<Choice>(from: readonly Choice[]): Choice {
		return from[this.whole(from.length)]!;
	}
}

/** Every row of every register that is edited, by table, without versions, in the order of their text. */
export async function dump({ read }: Pick<Database, 'read'>): Promise<Record<string, string[]>> {
	const tables: Record<string, string[]> = {};
	for (const [name, { table }] of Object.entries(KINDS)) {
		const rows = (await read.select().from(table)) as ({ version: number } & object)[];
		tables[name] = rows.map(({ version: _, ...row }) => JSON.stringify(row)).sort();
	}
	return tables;
}
