/** Whether what people type could be kept. */
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import { allow } from './policy.ts';
import { Recent } from './recent.ts';
import { readiness } from './start.ts';

/** Leaves a timestamp its tens of seconds: asking writes to the disk, so it is done at most every ten. */
const TENS_OF_SECONDS = '2026-11-24T13:25:3'.length;
const asked = new Recent<string | undefined>(1);

/** Say why nothing can be written at present; undefined when all is well. */
export function troubleWriting(actor: Actor): Promise<string | undefined> {
	allow(actor, 'read');
	return asked.get(now().slice(0, TENS_OF_SECONDS), readiness);
}
