/** One trust with something to be unsure of: leaving moves the one target there is. */
import type { AssumptionRow } from '#lib/domain/assumption.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { Actor } from '#lib/server/actor.ts';
import * as registers from '#lib/server/registers.ts';
import { aTarget } from '../overview/build.ts';
import { someRegisters } from '../server/a-database.ts';

function anAssumption(changes: Partial<AssumptionRow>): AssumptionRow {
	return {
		...{ measure: 'leaveRate', subject: 'radiographer', label: 'Leaving', unit: 'a year' },
		...{ value: 0.1, low: 0.05, high: 0.15, boundLow: 0, boundHigh: 1, nationalDefault: 0.1 },
		...{ source: 'A source', sourceDate: '2026-04', owner: 'Us', reason: 'Ours', placeholder: false },
		...{ lastReviewed: '2026-04-01', reviewDue: '2027-04-01' },
		...changes
	};
}

/** Registers of `a-database.ts` with a range and a target. */
export function studiedRegisters(): Registers {
	return {
		...someRegisters(),
		assumptions: [anAssumption({})],
		targets: [aTarget({ due: '2028-01' })]
	};
}

/** Load them into the open database. */
export async function loadStudied(actor: Actor): Promise<void> {
	await registers.load(actor, studiedRegisters());
}
