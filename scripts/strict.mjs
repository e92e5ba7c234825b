// Makes every table of the migrations STRICT: drizzle-kit cannot say so itself.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

for (const name of readdirSync('drizzle').filter((file) => file.endsWith('.sql'))) {
	const path = `drizzle/${name}`;
	const sql = readFileSync(path, 'utf8');
	const strict = sql.replaceAll(/(CREATE TABLE [^;]*?\n\))(;)/g, '$1 STRICT$2');
	if (strict !== sql) writeFileSync(path, strict);
}
