/** One change of many posts: what is set, what becomes of each post, and what stands in the way. */
import type { FieldProblem, Typed } from '../catalogue/form.ts';
import type { PostRow } from '../post.ts';
import { CELLS, readCell, typeCell, type CellName } from './cells.ts';
import { problemsOf, type Places } from './rules.ts';

/** Fields that can be set for many posts at once. */
export const BULK_CELLS = [
	...(['band', 'site', 'modality', 'recruitment', 'vacantSince', 'retirementYear', 'to', 'note'] as const)
];

/** Written to empty a field; an empty one is left as it is. */
export const CLEAR = 'none';

type Versioned = PostRow & { version: number };

/** What many posts become. */
export interface BulkPreview {
	changed: { before: Versioned; after: Versioned }[];
	same: number;
	/** What stands in the way, post by post. */
	problems: { id: string; message: string }[];
	/** Tells whether the posts are still those of the preview. */
	seen: string;
}

/** Read what is set; fields left empty are left as they are. */
export function readBulk(typed: Typed): { read: Partial<PostRow> } | { problems: FieldProblem[] } {
	const problems: FieldProblem[] = [];
	const read: Record<string, unknown> = {};
	for (const name of BULK_CELLS) {
		const text = typed[name]?.trim() ?? '';
		if (text === '') continue;
		const found = readCell(name, text.toLowerCase() === CLEAR ? '' : text);
		if ('problem' in found) problems.push({ field: name, message: found.problem });
		else read[name] = found.is;
	}
	if (problems.length === 0 && Object.keys(read).length === 0)
		problems.push({ field: 'band', message: 'Nothing is set: fill in at least one field.' });
	return problems.length > 0 ? { problems } : { read: read as Partial<PostRow> };
}

/** Set fields of many posts; a vacancy that is filled keeps neither stage nor month. */
export function previewBulk(
	posts: readonly Versioned[],
	{ set, places }: { set: Partial<PostRow>; places: Places }
): BulkPreview {
	const preview: BulkPreview = { changed: [], same: 0, problems: [], seen: fingerprint(posts) };
	for (const before of posts) {
		const after = { ...before, ...set };
		if (!(Object.keys(set) as (keyof PostRow)[]).some((name) => before[name] !== after[name])) {
			preview.same++;
			continue;
		}
		preview.changed.push({ before, after });
		for (const { message } of problemsOf(after, places, before))
			preview.problems.push({ id: before.id, message });
	}
	return preview;
}

/** Say field by field what one post becomes. */
export function differencesOf(before: PostRow, after: PostRow): { name: string; from: string; to: string }[] {
	return (Object.keys(CELLS) as CellName[])
		.filter((cell) => before[cell] !== after[cell])
		.map((cell) => ({ name: CELLS[cell], from: typeCell(cell, before), to: typeCell(cell, after) }));
}

/** Changes and problems of a preview that are shown one by one. */
const MOST_SHOWN = 50;

/** What a page shows of a preview: how many of each, and the first of them in words. */
export interface ShortPreview {
	counts: { changed: number; added: number; same: number; problems: number };
	changes: { id: string; differences: ReturnType<typeof differencesOf> }[];
	problems: { where: string; message: string }[];
	seen: string;
	/** The posts were changed since the preview that was sent. */
	stale: boolean;
}

/** Cut a preview to what a page shows. */
export function shorten({ changed, same, problems, seen }: BulkPreview): ShortPreview {
	return {
		counts: { changed: changed.length, added: 0, same, problems: problems.length },
		changes: changed
			.slice(0, MOST_SHOWN)
			.map(({ before, after }) => ({ id: before.id, differences: differencesOf(before, after) })),
		problems: problems.slice(0, MOST_SHOWN).map(({ id, message }) => ({ where: `Post ${id}`, message })),
		...{ seen, stale: false }
	};
}

const PRIME = 16_777_619;
const START = 2_166_136_261;

/** Tell lists of posts and their versions apart (FNV-1a, 32 bits, and the length). */
export function fingerprint(posts: readonly Pick<Versioned, 'id' | 'version'>[]): string {
	let hash = START;
	for (const { id, version } of posts)
		for (const letter of `${id} ${version};`) hash = Math.imul(hash ^ letter.charCodeAt(0), PRIME);
	return `${posts.length}-${(hash >>> 0).toString(16)}`;
}
