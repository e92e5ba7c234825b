/**
 * Stands in for a libSQL server: the Hrana 2 protocol as JSON over HTTP, in front of a file. It shows that Gantry's
 * questions and transactions go over the wire; it says nothing of a real server's locks, limits or replicas.
 */
import { createClient, type Client, type InValue, type Transaction, type Value } from '@libsql/client';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { aFolder } from './a-database.ts';

type HranaValue =
	| { type: 'null' }
	| { type: 'integer' | 'text'; value: string }
	| { type: 'float'; value: number }
	| { type: 'blob'; base64: string };
type Condition =
	| { type: 'ok' | 'error'; step: number }
	| { type: 'not'; cond: Condition }
	| { type: 'and' | 'or'; conds: Condition[] }
	| { type: 'is_autocommit' };
interface Statement {
	sql?: string;
	/** Names a text kept before by `store_sql`. */
	sql_id?: number;
	args?: HranaValue[];
}
type Request =
	| { type: 'execute'; stmt: Statement }
	| { type: 'batch'; batch: { steps: { stmt: Statement; condition?: Condition | null }[] } }
	| { type: 'sequence'; sql: string }
	| { type: 'store_sql'; sql_id: number; sql: string }
	| { type: 'close_sql'; sql_id: number }
	| { type: 'close' };
interface Failure {
	message: string;
	code: string;
}

/** One connection. The driver wants transactions asked for by method, the protocol writes them as statements. */
interface Stream {
	client: Client;
	transaction: Transaction | undefined;
	texts: Map<number, string>;
}

/** Start a server that wants a token; it ends with the test. */
export async function aRemote(token: string): Promise<{ url: string }> {
	const file = `file:${join(aFolder(), 'remote.db')}`;
	const streams = new Map<string, Stream>();
	const server = createServer((request, response) => {
		void (async () => {
			const path = request.url ?? '';
			if (!path.startsWith('/v2')) return response.writeHead(404).end();
			if (request.headers.authorization !== `Bearer ${token}`) return response.writeHead(401).end();
			if (request.method === 'GET') return response.writeHead(200).end();
			const answer = await answerPipeline(await readJson(request), { streams, file });
			response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
		})();
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		for (const { client } of streams.values()) client.close();
		server.closeAllConnections();
		server.close();
	});
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function readJson(request: IncomingMessage): Promise<{ baton: string | null; requests: Request[] }> {
	let text = '';
	for await (const part of request.setEncoding('utf8')) text += part;
	return JSON.parse(text) as { baton: string | null; requests: Request[] };
}

/** A stream is one connection, known by its baton from one request to the next. */
async function answerPipeline(
	{ baton, requests }: { baton: string | null; requests: Request[] },
	{ streams, file }: { streams: Map<string, Stream>; file: string }
) {
	const stream = streams.get(baton ?? '') ?? {
		client: createClient({ url: file, concurrency: 1, intMode: 'bigint' }),
		transaction: undefined,
		texts: new Map<number, string>()
	};
	streams.delete(baton ?? '');
	const results = [];
	for (const request of requests) results.push(await answerOne(stream, request));
	if (requests.some(({ type }) => type === 'close')) {
		stream.client.close();
		return { baton: null, base_url: null, results };
	}
	const next = randomUUID();
	streams.set(next, stream);
	return { baton: next, base_url: null, results };
}

async function answerOne(stream: Stream, request: Request) {
	try {
		return { type: 'ok', response: { type: request.type, ...(await respond(stream, request)) } };
	} catch (error) {
		return { type: 'error', error: describe(error) };
	}
}

async function respond(stream: Stream, request: Request): Promise<object> {
	switch (request.type) {
		case 'execute':
			return { result: await execute(stream, request.stmt) };
		case 'batch':
			return { result: await runBatch(stream, request.batch.steps) };
		case 'sequence':
			await stream.client.executeMultiple(request.sql);
			return {};
		case 'store_sql':
			stream.texts.set(request.sql_id, request.sql);
			return {};
		case 'close_sql':
			stream.texts.delete(request.sql_id);
			return {};
		case 'close':
			return {};
	}
}

async function execute(stream: Stream, { sql: text, sql_id, args = [] }: Statement) {
	const sql = text ?? stream.texts.get(sql_id ?? -1) ?? '';
	if (await changeTransaction(stream, sql)) {
		return { cols: [], rows: [], affected_row_count: 0, last_insert_rowid: null };
	}
	const { columns, columnTypes, rows, rowsAffected, lastInsertRowid } = await (
		stream.transaction ?? stream.client
	).execute({ sql, args: args.map(fromHrana) });
	return {
		cols: columns.map((name, i) => ({ name, decltype: columnTypes[i] ?? null })),
		rows: rows.map((row) => columns.map((_, i) => toHrana(row[i] ?? null))),
		affected_row_count: rowsAffected,
		last_insert_rowid: lastInsertRowid === undefined ? null : String(lastInsertRowid)
	};
}

/** Begin or end a transaction if that is what the statement says. */
async function changeTransaction(stream: Stream, sql: string): Promise<boolean> {
	const word = /^(BEGIN( IMMEDIATE)?|COMMIT|ROLLBACK)/.exec(sql)?.[0];
	if (word === undefined) return false;
	if (word.startsWith('BEGIN')) {
		stream.transaction = await stream.client.transaction(word === 'BEGIN' ? 'deferred' : 'write');
		return true;
	}
	const { transaction } = stream;
	stream.transaction = undefined;
	await (word === 'COMMIT' ? transaction?.commit() : transaction?.rollback());
	return true;
}

async function runBatch(stream: Stream, steps: { stmt: Statement; condition?: Condition | null }[]) {
	const results: (object | null)[] = [];
	const errors: (Failure | null)[] = [];
	const holds = (condition: Condition): boolean => {
		switch (condition.type) {
			case 'ok':
				return results[condition.step] !== null;
			case 'error':
				return errors[condition.step] !== null;
			case 'not':
				return !holds(condition.cond);
			case 'and':
				return condition.conds.every(holds);
			case 'or':
				return condition.conds.some(holds);
			case 'is_autocommit':
				return stream.transaction === undefined;
		}
	};
	for (const { stmt, condition } of steps) {
		const skipped = condition !== undefined && condition !== null && !holds(condition);
		const outcome = skipped ? null : await execute(stream, stmt).catch(describe);
		results.push(outcome !== null && 'cols' in outcome ? outcome : null);
		errors.push(outcome !== null && 'code' in outcome ? outcome : null);
	}
	return { step_results: results, step_errors: errors };
}

function describe(error: unknown): Failure {
	return { message: (error as Error).message, code: String(Reflect.get(Object(error), 'code')) };
}

function fromHrana(value: HranaValue): InValue {
	if (value.type === 'null') return null;
	if (value.type === 'integer') return BigInt(value.value);
	return value.type === 'blob' ? Buffer.from(value.base64, 'base64') : value.value;
}

function toHrana(value: Value): HranaValue {
	if (value === null) return { type: 'null' };
	if (typeof value === 'bigint') return { type: 'integer', value: String(value) };
	if (typeof value === 'number') return { type: 'float', value };
	if (typeof value === 'string') return { type: 'text', value };
	return { type: 'blob', base64: Buffer.from(value).toString('base64') };
}
