/** From settings to a server that answers: database, demonstration, first projections; and back. */
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { localAdministrator } from './actor.ts';
import * as backTest from './back-test.ts';
import type { Config } from './config.ts';
import { openDatabase, reasonNotToWrite } from './db/open.ts';
import { loadDemonstration } from './demonstration/load.ts';
import { StartError } from './errors.ts';
import * as jobs from './jobs.ts';
import * as projections from './projections.ts';
import * as registers from './registers.ts';

/** Below this a write may find the disk full half-way. */
const LEAST_FREE_BYTES = 200 * 2 ** 20;
/** Whoever asks about readiness does not wait longer. */
const READINESS_MS = 900;

interface Running {
	/** Undefined where the database is on another machine. */
	dataDir: string | undefined;
	stop(): Promise<void>;
}

/** Kept where a second copy of this module finds it: in development a changed module is loaded anew. */
const held = globalThis as typeof globalThis & { gantry?: Running | undefined };

/**
 * Open the database, mark jobs that were cut off, load the demonstration if it is empty, and begin the first projections.
 * @throws StartError with one line for the console
 */
export async function start({ dataDir, database: remote, demonstration }: Config): Promise<void> {
	await held.gantry?.stop();
	const database = await openDatabase({ dataDir, remote, migrations: findMigrations() });
	projections.open();
	held.gantry = {
		dataDir: remote === undefined ? dataDir : undefined,
		async stop() {
			projections.close();
			jobs.close();
			await database.close();
		}
	};
	await jobs.open();
	const actor = localAdministrator();
	const empty = (await registers.revision(actor)) === 0;
	if (empty && demonstration) await loadDemonstration(actor, (line) => console.log(line));
	void projections.warm(actor).then(() => backTest.warm(actor));
}

/** End children and close the database, after the writes that wait. */
export async function stop(): Promise<void> {
	const running = held.gantry;
	held.gantry = undefined;
	await running?.stop();
}

/** Say within a second why a request would not be served; undefined when it would. */
export async function readiness(): Promise<string | undefined> {
	if (held.gantry === undefined) return 'stopping';
	const patience = setTimeout(READINESS_MS, 'the database does not answer', { ref: false });
	return (await troubleWith(held.gantry.dataDir)) ?? Promise.race([reasonNotToWrite(), patience]);
}

async function troubleWith(dataDir: string | undefined): Promise<string | undefined> {
	if (dataDir === undefined) return undefined;
	try {
		const { bavail, bsize } = await statfs(dataDir);
		return bavail * bsize < LEAST_FREE_BYTES ? 'less than 200 MB is free where the data is' : undefined;
	} catch {
		return 'the data directory is gone';
	}
}

/** Migrations lie beside the sources and beside the build, whatever folder Gantry was started from. */
function findMigrations(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, 'drizzle/meta/_journal.json'))) {
		const above = dirname(folder);
		if (above === folder) throw new StartError('The folder drizzle with the migrations is missing');
		folder = above;
	}
	return join(folder, 'drizzle');
}
