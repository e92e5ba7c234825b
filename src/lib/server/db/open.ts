/** The database: opened once, by one process, with one writer and one reader that cannot write. */
import { createClient, type Client } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../errors.ts';
import { takeLock, type Lock } from './lock.ts';
import { applyMigrations } from './migrations.ts';
import { findBrokenText, hasSoundNames } from './sound-text.ts';
import { reasonOf } from './sqlite-errors.ts';
import * as schema from './tables.ts';
import { Writer, WRITER_PRAGMAS, type Write } from './writer.ts';

const HEADER = 'SQLite format 3\0';

/** Where the data is: a folder, or a server with its token. */
export interface Place {
	dataDir: string;
	remote?: { url: string; token: string | undefined } | undefined;
	/** Folder of the migrations; by default `drizzle` where Gantry was started. */
	migrations?: string;
}

export type Read = ReturnType<typeof drizzle<typeof schema>>;

/** An open database. */
export interface Database {
	read: Read;
	write<Result>(job: (write: Write) => Promise<Result>): Promise<Result>;
	close(): Promise<void>;
}

let current: Database | undefined;

/** Give the database opened by `openDatabase`. */
export function database(): Database {
	if (current === undefined) throw new Error('the database is not open');
	return current;
}

/**
 * Open the database of a place, make its schema present, and keep it for `database()`.
 * @throws StartError with one line for the console
 */
export async function openDatabase(place: Place): Promise<Database> {
	const lock = place.remote === undefined ? await prepareFolder(place.dataDir) : undefined;
	const clients: Client[] = [];
	const connect = () => {
		const client = connectTo(place);
		clients.push(client);
		return client;
	};
	try {
		const writing = connect();
		if (lock !== undefined) await setUp(writing);
		await applyMigrations(drizzle(writing, { schema }), place.migrations ?? 'drizzle');
		const reading = connect();
		if (lock !== undefined) await reading.execute('PRAGMA query_only = 1');
		current = assembleDatabase({ writing, reading, lock });
		return current;
	} catch (error) {
		for (const client of clients) client.close();
		await lock?.release();
		throw error instanceof StartError
			? error
			: new StartError(`The database cannot be opened: ${reasonOf(error)}`);
	}
}

function assembleDatabase({
	writing,
	reading,
	lock
}: {
	writing: Client;
	reading: Client;
	lock: Lock | undefined;
}): Database {
	const writer = new Writer(writing);
	return {
		read: drizzle(reading, { schema }),
		write: (job) => writer.write(job),
		async close() {
			current = undefined;
			await writer.drain();
			if (lock !== undefined) await writing.execute('PRAGMA wal_checkpoint(TRUNCATE)');
			reading.close();
			writing.close();
			await lock?.release();
		}
	};
}

/** A pool of one: settings made with PRAGMA reach the connection they are made on and no other. */
function connectTo({ dataDir, remote }: Place): Client {
	if (remote === undefined)
		return createClient({ url: `file:${join(dataDir, 'gantry.db')}`, concurrency: 1 });
	return createClient({
		url: remote.url,
		...(remote.token === undefined ? {} : { authToken: remote.token })
	});
}

async function prepareFolder(dataDir: string): Promise<Lock> {
	try {
		mkdirSync(dataDir, { recursive: true });
	} catch (error) {
		throw new StartError(`The data directory ${dataDir} cannot be made (${(error as Error).message})`);
	}
	const lock = await takeLock(dataDir);
	try {
		refuseForeignFile(join(dataDir, 'gantry.db'));
	} catch (error) {
		await lock.release();
		throw error;
	}
	return lock;
}

/** libSQL takes an empty file for a new database and notices junk only at the first question. */
function refuseForeignFile(file: string): void {
	if (!existsSync(file)) return;
	if (!statSync(file).isFile()) throw new StartError(`${file} is not a file: move it away`);
	if (statSync(file).size === 0) {
		throw new StartError(`${file} is empty: put back a backup, or remove the file to start anew`);
	}
	const start = Buffer.alloc(HEADER.length);
	const handle = openSync(file, 'r');
	readSync(handle, start);
	closeSync(handle);
	if (start.toString('latin1') !== HEADER) {
		throw new StartError(`${file} is not a database: move it away, or put back a backup`);
	}
}

async function setUp(writing: Client): Promise<void> {
	await writing.execute('PRAGMA journal_mode = WAL');
	for (const pragma of WRITER_PRAGMAS) await writing.execute(pragma);
	if (!(await hasSoundNames(writing))) refuseDamaged('the names of its tables are not text');
	const { rows } = await writing.execute('PRAGMA quick_check(1)');
	const verdict = String(rows[0]?.[0]);
	if (verdict !== 'ok') refuseDamaged(verdict);
	const broken = await findBrokenText(writing);
	if (broken !== undefined) refuseDamaged(`table ${broken} holds text that is not UTF-8`);
}

function refuseDamaged(how: string): never {
	throw new StartError(`The database is damaged (${how}): put back a backup`);
}

/**
 * Find out whether the database takes writes, without leaving anything behind.
 * @returns the reason it does not; undefined when it does
 */
export async function reasonNotToWrite(): Promise<string | undefined> {
	if (current === undefined) return 'the database is not open';
	try {
		await current.write((write) => write.run(sql`UPDATE revision SET registers = registers`));
		return undefined;
	} catch (error) {
		return reasonOf(error);
	}
}
