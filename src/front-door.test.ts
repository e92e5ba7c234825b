import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { SECURITY_HEADERS } from '#lib/server/security-headers.ts';
import { FrontDoor, type Handler } from './front-door.ts';

const doors: FrontDoor[] = [];
afterEach(() => {
	for (const door of doors.splice(0)) {
		door.close(() => undefined);
		door.cut();
	}
});

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function aDoor(handler?: Handler): Promise<{ door: FrontDoor; port: number }> {
	const port = await freePort();
	const door = new FrontDoor(readConfig({ PORT: String(port) }));
	await door.listen();
	doors.push(door);
	if (handler) door.open(handler);
	return { door, port };
}

async function ask(port: number, path: string, headers: Record<string, string> = {}) {
	const request = get({ host: '127.0.0.1', port, path, headers, agent: false });
	const [answer] = (await once(request, 'response')) as [IncomingMessage];
	return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

const sayHost: Handler = (request, response) =>
	response.end(`${request.headers['x-forwarded-proto']}://${request.headers.host}`);

describe('the front door', () => {
	test('a taken port is one clear line', async () => {
		const { port } = await aDoor();
		const second = new FrontDoor(readConfig({ PORT: String(port) }));
		await expect(second.listen()).rejects.toThrow(`port ${port} is taken, perhaps by another Gantry`);
	});

	test('while the app is starting it is alive and not ready', async () => {
		const { port } = await aDoor();
		expect(await ask(port, '/health/live')).toMatchObject({ status: 200, body: 'live\n' });
		expect(await ask(port, '/health/ready')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
		expect((await ask(port, '/')).body).toContain('Gantry is starting');
	});

	test.each([
		'evil.example',
		'localhost',
		'localhost:1',
		'localhost:@evil.example',
		'127.0.0.1:3000.evil.example',
		'[::1]:3000'
	])('a host that is not ours (%s) is refused', async (host) => {
		const { port } = await aDoor(sayHost);
		expect((await ask(port, '/', { host })).status).toBe(421);
		expect((await ask(port, '/health/live', { host })).status).toBe(421);
	});

	test('what a stranger claims to forward is forgotten; plain http stays plain http', async () => {
		const { port } = await aDoor(sayHost);
		const claims = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
		expect((await ask(port, '/', claims)).body).toBe(`http://127.0.0.1:${port}`);
		expect((await ask(port, '/', { host: `localhost:${port}` })).body).toBe(`http://localhost:${port}`);
	});

	test('every answer carries the security headers, refusals too', async () => {
		const { port } = await aDoor(sayHost);
		for (const host of [`localhost:${port}`, 'evil.example']) {
			const { headers } = await ask(port, '/', { host });
			expect(headers).toMatchObject(SECURITY_HEADERS);
			expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
		}
	});

	test('while draining it is not ready, answers what comes on open connections, and ends with them', async () => {
		const { door, port } = await aDoor((_, response) => setTimeout(() => response.end('done'), 200));
		const running = ask(port, '/');
		await new Promise((resolve) => setTimeout(resolve, 50));
		door.phase = 'draining';
		expect(await ask(port, '/health/ready')).toMatchObject({ status: 503, headers: { connection: 'close' } });
		const closed = new Promise<void>((resolve) => door.close(resolve));
		await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED');
		expect(await running).toMatchObject({ status: 200, body: 'done' });
		await closed;
	});
});
