/** Sites of units and purchases: a hub counts once, whoever's scanners stand in it (docs/model.md 3.3, 5). */

const DEFAULT_SITE_KIND = 'acute';

/** Numbers sites as they are met, by name and kind. */
export class Sites {
	/** Kind of each site, by number. */
	readonly kinds: string[] = [];
	readonly #numbers = new Map<string, number>();

	/**
	 * Give the number of a site, a new one the first time it is met.
	 * @param kind absent: `acute`
	 */
	number(site: string, kind: string = DEFAULT_SITE_KIND): number {
		const key = JSON.stringify([site, kind]);
		let number = this.#numbers.get(key);
		if (number === undefined) {
			number = this.kinds.push(kind) - 1;
			this.#numbers.set(key, number);
		}
		return number;
	}
}
