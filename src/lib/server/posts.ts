/** Posts as they are changed: each verb is one edit. How they are read is in `establishment.ts`. */
import { monthWords } from '#lib/domain/wording.ts';
import type { Month } from '#lib/domain/month.ts';
import type { PostRow } from '#lib/domain/post.ts';
import { splitProblems, type Part } from '#lib/domain/posts/post-form.ts';
import { fteWords } from '#lib/domain/posts/words.ts';
import type { Actor } from './actor.ts';
import { Conflict, Invalid } from './errors.ts';
import { edit, type Edited, type Editing, type Why } from './keeping/edit.ts';
import { POSTS, type Kept } from './keeping/kinds.ts';
import { bare, freeIds, freeIdsOf, readPlaces, refuse } from './keeping/post-rules.ts';
import { allow } from './policy.ts';

/** Which version of a post was read, and why it is changed. */
export interface Seen {
	version: number;
	why: Why;
}

/** Fields in which posts must be alike to become one. */
const ALIKE = ['trust', 'role', 'band'] as const;
const SUMMED = [
	...(['fundedFteHundredths', 'occupiedFteHundredths'] as const),
	...(['bankFteHundredths', 'agencyFteHundredths'] as const)
];

/**
 * Add a post.
 * @param row without an id it is given one
 * @returns its id beside the edit
 * @throws Conflict where its id is taken, Invalid with what is wrong, Forbidden for another organisation's
 */
export async function add(actor: Actor, row: PostRow, why: Why): Promise<Edited & { id: string }> {
	allow(actor, 'write');
	let { id } = row;
	const edited = await edit(actor, { kind: POSTS, action: 'add', why }, async (editing) => {
		if (row.id === '') [id = ''] = await freeIds(editing.write, `${row.trust}-${row.role}`, 1);
		const named = { ...row, id };
		refuse(named, await readPlaces(editing.write));
		await editing.add(POSTS, named);
	});
	return { ...edited, id };
}

/**
 * Change a post that nobody else has changed since it was read.
 * @param seen the version that was read, and the month the new values hold from: left out, they correct the record
 * @throws NotFound, Conflict with both sides, Invalid, ZodError when it does not fit
 */
export async function change(
	actor: Actor,
	row: PostRow,
	{ version, since, why }: Seen & { since?: Month | undefined }
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: POSTS, action: 'change', why }, async (editing) => {
		const before = await editing.find(POSTS, row.id);
		if (before.version === version) refuse(row, await readPlaces(editing.write), before);
		await editing.change(POSTS, row, { version, since });
	});
}

/**
 * Change and add many posts, all or nothing.
 * @param changed each with the version that was seen
 * @throws as `change` and `add`
 */
export async function changeMany(
	actor: Actor,
	{
		changed,
		added = [],
		since
	}: { changed: (PostRow & { version: number })[]; added?: PostRow[]; since?: Month | undefined },
	why: Why
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: POSTS, action: 'change', why }, async (editing) => {
		const places = await readPlaces(editing.write);
		for (const { version, ...row } of changed) {
			refuse(row, places, await editing.find(POSTS, row.id));
			await editing.change(POSTS, bare(row), { version, since });
		}
		const free = await freeIdsOf(editing.write, added);
		for (const row of added) {
			const named = { ...bare(row), id: row.id === '' ? free(row) : row.id };
			refuse(named, places);
			await editing.add(POSTS, named);
		}
	});
}

/**
 * End a post: it no longer exists from a month on, and stays in the register.
 * @throws NotFound, Conflict, Invalid when it would end before it starts
 */
export async function end(
	actor: Actor,
	{ id, to }: { id: string; to: Month },
	{ version, why }: Seen
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: POSTS, action: 'end', why }, async (editing) => {
		const before = await editing.find(POSTS, id);
		const after = { ...bare(before), to };
		if (before.version === version) refuse(after, await readPlaces(editing.write), before);
		await editing.change(POSTS, after, { version });
	});
}

/**
 * Move a post to another site or trust from a month on; as at earlier months it stands where it stood.
 * @throws as `change`
 */
export async function move(
	actor: Actor,
	to: Pick<PostRow, 'id' | 'trust' | 'site'>,
	{ version, since, why }: Seen & { since?: Month | undefined }
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: POSTS, action: 'move', why }, async (editing) => {
		const before = await editing.find(POSTS, to.id);
		const after = { ...bare(before), trust: to.trust, site: to.site };
		if (before.version === version) refuse(after, await readPlaces(editing.write), before);
		await editing.change(POSTS, after, { version, since });
	});
}

/**
 * Split a post into parts that add up to it: it ends in a month, and the parts exist from then.
 * @throws NotFound, Conflict, Invalid when the parts are not the whole
 */
export async function split(
	actor: Actor,
	{ id, parts, from }: { id: string; parts: Part[]; from: Month },
	{ version, why }: Seen
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: POSTS, action: 'split', why }, async (editing) => {
		const whole = bare(await editing.find(POSTS, id));
		refuseEnded(whole, from);
		const wrong = splitProblems(parts, { post: whole, from });
		if (wrong.length > 0)
			throw new Invalid(
				'The post cannot be split so',
				wrong.map(({ message }) => message)
			);
		await editing.change(POSTS, { ...whole, to: from }, { version });
		const places = await readPlaces(editing.write);
		const ids = await freeIds(editing.write, id, parts.length);
		for (const [i, part] of parts.entries()) {
			const cover = i === 0 ? {} : { bankFteHundredths: 0, agencyFteHundredths: 0 };
			const row = { ...whole, ...part, ...cover, id: ids[i]!, from, note: `Split from ${id}` };
			const vacant = part.fundedFteHundredths > part.occupiedFteHundredths;
			const kept = vacant ? row : { ...row, recruitment: null, vacantSince: null };
			const since =
				kept.vacantSince === null || kept.vacantSince >= from ? kept : { ...kept, vacantSince: from };
			refuse(since, places, whole);
			await editing.add(POSTS, since);
		}
	});
}

/**
 * Merge posts into one with all their FTE: they end in the same month, and the one exists from then.
 * @param given the first is the one whose form it was: its band, site and modality are kept
 * @throws NotFound, Conflict, Invalid when they are not alike or come to more than 1.00 FTE
 */
export async function merge(
	actor: Actor,
	{ ids, from }: { ids: string[]; from: Month },
	{ version, why }: Seen
): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: POSTS, action: 'merge', why }, async (editing) => {
		const rows: (PostRow & Kept)[] = [];
		for (const id of ids) rows.push(await editing.find(POSTS, id));
		const [first] = rows;
		if (first === undefined || rows.length < 2)
			throw new Invalid('Nothing was merged', ['It takes two posts at least.']);
		if (first.version !== version)
			throw new Conflict(`Somebody else changed post "${first.id}" first`, { theirs: first, yours: null });
		refuseUnlike(rows, from);
		for (const row of rows) await editing.change(POSTS, { ...bare(row), to: from }, row);
		await editing.add(POSTS, await mergedOf(editing, rows, from));
	});
}

async function mergedOf(editing: Editing, rows: (PostRow & Kept)[], from: Month): Promise<PostRow> {
	const first = bare(rows[0]!);
	const [id = ''] = await freeIds(editing.write, first.id, 1);
	const sums = Object.fromEntries(
		SUMMED.map((cell) => [cell, rows.reduce((sum, row) => sum + row[cell], 0)])
	);
	const names = rows.map((row) => row.id).join(', ');
	const to = rows.map((row) => row.to).find((month) => month !== null) ?? null;
	const row: PostRow = { ...first, ...sums, ...{ id, from, to, vacantSince: null, recruitment: null } };
	const merged = { ...row, note: `Merged from ${names}` };
	refuse(merged, await readPlaces(editing.write));
	return merged;
}

function refuseUnlike(rows: PostRow[], from: Month): void {
	const [first] = rows;
	for (const row of rows) {
		refuseEnded(row, from);
		const unlike = ALIKE.filter((field) => row[field] !== first![field]);
		if (unlike.length > 0)
			throw new Invalid('These posts cannot become one', [
				`Post ${row.id} has another ${unlike.join(' and ')} than post ${first!.id}: change that first.`
			]);
	}
	const funded = rows.reduce((sum, row) => sum + row.fundedFteHundredths, 0);
	if (funded > 100)
		throw new Invalid('These posts cannot become one', [
			`They have ${fteWords(funded)} funded FTE together: one post has at most 1.00 FTE.`
		]);
}

function refuseEnded({ id, from, to }: PostRow, month: Month): void {
	if (month <= from || (to !== null && to <= month))
		throw new Invalid('That month does not fit', [
			`Post ${id} exists from ${monthWords(from)}${to === null ? '' : ` until before ${monthWords(to)}`}: choose a later month${to === null ? '' : ', and one before its end'}.`
		]);
}
