/** The last few results, found by a key. A result still being made is shared by all who ask for it. */
export class Recent<Value> {
	readonly #most: number;
	readonly #kept = new Map<string, Promise<Value>>();

	/** @param most how many are kept; the one asked for longest ago goes first */
	constructor(most: number) {
		this.#most = most;
	}

	/**
	 * Find the result under a key or make it; one that failed is forgotten, so that the next to ask tries again.
	 * @param make called at most once at a time for each key
	 */
	get(key: string, make: () => Promise<Value>): Promise<Value> {
		const value = this.#kept.get(key) ?? this.#make(key, make);
		this.#kept.delete(key);
		this.#kept.set(key, value);
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= this.#most) break;
			this.#kept.delete(oldest);
		}
		return value;
	}

	/** Find the result under a key without making it; undefined where there is none. */
	find(key: string): Promise<Value> | undefined {
		const value = this.#kept.get(key);
		return value && this.get(key, () => value);
	}

	#make(key: string, make: () => Promise<Value>): Promise<Value> {
		const value = make();
		value.catch(() => {
			if (this.#kept.get(key) === value) this.#kept.delete(key);
		});
		return value;
	}
}
