/** How the database finds posts: by index or by stretches of rows, never by reading the whole register in one statement. */
import { createClient, type Client } from '@libsql/client';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFilter } from '#lib/domain/posts/filter.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import * as establishment from '#lib/server/establishment.ts';
import * as freshness from '#lib/server/freshness.ts';
import * as posts from '#lib/server/posts.ts';
import * as registers from '#lib/server/registers.ts';
import { aDatabase, aFolder } from '../server/a-database.ts';
import { somePosts, someRegisters } from './some-posts.ts';

const actor = localAdministrator();
/** Tables of a few hundred rows at most, which may be read whole. */
const SMALL = ['trust', 'site', 'network', 'icb', 'region', 'assumption', 'confirmation', 'revision'];

/** Notes every statement the two connections of a database are given. */
function listen(database: { read: unknown }): string[] {
	const statements: string[] = [];
	const { $client } = database.read as { $client: Client };
	const execute = $client.execute.bind($client);
	$client.execute = ((statement: { sql: string } | string) => {
		statements.push(typeof statement === 'string' ? statement : statement.sql);
		return execute(statement as never);
	}) as typeof $client.execute;
	return statements;
}

test('No statement that reads posts scans a large table', async () => {
	const folder = aFolder();
	const database = await aDatabase(folder);
	await registers.load(actor, someRegisters());
	const statements = listen(database);
	const asks = ['', 'scope=trust:R1&group=role', 'text=first&sort=vacantSince&down=yes', 'asAt=2025-12'];
	for (const asked of asks) await establishment.list(actor, readFilter(new URLSearchParams(asked)));
	await posts.change(actor, { ...somePosts()[0]!, note: 'x' }, { version: 1, why: { reason: '' } });
	const { complete } = await establishment.list(actor, readFilter(new URLSearchParams()));
	await freshness.list(actor, 'post', complete);
	expect(statements.length).toBeGreaterThan(10);
	const client = createClient({ url: `file:${join(folder, 'gantry.db')}` });
	const scans = new Set<string>();
	for (const statement of new Set(statements)) {
		const nulls = Array.from(statement.matchAll(/\?/g), () => null);
		const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${statement}`, args: nulls });
		for (const { detail } of rows as unknown as { detail: string }[]) {
			const table = /^SCAN (\w+)/.exec(detail)?.[1];
			if (table !== undefined && !SMALL.includes(table)) scans.add(`${detail}: ${statement}`);
		}
	}
	client.close();
	expect([...scans]).toEqual([]);
});
