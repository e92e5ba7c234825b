/** Sites of units and purchases: a hub counts once, whoever's scanners stand in it (docs/model.md 3.3, 5). */

const DEFAULT_SITE_KIND = 'acute';

/** Numbers places as they are met: a name with a kind. Places of one name are one site. */
export class Sites {
	/** Kind of each place, by number. */
	readonly kinds: string[] = [];
	/** Number of the site each place belongs to. */
	readonly siteOf: number[] = [];
	readonly #places = new Map<string, number>();
	readonly #names = new Map<string, number>();

	/**
	 * Give the number of a place, a new one the first time it is met.
	 * @param kind absent: `acute`
	 */
	number(name: string, kind: string = DEFAULT_SITE_KIND): number {
		const key = JSON.stringify([name, kind]);
		const known = this.#places.get(key);
		if (known !== undefined) return known;
		const site = this.#names.get(name) ?? this.#names.size;
		this.#names.set(name, site);
		this.siteOf.push(site);
		const number = this.kinds.push(kind) - 1;
		this.#places.set(key, number);
		return number;
	}
}
