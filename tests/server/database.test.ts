/** What the database promises: strict tables, one writer, no lost edits, an audit nobody rewrites. */
import { sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { localAdministrator } from '#lib/server/actor.ts';
import { post, revision } from '#lib/server/db/tables.ts';
import { Conflict } from '#lib/server/errors.ts';
import * as posts from '#lib/server/posts.ts';
import * as registers from '#lib/server/registers.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { aUnit } from '../support/rows.ts';
import { aScenario } from '../support/planning-rows.ts';
import { aDatabase, someRegisters } from './a-database.ts';

const actor = localAdministrator();
/** Registers are read one a turn: by now the posts have been, and the rest has not. */
const AFTER_POSTS = 8;
const seen = { version: 1, why: { reason: 'A test' } };
const onePost = someRegisters().posts[0]!;

test('every table is strict, rows refer to rows that exist, and every reference says what a deletion does', async () => {
	const { read, write } = await aDatabase();
	const loose = await read.all<{ name: string }>(
		sql`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
			AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__drizzle%'`
	);
	expect(loose).toEqual([]);
	const undecided = await read.all(
		sql`SELECT tables.name, keys."from" FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS keys
			WHERE keys.on_delete = 'NO ACTION'`
	);
	expect(undecided).toEqual([]);
	expect(await read.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
	const orphan = write((writing) => writing.insert(post).values({ ...onePost, trust: 'nobody' }));
	await expect(orphan).rejects.toThrow();
});

test('writes are durable before they are acknowledged: synchronous is FULL, the journal is a WAL', async () => {
	const { write } = await aDatabase();
	const settings = await write(async (writing) => [
		await writing.get(sql`PRAGMA synchronous`),
		await writing.get(sql`PRAGMA journal_mode`),
		await writing.get(sql`PRAGMA foreign_keys`)
	]);
	expect(settings.map((row) => Object.values(Object(row))[0])).toEqual([2, 'wal', 1]);
});

test('the reader cannot write', async () => {
	const { read } = await aDatabase();
	await expect(read.run(sql`UPDATE revision SET registers = 7`)).rejects.toThrow();
});

test('a write inside a write is refused at once instead of waiting for itself', async () => {
	const { write } = await aDatabase();
	const begun = performance.now();
	const nested = write(() => write((writing) => writing.update(revision).set({ registers: 1 })));
	await expect(nested).rejects.toThrow('inside a write');
	expect(performance.now() - begun).toBeLessThan(1000);
});

test('a failed write leaves nothing behind and does not stop the next', async () => {
	const { read, write } = await aDatabase();
	const failing = write(async (writing) => {
		await writing.update(revision).set({ registers: 99 });
		throw new Error('half way');
	});
	await expect(failing).rejects.toThrow('half way');
	await write((writing) => writing.update(revision).set({ registers: sql`registers + 1` }));
	expect(await read.select().from(revision)).toEqual([{ id: 1, registers: 1 }]);
});

test('registers come back as they were loaded, as at the month asked for', async () => {
	await aDatabase();
	await registers.load(actor, someRegisters());
	expect(await registers.asAt(actor, '2026-04')).toEqual(someRegisters());
	expect((await registers.asAt(actor, '2025-12')).posts).toEqual([]);
	expect((await registers.asAt(actor, '2026-09')).posts).toEqual([]);
	await expect(registers.load(actor, someRegisters())).rejects.toThrow(Conflict);
});

test('as at a month there are the trusts open then with what is theirs, units in service and activity so far', async () => {
	await aDatabase();
	const given = someRegisters();
	given.trusts[0]!.opened = '2020-04';
	given.trusts.push({ ...given.trusts[0]!, code: 'R0', closed: '2026-02', successor: 'R1' });
	given.sites.push({ ...given.sites[0]!, code: 'R0', trust: 'R0' });
	given.posts.push({ ...onePost, id: 'P0', trust: 'R0', site: 'R0' });
	given.units = [aUnit({ id: 'gone', removed: '2026-04' }), aUnit({ id: 'going', removed: '2026-05' })];
	given.activity = ['2026-04', '2026-05'].map((month) => ({ trust: 'R1', modality: 'CT', month, scans: 1 }));
	await registers.load(actor, given);
	const april = await registers.asAt(actor, '2026-04');
	expect(april.trusts.map(({ code }) => code)).toEqual(['R1']);
	expect(april.sites.map(({ code }) => code)).toEqual(['R1']);
	expect(april.posts.map(({ id }) => id)).toEqual(['P1']);
	expect(april.units.map(({ id }) => id)).toEqual(['going']);
	expect(april.activity.map(({ month }) => month)).toEqual(['2026-04']);
	const january = await registers.asAt(actor, '2026-01');
	expect(january.posts.map(({ id }) => id)).toEqual(['P1', 'P0']);
	expect((await registers.asAt(actor, '2020-03')).trusts).toMatchObject([]);
});

test('registers changed while they are read are read anew', async () => {
	await aDatabase();
	await registers.load(actor, someRegisters());
	const reading = registers.asAt(actor, '2026-04');
	for (let turns = 0; turns < AFTER_POSTS; turns++) await setImmediate();
	await posts.change(actor, { ...onePost, fundedFteHundredths: 90 }, seen);
	const read = await reading;
	expect(read.posts[0]?.fundedFteHundredths).toBe(90);
});

test('plans see like posts together, as the register said in their month', async () => {
	await aDatabase();
	const given = someRegisters();
	given.posts.push({ ...onePost, id: 'P2', fundedFteHundredths: 80, occupiedFteHundredths: 80, to: null });
	await registers.load(actor, given);
	const { posts: before } = await registers.latest(actor, '2026-05');
	expect(before).toMatchObject([{ fundedFteHundredths: 180, occupiedFteHundredths: 140 }]);
	await posts.change(actor, { ...onePost, occupiedFteHundredths: 100 }, { ...seen, since: '2026-05' });
	expect((await registers.latest(actor, '2026-05')).posts).toMatchObject([{ occupiedFteHundredths: 180 }]);
	expect((await registers.latest(actor, '2026-04')).posts).toMatchObject([{ occupiedFteHundredths: 140 }]);
	expect((await registers.latest(actor, '2026-09')).posts).toMatchObject([{ fundedFteHundredths: 80 }]);
});

test('codes made of digits stay text, FTE stay whole numbers', async () => {
	const { read } = await aDatabase();
	const given = someRegisters();
	given.regions = [{ code: '12345', name: '0099' }];
	given.trusts[0]!.region = '12345';
	await registers.load(actor, given);
	expect((await registers.asAt(actor, '2026-04')).regions).toEqual(given.regions);
	const kinds = await read.all(sql`SELECT typeof(code) AS code FROM region
		UNION ALL SELECT typeof(fundedFteHundredths) FROM post`);
	expect(kinds).toEqual([{ code: 'text' }, { code: 'integer' }]);
});

test('of 50 edits of one post from the same version one succeeds and 49 see both sides', async () => {
	await aDatabase();
	await registers.load(actor, someRegisters());
	const edits = await Promise.allSettled(
		Array.from({ length: 50 }, (_, i) => posts.change(actor, { ...onePost, occupiedFteHundredths: i }, seen))
	);
	const conflicts = edits.flatMap((edit) =>
		edit.status === 'rejected' && edit.reason instanceof Conflict ? [edit.reason] : []
	);
	expect(edits.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	expect(conflicts).toHaveLength(49);
	expect(conflicts[0]).toMatchObject({ theirs: { version: 2 }, yours: { id: 'P1' } });
	expect((await registers.asAt(actor, '2026-04')).posts[0]?.occupiedFteHundredths).toBe(0);
});

test('every write is in the audit, chained by hash, and the audit cannot be rewritten', async () => {
	const { read, write } = await aDatabase();
	await scenarios.create(actor, aScenario());
	await scenarios.change(actor, aScenario({ name: 'Better plan' }), 1);
	const rows = await read.query.audit.findMany();
	expect(rows.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
		'create scenario plan',
		'change scenario plan'
	]);
	let prev = '0'.repeat(64);
	for (const { hash, ...row } of rows) {
		expect(row.prev).toBe(prev);
		prev = createHash('sha256').update(JSON.stringify(row)).digest('hex');
		expect(hash).toBe(prev);
	}
	await expect(write((writing) => writing.run(sql`UPDATE audit SET actor = 'x'`))).rejects.toThrow();
	await expect(write((writing) => writing.run(sql`DELETE FROM audit`))).rejects.toThrow();
});

test('a write whose audit fails does not happen', async () => {
	const { write } = await aDatabase();
	await write((writing) =>
		writing.run(sql`CREATE TRIGGER no_audit BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END`)
	);
	await expect(scenarios.create(actor, aScenario())).rejects.toThrow();
	expect(await scenarios.list(actor)).toEqual([]);
});
