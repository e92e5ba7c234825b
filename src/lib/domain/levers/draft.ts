/** Drafts: decisions nobody saved yet, kept by the browser until they are. */
import { z } from 'zod';
import { decisions, type Decisions } from '../scenario-row.ts';

/** `base`: the decisions that were changed, of the version named. */
const draft = z.strictObject({ version: z.int(), base: decisions, decisions });

export type Draft = z.infer<typeof draft>;

/** Name the place of a draft: one for each scenario and part of it. */
export function draftKey(scenarioId: string, part: string): string {
	return `gantry draft ${scenarioId} ${part}`;
}

/** Write a draft as text. */
export function writeDraft(given: Draft): string {
	return JSON.stringify(given);
}

/** Read a draft; null where the text is none, as after a change of its form. */
export function readDraft(text: string | null): Draft | null {
	if (text === null) return null;
	try {
		return draft.safeParse(JSON.parse(text)).data ?? null;
	} catch {
		return null;
	}
}

/**
 * Take up a draft on the decisions as they are now. One made on an older version is as good as new where nobody has
 * changed these decisions since; otherwise it keeps its version, so that saving it asks.
 * @returns null where the draft says nothing new
 */
export function takeUp(found: Draft, now: { version: number; decisions: Decisions }): Draft | null {
	if (sameDecisions(found.decisions, now.decisions)) return null;
	const unchanged = sameDecisions(found.base, now.decisions);
	return unchanged ? { ...found, version: now.version } : found;
}

/** Tell whether decisions are the same, row by row. */
export function sameDecisions(a: Decisions, b: Decisions): boolean {
	return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(given: Decisions): string[] {
	return Object.entries(given).flatMap(([kind, rows]) =>
		rows.map((row) => kind + JSON.stringify(row)).sort()
	);
}
