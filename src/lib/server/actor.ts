/** Who is acting: the first argument of every verb. */
import type { ScopeKind } from '#lib/domain/vocabulary.ts';

/** A person, and the organisation they belong to: they see it and what is below it. */
export interface Actor {
	id: string;
	name: string;
	role: 'administrator';
	scope: { kind: ScopeKind; code: string };
}

/** Give the only person there is until sign-in exists: whoever sits at this machine. */
export function localAdministrator(): Actor {
	return {
		id: 'local',
		name: 'Local administrator',
		role: 'administrator',
		scope: { kind: 'nation', code: 'ENG' }
	};
}
