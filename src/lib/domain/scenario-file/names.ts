/** What to say about a name that does not exist. */

const MOST_NAMES_LISTED = 12;
const NEAREST_SHOWN = 3;
/** Comparing is slow, and nobody reads more hints than this. */
const MOST_HINTS = 200;

/**
 * Offer the names that exist, or of many the ones most like the name that was written.
 * @returns a function from a wrong name to what is allowed
 */
export function offerNames(names: Set<string>): (wrong: string) => string {
	const hints = new Map<string, string>();
	return (wrong) => {
		if (names.size === 0) return 'none, for the file has none';
		if (names.size <= MOST_NAMES_LISTED) return [...names].join(', ');
		let hint = hints.get(wrong);
		if (hint !== undefined) return hint;
		hint = `one of ${names.size}`;
		if (hints.size < MOST_HINTS) {
			hint += `, the nearest are ${nearest(wrong, names).join(', ')}`;
			hints.set(wrong, hint);
		}
		return hint;
	};
}

function nearest(wrong: string, names: Set<string>): string[] {
	return [...names]
		.map((name) => ({ name, edits: countEdits(wrong, name) }))
		.sort((a, b) => a.edits - b.edits)
		.slice(0, NEAREST_SHOWN)
		.map(({ name }) => name);
}

/** Count the letters to add, drop or change between two names, whatever their case (Levenshtein). */
function countEdits(one: string, other: string): number {
	const [a, b] = [one.toLowerCase().slice(0, 64), other.toLowerCase().slice(0, 64)];
	let above = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			row.push(Math.min(change, above[j]! + 1, row[j - 1]! + 1));
		}
		above = row;
	}
	return above[b.length]!;
}
