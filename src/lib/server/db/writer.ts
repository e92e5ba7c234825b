/**
 * The one guarded writer. Writes pass one after another, each in an explicit transaction. After SQLITE_BUSY the
 * driver's connection loses what it later acknowledges, so it is made anew before the job is tried again.
 */
import type { Client } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { Busy, Corrupt, StorageFull } from '../errors.ts';
import { isBusy, isCorrupt, isUnwritable } from './sqlite-errors.ts';
import * as schema from './tables.ts';

export type Write = Parameters<Parameters<ReturnType<typeof drizzle<typeof schema>>['transaction']>[0]>[0];

/** How often and how long a write waits for another process to let go of the file. */
const TRIES = 60;
const PAUSE_MS = 25;

/** Writes are durable before they are acknowledged, and references hold. Lost at every reconnection. */
export const WRITER_PRAGMAS = ['PRAGMA synchronous = FULL', 'PRAGMA foreign_keys = ON'];

/** Runs jobs one at a time against a client nobody else has. */
export class Writer {
	readonly #client: Client;
	readonly #db;
	readonly #inside = new AsyncLocalStorage<true>();
	#last: Promise<unknown> = Promise.resolve();
	#damage: Corrupt | undefined;

	constructor(client: Client) {
		this.#client = client;
		this.#db = drizzle(client, { schema });
	}

	/**
	 * Run a job in a transaction of its own, after all jobs before it. The job may run again from the beginning.
	 * @throws Busy when another process kept the file locked, StorageFull when it cannot be written,
	 * Corrupt from the first sign of damage on, what the job throws
	 */
	write<Result>(job: (write: Write) => Promise<Result>): Promise<Result> {
		if (this.#inside.getStore() === true) {
			return Promise.reject(
				new Error('a write inside a write would wait for itself: pass the transaction on')
			);
		}
		const turn = this.#last.then(() => this.#inside.run(true, () => this.#attempt(job)));
		// Timers and requests get their turn between jobs, and one failed job does not stop the next.
		this.#last = turn.then(
			() => setImmediate(),
			() => setImmediate()
		);
		return turn;
	}

	/** Wait until every job so far has ended. */
	async drain(): Promise<void> {
		await this.#last;
	}

	async #attempt<Result>(job: (write: Write) => Promise<Result>): Promise<Result> {
		for (let tries = 1; ; tries++) {
			if (this.#damage !== undefined) throw this.#damage;
			try {
				return await this.#db.transaction(job, { behavior: 'immediate' });
			} catch (error) {
				if (isUnwritable(error))
					throw new StorageFull('The database cannot be written: is the disk full?', { cause: error });
				if (isCorrupt(error)) throw (this.#damage = new Corrupt('The database is damaged', { cause: error }));
				if (!isBusy(error)) throw error;
				await this.#reconnect();
				if (tries === TRIES) throw new Busy('Another process keeps the database locked', { cause: error });
				await setTimeout(PAUSE_MS);
			}
		}
	}

	async #reconnect(): Promise<void> {
		await this.#client.reconnect();
		for (const pragma of WRITER_PRAGMAS) await this.#client.execute(pragma);
	}
}
