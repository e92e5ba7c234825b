/** Why: gaps split into parts that add up exactly. Plain data, numbers null where undefined. */

/** What one cause adds to a gap; positive makes it larger. */
export interface CausePart {
	cause: string;
	gap: number | null;
}

/** One target: gapAtDue = notPlanned + the sum of its causes. */
export interface GapParts {
	id: string;
	gapAtDue: number | null;
	notPlanned: number | null;
	causes: CausePart[];
}

/** Heads from the start to the due month: end = start + joins - leavers - retirements - promotedOut. */
export interface HeadsBridge {
	id: string;
	start: number;
	joins: number;
	leavers: number;
	retirements: number;
	promotedOut: number;
	end: number;
	gap: number;
}

export interface Attribution {
	attribution: GapParts[];
	bridge: HeadsBridge[];
}

/** One target between two states: to = from + the sum of its parts. Parts that differ nowhere are left out. */
export interface StateParts {
	id: string;
	from: number | null;
	to: number | null;
	parts: CausePart[];
}

/** What differs between two scenario files, by part, and what each part does to every gap. */
export interface StateAttribution {
	/** The parts that differ, in words. */
	differs: string[];
	targets: StateParts[];
}
