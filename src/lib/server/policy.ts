/** Who may do what: one table, no I/O. */
import type { Actor } from './actor.ts';
import { Forbidden } from './errors.ts';

export type Action = 'read' | 'write';

const MAY: Record<Actor['role'], readonly Action[]> = {
	administrator: ['read', 'write']
};

/** Tell whether a person may do something. */
export function can(actor: Actor, action: Action): boolean {
	return MAY[actor.role].includes(action);
}

/**
 * Go on only if the person may do this: the first statement of every verb.
 * @throws Forbidden
 */
export function allow(actor: Actor, action: Action): void {
	if (!can(actor, action)) throw new Forbidden(`${actor.name} may not ${action}`);
}
