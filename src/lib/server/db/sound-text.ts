/** Finds text that is not UTF-8: the driver ends the whole process when it reads some, so it is looked for as bytes. */
import type { Client } from '@libsql/client';
import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';

/** Rows looked at together: some megabytes. */
const ROWS_AT_A_TIME = 5000;

/** Between texts, so that half a character cannot be completed by the next text. */
const BETWEEN = `'|'`;

/**
 * Tell whether what names the tables is text; only then can anything else be asked of them.
 * @throws what the driver throws
 */
export async function hasSoundNames(client: Client): Promise<boolean> {
	const named = `coalesce(name, '') || ${BETWEEN} || coalesce(tbl_name, '') || ${BETWEEN} || coalesce(sql, '')`;
	const { rows } = await client.execute(
		`SELECT CAST(group_concat(${named}, ${BETWEEN}) AS BLOB) FROM sqlite_schema`
	);
	return isText(rows[0]?.[0]);
}

/**
 * Find the first table that holds text which is no text.
 * @returns undefined where all is sound
 * @throws what the driver throws
 */
export async function findBrokenText(client: Client): Promise<string | undefined> {
	const { rows } = await client.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
	for (const row of rows) {
		const table = String(row[0]);
		if (!(await isSound(client, table))) return table;
	}
	return undefined;
}

async function isSound(client: Client, table: string): Promise<boolean> {
	const { rows: columns } = await client.execute({
		sql: "SELECT name FROM pragma_table_info(?) WHERE upper(type) IN ('TEXT', 'BLOB')",
		args: [table]
	});
	if (columns.length === 0) return true;
	const texts = columns.map((row) => `coalesce(${quoted(String(row[0]))}, '')`).join(` || ${BETWEEN} || `);
	const chunk =
		`SELECT max(place), CAST(group_concat(texts, ${BETWEEN}) AS BLOB) FROM ` +
		`(SELECT rowid AS place, ${texts} AS texts FROM ${quoted(table)} WHERE rowid > ? ORDER BY rowid LIMIT ${ROWS_AT_A_TIME})`;
	for (let place: number | null = -1; place !== null;) {
		const { rows } = await client.execute({ sql: chunk, args: [place] });
		if (!isText(rows[0]?.[1])) return false;
		place = rows[0]?.[0] as number | null;
		await setImmediate();
	}
	return true;
}

function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

function isText(bytes: unknown): boolean {
	return bytes === null || isUtf8(bytes as ArrayBuffer);
}
