/**
 * One process a database. The lock is a transaction held open on a file of its own for the life of the process:
 * the operating system lets go of it when the process dies, however it dies.
 */
import { createClient, type Client, type Transaction } from '@libsql/client';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../errors.ts';
import { isBusy } from './sqlite-errors.ts';

/** Held until `release`. */
export interface Lock {
	release(): Promise<void>;
}

/**
 * Take the lock of a data directory.
 * @throws StartError when another process holds it, or the directory cannot be written
 */
export async function takeLock(dataDir: string): Promise<Lock> {
	const client = createClient({ url: `file:${join(dataDir, 'gantry.lock')}`, concurrency: 1 });
	const holder = join(dataDir, 'gantry.pid');
	const transaction = await hold(client, dataDir, holder);
	writeFileSync(holder, String(process.pid));
	return {
		async release() {
			await transaction.rollback();
			client.close();
		}
	};
}

async function hold(client: Client, dataDir: string, holder: string): Promise<Transaction> {
	try {
		return await client.transaction('write');
	} catch (error) {
		client.close();
		if (isBusy(error)) {
			throw new StartError(
				`Another Gantry${processOf(holder)} is using ${dataDir}: stop it, or set DATA_DIR to another folder`
			);
		}
		throw new StartError(`The data directory ${dataDir} cannot be written (${(error as Error).message})`);
	}
}

function processOf(holder: string): string {
	try {
		return ` (process ${readFileSync(holder, 'utf8')})`;
	} catch {
		return '';
	}
}
