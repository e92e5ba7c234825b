/** Where the browser keeps drafts. It may refuse: by its settings, or because it is full. */
import { draftKey, readDraft, writeDraft, type Draft } from '#lib/domain/levers/draft.ts';

/** A place for one draft. */
export interface DraftStore {
	read: () => Draft | null;
	/** Tells whether it was kept. */
	keep: (draft: Draft) => boolean;
	drop: () => void;
}

/** Open the place of a scenario's draft about some networks. */
export function openDrafts(scenario: string, part: string): DraftStore {
	const key = draftKey(scenario, part);
	return {
		read: () => attempt(() => readDraft(localStorage.getItem(key))) ?? null,
		keep: (draft) => attempt(() => localStorage.setItem(key, writeDraft(draft)) ?? true) ?? false,
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
