/** The same verbs against a stand-in for a libSQL server; no real one was tried. */
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { localAdministrator } from '#lib/server/actor.ts';
import { openDatabase, reasonNotToWrite } from '#lib/server/db/open.ts';
import { Conflict } from '#lib/server/errors.ts';
import * as posts from '#lib/server/posts.ts';
import * as registers from '#lib/server/registers.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { aScenario } from '../support/planning-rows.ts';
import { aFolder, someRegisters } from './a-database.ts';
import { aRemote } from './remote-stand-in.ts';

const actor = localAdministrator();
const TOKEN = 'a token';

async function openRemote(token = TOKEN) {
	const remote = await aRemote(TOKEN);
	const database = await openDatabase({ dataDir: aFolder(), remote: { url: remote.url, token } });
	onTestFinished(() => database.close());
	return database;
}

test('migrations, registers, edits, conflicts and audit go over the wire as they go to a file', async () => {
	const { read } = await openRemote();
	await registers.load(actor, someRegisters());
	expect(await registers.asAt(actor, '2026-04')).toEqual(someRegisters());
	const edited = { ...someRegisters().posts[0]!, occupiedFteHundredths: 80 };
	const edits = await Promise.allSettled(
		Array.from({ length: 5 }, () => posts.change(actor, edited, { version: 1, why: { reason: '' } }))
	);
	expect(edits.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	expect(edits.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) });
	await scenarios.create(actor, aScenario());
	expect(await scenarios.get(actor, 'plan')).toMatchObject({ ...aScenario(), version: 1 });
	expect(await reasonNotToWrite()).toBeUndefined();
	expect(await read.all(sql`SELECT count(*) AS rows FROM audit`)).toEqual([{ rows: 3 }]);
});

test('a failed write leaves nothing behind', async () => {
	const { read, write } = await openRemote();
	const failing = write(async (writing) => {
		await writing.run(sql`UPDATE revision SET registers = 99`);
		throw new Error('half way');
	});
	await expect(failing).rejects.toThrow('half way');
	expect(await read.all(sql`SELECT registers FROM revision`)).toEqual([{ registers: 0 }]);
});

test('a wrong token is one line at start', async () => {
	await expect(openRemote('another')).rejects.toThrow(/cannot be opened: .*401/);
});
