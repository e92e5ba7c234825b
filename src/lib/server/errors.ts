/** The closed set of errors a verb may throw; `responses.ts` turns each into an answer. */

/** Something named does not exist, or not for this person. */
export class NotFound extends Error {
	override name = 'NotFound' as const;
}

/** The person may not do this. */
export class Forbidden extends Error {
	override name = 'Forbidden' as const;
}

/** Somebody else changed the row first; both sides are given. */
export class Conflict extends Error {
	override name = 'Conflict' as const;
	readonly theirs: unknown;
	readonly yours: unknown;

	constructor(message: string, sides: { theirs: unknown; yours: unknown }) {
		super(message);
		this.theirs = sides.theirs;
		this.yours = sides.yours;
	}
}

/** What was given cannot be used; every problem on a line. */
export class Invalid extends Error {
	override name = 'Invalid' as const;
	readonly problems: string[];

	constructor(message: string, problems: string[]) {
		super(message);
		this.problems = problems;
	}
}

/** Not now: another process or too much work is in the way. */
export class Busy extends Error {
	override name = 'Busy' as const;
}

/** The disk is full or the database cannot be written. */
export class StorageFull extends Error {
	override name = 'StorageFull' as const;
}

/** What the database holds contradicts itself: nothing more is written to it. */
export class Corrupt extends Error {
	override name = 'Corrupt' as const;
}

/** Gantry cannot start; one line for the console says why and what to do. */
export class StartError extends Error {
	override name = 'StartError' as const;
}
