/** Migrations, applied only if those applied before are the ones that are here. */
import { sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../errors.ts';

interface Applied {
	hash: string;
	at: number;
}

/**
 * Bring a database to the present schema.
 * @param folder where the migrations are
 * @throws StartError naming the migration that was edited, is missing or is unknown
 */
export async function applyMigrations(
	db: LibSQLDatabase<Record<string, unknown>>,
	folder: string
): Promise<void> {
	if (!existsSync(join(folder, 'meta/_journal.json'))) {
		throw new StartError(`The migrations are not in ${folder}: start Gantry from its own folder`);
	}
	refuseStrangers(await listApplied(db), folder);
	await migrate(db, { migrationsFolder: folder });
	const orphans = await db.all(sql`PRAGMA foreign_key_check`);
	if (orphans.length > 0)
		throw new StartError(`The database is damaged: ${orphans.length} rows refer to rows that are gone`);
}

async function listApplied(db: LibSQLDatabase<Record<string, unknown>>): Promise<Applied[]> {
	const known = await db.all(sql`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`);
	if (known.length === 0) return [];
	const rows = await db.all<Applied>(
		sql`SELECT hash, created_at AS at FROM __drizzle_migrations ORDER BY created_at`
	);
	return rows.map(({ hash, at }) => ({ hash, at: Number(at) }));
}

/** drizzle looks at the newest date only, so an edited or older-dated migration would go unnoticed. */
function refuseStrangers(applied: Applied[], folder: string): void {
	const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
		entries: { tag: string }[];
	};
	const files = readMigrationFiles({ migrationsFolder: folder }).map((file, i) => ({
		name: `${journal.entries[i]?.tag}.sql`,
		hash: file.hash,
		at: file.folderMillis
	}));
	const newest = files.at(-1)?.at ?? 0;
	applied.forEach(({ hash, at }, i) => {
		const file = files[i];
		if (file !== undefined && file.hash === hash && file.at === at) return;
		if (at > newest) {
			throw new StartError('The database was made by a newer version of Gantry: start that version');
		}
		const what = file?.at === at ? 'was edited after it was applied' : 'is not the one applied before';
		throw new StartError(
			`Migration ${file?.name ?? `number ${i}`} ${what}: put back the files of this version`
		);
	});
	const last = applied.at(-1)?.at ?? -Infinity;
	const late = files.slice(applied.length).find((file) => file.at <= last);
	if (late !== undefined) throw new StartError(`Migration ${late.name} is dated before one already applied`);
}
