/** What people can do to a register, and what is told of it. */

/** `undo` takes an earlier edit back. */
export const EDIT_ACTIONS = ['add', 'change', 'split', 'merge', 'move', 'end', 'remove', 'undo'] as const;

export type EditAction = (typeof EDIT_ACTIONS)[number];

/** One edit as lists show it. */
export interface Edit {
	id: number;
	/** When, in UTC. */
	at: string;
	/** Who, by name. */
	actor: string;
	register: string;
	action: EditAction;
	reason: string;
	rows: number;
	/** The edit this one takes back; null: none. */
	undoes: number | null;
	/** The edit that took it back; null: it stands. */
	undoneBy: number | null;
}

/** What an edit did to one row; null: there was no row. */
export interface RowChange {
	/** Register and id, for example `post P1`. */
	subject: string;
	before: Record<string, unknown> | null;
	after: Record<string, unknown> | null;
}

/** What an edit moved in the projection of a place, in sentences. */
export interface Moved {
	place: string;
	/** The first says the most important; never empty. */
	sentences: string[];
}
