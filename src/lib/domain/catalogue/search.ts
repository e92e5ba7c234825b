/** Searching a list by words. */

/**
 * Tell whether every word asked for begins a word of the text, whatever its case.
 * @param asked words with spaces between; none asks for nothing
 */
export function holdsWords(text: string, asked: string): boolean {
	const words = (some: string) => some.toLowerCase().split(/[^\p{L}\p{N}]+/u);
	const there = words(text);
	return words(asked).every((word) => there.some((one) => one.startsWith(word)));
}
