/** One trust with something to be unsure of: leaving moves the one target there is. */
import type { Registers } from '#lib/domain/registers.ts';
import type { Actor } from '#lib/server/actor.ts';
import * as registers from '#lib/server/registers.ts';
import { aTarget } from '../overview/build.ts';
import { someRegisters } from '../server/a-database.ts';
import { anAssumption } from '../support/planning-rows.ts';

/** Registers of `a-database.ts` with a range and a target. */
export function studiedRegisters(): Registers {
	return {
		...someRegisters(),
		assumptions: [anAssumption({ value: 0.1, low: 0.05, high: 0.15, boundHigh: 1 })],
		targets: [aTarget({ due: '2028-01' })]
	};
}

/** Load them into the open database. */
export async function loadStudied(actor: Actor): Promise<void> {
	await registers.load(actor, studiedRegisters());
}
