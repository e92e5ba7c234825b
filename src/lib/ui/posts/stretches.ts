/** A long list of posts, read stretch by stretch as it comes into sight. */
import type { ListedPost } from '#lib/domain/posts/places.ts';
import { fetchRows, STRETCH } from './grid-client.ts';

/** How often a stretch that could not be read is asked for again. */
const TRIES = 3;

/** Keeps what was read; tells when more has come. */
export class Stretches {
	readonly #query: string;
	readonly #all: number;
	readonly #ontold: () => void;
	readonly #read = new Map<number, ListedPost[]>();
	readonly #asked = new Map<number, number>();

	constructor(given: { query: string; all: number; first: ListedPost[]; ontold: () => void }) {
		this.#query = given.query;
		this.#all = given.all;
		this.#ontold = given.ontold;
		this.#read.set(0, given.first);
	}

	/** Give the post at a place of the list; undefined while it is not there yet. */
	at(row: number): ListedPost | undefined {
		return this.#read.get(Math.floor(row / STRETCH))?.[row % STRETCH];
	}

	/** Put a post in the place of an older version. */
	put(row: number, post: ListedPost): void {
		const stretch = Math.floor(row / STRETCH);
		const posts = [...(this.#read.get(stretch) ?? [])];
		posts[row % STRETCH] = post;
		this.#read.set(stretch, posts);
		this.#ontold();
	}

	/** Ask for the stretches of the rows in sight. */
	want(rows: number[]): void {
		const [first, last] = [rows[0], rows.at(-1)];
		if (first === undefined || last === undefined) return;
		for (let stretch = Math.floor(first / STRETCH); stretch <= Math.floor(last / STRETCH); stretch++)
			if (stretch * STRETCH < this.#all) void this.#ask(stretch);
	}

	async #ask(stretch: number): Promise<void> {
		const tries = this.#asked.get(stretch) ?? 0;
		if (this.#read.has(stretch) || tries >= TRIES) return;
		this.#asked.set(stretch, TRIES);
		try {
			this.#read.set(stretch, await fetchRows(this.#query, stretch * STRETCH));
		} catch {
			this.#asked.set(stretch, tries + 1);
		}
		this.#ontold();
	}
}
