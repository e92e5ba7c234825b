/** Writes pairs of rows until it is killed, and says so on standard output once each pair is acknowledged. */
import { sql } from 'drizzle-orm';
import { openDatabase } from '#lib/server/db/open.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const { write } = await openDatabase({ dataDir: folder });
await write((writing) => writing.run(sql`CREATE TABLE IF NOT EXISTS ledger (id TEXT, half INTEGER) STRICT`));
process.stdout.write('ready\n');
for (let i = 0; ; i++) {
	const id = `${name}-${i}`;
	await write(async (writing) => {
		await writing.run(sql`INSERT INTO ledger VALUES (${id}, 1)`);
		await writing.run(sql`INSERT INTO ledger VALUES (${id}, 2)`);
	});
	process.stdout.write(`${id}\n`);
}
