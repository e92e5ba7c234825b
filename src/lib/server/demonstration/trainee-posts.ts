/** Finds the posts of a trust that a trainee is tied to; each is given to one trainee, supervisors in turn. */
import type { PostRow } from '#lib/domain/post.ts';
import type { Role } from '#lib/domain/vocabulary.ts';

const TIED = new Set<Role>([
	'advanced-practitioner',
	'senior-radiographer',
	'radiologist',
	'consultant-radiographer'
]);
const LEAST_SUPERVISOR_FTE_HUNDREDTHS = 50;

export class PostsOfTrusts {
	readonly #posts = new Map<string, string[]>();
	readonly #given = new Map<string, number>();

	constructor(posts: readonly PostRow[]) {
		for (const { id, trust, role, occupiedFteHundredths } of posts) {
			if (!TIED.has(role)) continue;
			if (occupiedFteHundredths === 0) this.#put(`${trust} ${role} vacant`, id);
			else this.#put(`${trust} ${role} filled`, id);
			if (occupiedFteHundredths >= LEAST_SUPERVISOR_FTE_HUNDREDTHS) this.#put(`${trust} ${role} many`, id);
		}
	}

	/** Give whoever supervises: radiologists in turn, consultant radiographers where there are none. */
	supervisor(trust: string): string | null {
		return this.#inTurn(`${trust} radiologist many`) ?? this.#inTurn(`${trust} consultant-radiographer many`);
	}

	/** Give a vacant post for an advanced practitioner to come. */
	waiting(trust: string): string | null {
		return this.#once(trust, 'advanced-practitioner', 'vacant');
	}

	/** Give a post an advanced practitioner is in. */
	filled(trust: string): string | null {
		return this.#once(trust, 'advanced-practitioner', 'filled');
	}

	/** Give the post of a senior radiographer who will leave it. */
	left(trust: string): string | null {
		return this.#once(trust, 'senior-radiographer', 'filled');
	}

	#put(key: string, id: string): void {
		const posts = this.#posts.get(key);
		if (posts === undefined) this.#posts.set(key, [id]);
		else posts.push(id);
	}

	#once(trust: string, role: Role, state: 'vacant' | 'filled'): string | null {
		const key = `${trust} ${role} ${state}`;
		return this.#posts.get(key)?.[this.#turn(key)] ?? null;
	}

	#inTurn(key: string): string | null {
		const posts = this.#posts.get(key) ?? [];
		return posts[this.#turn(key) % posts.length] ?? null;
	}

	#turn(key: string): number {
		const turn = this.#given.get(key) ?? 0;
		this.#given.set(key, turn + 1);
		return turn;
	}
}
