/** Seeded chance: the same seed and name give the same numbers on every machine (docs/model.md 6.2). */

/**
 * Hash text to 32 bits with FNV-1a.
 * @returns a whole number, 0 to 2^32 - 1
 * @source docs/model.md 6.2
 */
export function fnv1a32(text: string): number {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) {
		hash = Math.imul(hash ^ byte, 0x01000193);
	}
	return hash >>> 0;
}

/**
 * Make a generator of numbers from 0 to below 1 (mulberry32), one stream per seed and name.
 * @source docs/model.md 6.2
 */
export function stream(seed: number, name: string): () => number {
	let state = fnv1a32(`${seed}|${name}`);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
