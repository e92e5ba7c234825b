import { once } from 'node:events';
import { get, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '#lib/server/security-headers.ts';
import { startGantry, tidyUp, type GantryProcess } from './gantry-process.ts';

let gantry: GantryProcess;
beforeAll(async () => {
	gantry = await startGantry();
	await gantry.ready;
});
afterAll(tidyUp);

interface Ask {
	method?: string;
	path?: string;
	headers?: Record<string, string>;
	body?: string;
}

async function ask({ method = 'GET', path = '/', headers = {}, body }: Ask) {
	const options = { host: '127.0.0.1', port: gantry.port, method, path, headers, agent: false };
	const asked = request(options).end(body);
	const [answer] = (await once(asked, 'response')) as [IncomingMessage];
	return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
}

/** Send bytes as they are and read until the server closes. */
async function send(bytes: string): Promise<string> {
	const socket = connect(gantry.port, '127.0.0.1');
	socket.write(bytes);
	return text(socket);
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('what the server answers the web', () => {
	test('every answer carries the security headers', async () => {
		const page = await ask({});
		const asset = /\/_app\/immutable\/[^"]+\.js/.exec(page.body)?.[0] ?? '';
		const answers = {
			page,
			asset: await ask({ path: asset }),
			data: await ask({ path: '/__data.json' }),
			missing: await ask({ path: '/no-such-page' }),
			missingAsset: await ask({ path: '/_app/immutable/none.js' }),
			strangeMethod: await ask({ method: 'DELETE' }),
			refusedForm: await ask({
				method: 'POST',
				headers: { ...FORM, origin: 'http://evil.example' },
				body: 'a=1'
			}),
			slash: await ask({ path: '/health/ready/' }),
			live: await ask({ path: '/health/live' }),
			ready: await ask({ path: '/health/ready' }),
			stranger: await ask({ headers: { host: 'evil.example' } })
		};
		for (const [name, { headers }] of Object.entries(answers)) {
			expect(headers, name).toMatchObject(SECURITY_HEADERS);
			expect(headers['content-security-policy'], name).toContain("frame-ancestors 'none'");
		}
		expect(asset).not.toBe('');
		expect(answers.asset.headers['cache-control']).toContain('immutable');
		expect(answers.page.headers['cache-control']).toBe('no-store');
	});

	test('scripts run by nonce only, a new one for each page', async () => {
		const nonces = await Promise.all(
			[1, 2, 3].map(async () => {
				const csp = String((await ask({})).headers['content-security-policy']);
				expect(csp).toMatch(/script-src 'self' 'nonce-[^']+';/);
				expect(csp).not.toMatch(/script-src[^;]*unsafe/);
				return /'nonce-([^']+)'/.exec(csp)?.[1];
			})
		);
		expect(new Set(nonces).size).toBe(3);
	});

	test.each<Record<string, string>>([
		{ host: 'evil.example' },
		{ host: 'evil.example:80' },
		{ host: 'localhost.evil.example' },
		{ 'x-forwarded-host': 'evil.example' },
		{ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
		{ forwarded: 'host=evil.example;proto=https' },
		{ 'x-original-host': 'evil.example' }
	])('a spoofed host becomes no link: %o', async (headers) => {
		for (const path of ['/', '/no-such-page', '/health/ready/']) {
			const answer = await ask({ path, headers });
			expect(JSON.stringify(answer)).not.toContain('evil.example');
			if ('host' in headers) expect(answer.status).toBe(421);
		}
	});

	test.each(['localhost', '127.0.0.1'])(
		'a form on http://%s is let in, a foreign one is not',
		async (name) => {
			const own = `${name}:${gantry.port}`;
			const post = (origin: string) =>
				ask({ method: 'POST', headers: { ...FORM, host: own, origin }, body: 'a=1' });
			expect((await post(`http://${own}`)).status).not.toBe(403);
			for (const foreign of ['http://evil.example', `https://${own}`, 'null', `http://${own}.evil.example`]) {
				expect((await post(foreign)).status).toBe(403);
			}
		}
	);

	test.each([
		['a path that climbs', 'GET /../../package.json HTTP/1.1'],
		['a climb in disguise', 'GET /%2e%2e/%2e%2e/package.json HTTP/1.1'],
		['a climb from the assets', 'GET /_app/..%2f..%2f..%2fpackage.json HTTP/1.1'],
		['a zero byte', 'GET /%00 HTTP/1.1'],
		['half a character', 'GET /%E0%A4%A HTTP/1.1'],
		['8 kB of address', `GET /${'a'.repeat(8_192)} HTTP/1.1`],
		['40 kB of address', `GET /${'a'.repeat(40_000)} HTTP/1.1`],
		["another's address", 'GET http://evil.example/ HTTP/1.1'],
		['TRACE', 'TRACE / HTTP/1.1'],
		['CONNECT', 'CONNECT evil.example:80 HTTP/1.1'],
		['HTTP of 1991', 'GET /'],
		['nonsense', 'nonsense']
	])('a strange request is refused and is no fault: %s', async (_, line) => {
		const answer = await send(`${line}\r\nHost: localhost:${gantry.port}\r\nConnection: close\r\n\r\n`);
		expect(answer.split('\r\n')[0]).toMatch(/^$|^HTTP\/1\.1 4\d\d /);
		expect(answer).not.toContain('"devDependencies"');
	});

	test('a request with two lengths is refused', async () => {
		const answer = await send(
			`POST / HTTP/1.1\r\nHost: localhost:${gantry.port}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\n\r\n`
		);
		expect(answer).toMatch(/^HTTP\/1\.1 400 /);
	});

	test('an unknown scenario is a page that says so, without a stack', async () => {
		const { status, body } = await ask({ path: '/scenarios/none/file' });
		expect(status).toBe(404);
		expect(body).not.toMatch(/\bat .*\.js|node_modules/);
	});

	test('being alive costs at most 20 ms', async () => {
		const times: number[] = [];
		for (let i = 0; i < 50; i++) {
			const begun = performance.now();
			await once(get(`${gantry.url}/health/live`), 'response');
			times.push(performance.now() - begun);
		}
		expect(times.sort((a, b) => a - b)[25]).toBeLessThan(20);
	});
});
