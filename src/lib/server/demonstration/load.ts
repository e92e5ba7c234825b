/** Loads England (demonstration) into an empty database. */
import type { Actor } from '../actor.ts';
import * as registers from '../registers.ts';
import * as scenarios from '../scenarios.ts';
import { demonstrationRegisters, demonstrationScenarios } from './england.ts';

/**
 * Load the registers and scenarios of the demonstration.
 * @param say told of the progress, a line at a time
 * @throws Conflict when the registers are not empty
 */
export async function loadDemonstration(actor: Actor, say: (line: string) => void): Promise<void> {
	say('Loading England (demonstration): real activity of 138 trusts, illustrative registers …');
	const england = demonstrationRegisters();
	await registers.load(actor, england, (register, rows) =>
		say(`  ${register}: ${rows.toLocaleString('en-GB')}`)
	);
	for (const scenario of demonstrationScenarios(england)) await scenarios.create(actor, scenario);
	say('  ready. Start with GANTRY_DEMO=no on an empty folder to begin without it.');
}
