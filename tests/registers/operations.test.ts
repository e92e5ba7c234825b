/** The register of posts under random operations is what a plain list says, and its establishment is the sum of its posts. */
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { PostRow } from '#lib/domain/post.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import type { Database } from '#lib/server/db/open.ts';
import { post } from '#lib/server/db/tables.ts';
import { Conflict, Invalid } from '#lib/server/errors.ts';
import { edit } from '#lib/server/keeping/edit.ts';
import { POSTS } from '#lib/server/keeping/kinds.ts';
import * as registers from '#lib/server/registers.ts';
import { aPost } from '../support/rows.ts';
import { aDatabase } from '../server/a-database.ts';
import { Chance, threeTrusts } from './a-register.ts';

const actor = localAdministrator();
const LONG = process.env.GANTRY_LONG === '1';
const SEED = 20261126;
const OPERATIONS = LONG ? 10_000 : 400;
const IDS = Array.from({ length: 40 }, (_, i) => `P${i}`);

/** The plain model: rows with the version they have reached. */
type Model = Map<string, { row: PostRow; version: number }>;

/** One operation: what it does to the model, and to the register. */
interface Operation {
	name: string;
	/** The error expected, or the model after. */
	outcome: typeof Conflict | typeof Invalid | Model;
	act(): Promise<unknown>;
}

const why = { reason: '' };

function add(model: Model, chance: Chance): Operation {
	const row = aPost({ id: chance.one(IDS), fundedFteHundredths: chance.whole(101) });
	return {
		name: 'add',
		outcome: model.has(row.id) ? Conflict : new Map(model).set(row.id, { row, version: 1 }),
		act: () => edit(actor, { kind: POSTS, action: 'add', why }, (editing) => editing.add(POSTS, row))
	};
}

/** Several rows at once; one that others changed first, or one that belongs to no site, and none is changed. */
function bulk(model: Model, chance: Chance): Operation {
	const after = new Map(model);
	const ids = [...new Set(Array.from({ length: 1 + chance.whole(5) }, () => chance.one([...model.keys()])))];
	const spoilt = chance.whole(5);
	const rows = ids.map((id) => {
		const trust = chance.one(['R1', 'R2', 'R3']);
		const changes = { fundedFteHundredths: chance.whole(101), occupiedFteHundredths: chance.whole(101) };
		const now = model.get(id)!;
		const row = { ...now.row, ...changes, trust, site: trust };
		if (JSON.stringify(row) !== JSON.stringify(now.row)) after.set(id, { row, version: now.version + 1 });
		return { row, version: now.version };
	});
	if (spoilt === 0) rows.at(-1)!.version += 7;
	if (spoilt === 1) rows.at(-1)!.row.site = 'nowhere';
	return {
		name: ['stale', 'without a site'][spoilt] ?? 'bulk',
		outcome: [Conflict, Invalid][spoilt] ?? after,
		act: () =>
			edit(actor, { kind: POSTS, action: 'change', why }, async (editing) => {
				for (const { row, version } of rows) await editing.change(POSTS, row, { version });
			})
	};
}

function remove(model: Model, chance: Chance): Operation {
	const id = chance.one([...model.keys()]);
	const after = new Map(model);
	after.delete(id);
	const { version } = model.get(id)!;
	return {
		name: 'remove',
		outcome: after,
		act: () =>
			edit(actor, { kind: POSTS, action: 'remove', why }, (editing) => editing.remove(POSTS, id, version))
	};
}

test(
	`${OPERATIONS} operations on the register of posts leave what a plain list says`,
	async () => {
		const { read } = await aDatabase();
		await registers.load(actor, threeTrusts());
		const chance = new Chance(SEED, 'operations');
		let model: Model = new Map();
		const counts: Record<string, number> = {};
		for (let done = 0; done < OPERATIONS; done++) {
			const kind = model.size === 0 ? 0 : chance.whole(10);
			const operation = (kind < 3 ? add : kind < 9 ? bulk : remove)(model, chance);
			counts[operation.name] = (counts[operation.name] ?? 0) + 1;
			if (operation.outcome instanceof Map) {
				await operation.act();
				model = operation.outcome;
			} else await expect(operation.act()).rejects.toThrow(operation.outcome);
			expect(await establishment(read)).toBe(
				[...model.values()].reduce((sum, { row }) => sum + row.fundedFteHundredths, 0)
			);
			if (done % 50 === 0) expect(await stored(read)).toEqual(listed(model));
		}
		expect(await stored(read)).toEqual(listed(model));
		console.log(`seed ${SEED}: ${OPERATIONS} operations, 0 divergences`, counts);
		expect(Object.keys(counts).sort()).toEqual(['add', 'bulk', 'remove', 'stale', 'without a site']);
	},
	LONG ? 900_000 : 60_000
);

async function establishment(read: Database['read']): Promise<number> {
	const [row] = await read
		.select({ sum: sql<number>`coalesce(sum(${post.fundedFteHundredths}), 0)` })
		.from(post);
	return row!.sum;
}

async function stored(read: Database['read']): Promise<object[]> {
	const rows = await read.select().from(post).orderBy(post.id);
	return rows.map(({ since: _, ...row }) => row);
}

function listed(model: Model): object[] {
	return [...model.values()]
		.map(({ row, version }) => ({ ...row, version }))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}
