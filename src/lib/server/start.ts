/** From settings to a server that answers: database, demonstration, first projections; and back. */
import { localAdministrator } from './actor.ts';
import type { Config } from './config.ts';
import { openDatabase, reasonNotToWrite, type Database } from './db/open.ts';
import { loadDemonstration } from './demonstration/load.ts';
import * as projections from './projections.ts';
import * as registers from './registers.ts';

let open: Database | undefined;

/**
 * Open the database, load the demonstration if it is empty, and begin the first projections.
 * @throws StartError with one line for the console
 */
export async function start(config: Config): Promise<void> {
	open = await openDatabase({ dataDir: config.dataDir, remote: config.database });
	const actor = localAdministrator();
	const empty = (await registers.revision(actor)) === 0;
	if (empty && config.demonstration) await loadDemonstration(actor, (line) => console.log(line));
	void projections.warm(actor);
}

/** End children and close the database, after the writes that wait. */
export async function stop(): Promise<void> {
	projections.close();
	await open?.close();
}

/** Say why a request would not be served; undefined when it would. */
export async function readiness(): Promise<string | undefined> {
	return reasonNotToWrite();
}
