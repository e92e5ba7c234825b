/** The front door: one HTTP server that checks the host, answers while the app is not there, and drains. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Config } from '#lib/server/config.ts';
import { BARE_CSP, SECURITY_HEADERS } from '#lib/server/security-headers.ts';

/** Half-sent requests are closed soon, so that slow clients cannot hold the door. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };
const MOST_CONNECTIONS = 2_000;
const IDLE_CHECK_MS = 50;

/** Kit's handler, as adapter-node builds it. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The address cannot be listened on: one line, for the console. */
export class ListenError extends Error {
	override name = 'ListenError';
}

/** Listens from the first moment, so that a taken port is known before the database is touched. */
export class FrontDoor {
	phase: 'starting' | 'open' | 'draining' = 'starting';
	readonly #config: Config;
	readonly #server = createServer(TIMEOUTS, (request, response) => this.#answer(request, response));
	#handler: Handler | undefined;

	constructor(config: Config) {
		this.#config = config;
		this.#server.maxConnections = MOST_CONNECTIONS;
	}

	/**
	 * Take the address.
	 * @throws ListenError when the port is taken or not allowed
	 */
	listen(): Promise<void> {
		const { host, port } = this.#config;
		return new Promise((resolve, reject) => {
			this.#server.once('error', (error: NodeJS.ErrnoException) =>
				reject(new ListenError(refusal(error, port)))
			);
			this.#server.listen({ host, port }, () => resolve());
		});
	}

	/** Let requests through to the app. */
	open(handler: Handler): void {
		this.#handler = handler;
		this.phase = 'open';
	}

	/** Take no new connection; when every answer is out, call back. */
	close(done: () => void): void {
		const idle = setInterval(() => this.#server.closeIdleConnections(), IDLE_CHECK_MS);
		this.#server.close(() => {
			clearInterval(idle);
			done();
		});
	}

	/** End every connection, answered or not. */
	cut(): void {
		this.#server.closeAllConnections();
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
		response.setHeader('content-security-policy', BARE_CSP);
		if (this.phase === 'draining') response.setHeader('connection', 'close');
		if (request.httpVersionMajor < 1) return reply(response, 400, 'HTTP/1.1, please.');
		if (!this.#config.hosts.includes(request.headers.host?.toLowerCase() ?? '')) {
			return reply(response, 421, `This server answers ${this.#config.hosts.join(' and ')} only.`);
		}
		if (request.url === '/health/live') return reply(response, 200, 'live');
		if (this.#handler === undefined)
			return reply(response, 503, 'Gantry is starting. Try again in a few seconds.');
		if (this.phase === 'draining' && request.url === '/health/ready') return reply(response, 503, 'draining');
		for (const name of Object.keys(request.headers))
			if (name.startsWith('x-forwarded-')) delete request.headers[name];
		request.headers['x-forwarded-proto'] = 'http';
		this.#handler(request, response, () => reply(response, 404, 'Not found.'));
	}
}

function reply(response: ServerResponse, status: number, text: string): void {
	response.statusCode = status;
	response.setHeader('content-type', 'text/plain; charset=utf-8');
	response.setHeader('cache-control', 'no-store');
	if (status === 503) response.setHeader('retry-after', '5');
	response.end(`${text}\n`);
}

function refusal({ code, message }: NodeJS.ErrnoException, port: number): string {
	if (code === 'EADDRINUSE')
		return `port ${port} is taken, perhaps by another Gantry; set PORT to a free one`;
	if (code === 'EACCES') return `port ${port} is not allowed for this user; set PORT to one above 1023`;
	return `port ${port} cannot be listened on (${message})`;
}
