/** What a page and its workers say to each other. Every message is plain data. */
import type { DrawnSpread, Picture } from '#lib/domain/levers/picture.ts';
import type { Place } from '#lib/domain/levers/place.ts';
import type { Decisions } from '#lib/domain/scenario-row.ts';
import type { Drawn } from '#lib/engine/uncertainty.ts';

/** A share of the draws of one state: those from `from` to before `until` of `count`. */
export interface Share {
	/** Tells states apart; shares of the same draws have the same. */
	job: number;
	changed: Partial<Decisions>;
	count: number;
	from: number;
	until: number;
}

/**
 * `changed`: kinds of decisions that differ from those the worker was last told. `open`: make ready for a place. `drop`: the draws of a job are wanted no more. */
export type Ask =
	| { kind: 'open'; place: Place }
	| { kind: 'project'; changed: Partial<Decisions> }
	| ({ kind: 'draw' } & Share)
	| { kind: 'drop'; job: number }
	| { kind: 'sum'; job: number; parts: Drawn[] };

export type Tell =
	| { kind: 'ready' }
	| { kind: 'picture'; picture: Picture }
	| { kind: 'drawn'; job: number; drawn: Drawn }
	| { kind: 'spread'; job: number; spread: DrawnSpread }
	| { kind: 'failed'; message: string };
