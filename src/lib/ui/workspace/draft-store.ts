/** Where the browser keeps drafts. It may refuse: by its settings, or because it is full. */
import { draftKey, readDraft, writeDraft, type Draft } from '#lib/domain/levers/draft.ts';

const REFUSED = 'This browser keeps no draft (its storage is full or switched off): save before you leave';

/** A place for one draft. */
export interface DraftStore {
	read: () => Draft | null;
	/** Gives a sentence where it was not kept; empty: it was. */
	keep: (draft: Draft) => string;
	drop: () => void;
}

/** Open the place of a scenario's draft about some networks. */
export function openDrafts(scenario: string, part: string): DraftStore {
	const key = draftKey(scenario, part);
	return {
		read: () => attempt(() => readDraft(localStorage.getItem(key))) ?? null,
		keep: (draft) => attempt(() => localStorage.setItem(key, writeDraft(draft)) ?? '') ?? REFUSED,
		drop: () => void attempt(() => localStorage.removeItem(key))
	};
}

function attempt<Result>(work: () => Result): Result | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}
