import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { ROUTE_ACTIONS } from './route-policy.ts';

const OPEN = ['/health', '/health/live', '/health/ready'];

/** Every folder of `src/routes` that answers requests, as Kit names it. */
function routes(): string[] {
	const files = readdirSync('src/routes', { recursive: true, encoding: 'utf8' });
	const answering = files.filter((file) => /\+(page\.svelte|server\.ts)$/.test(file));
	return [...new Set(answering.map((file) => `/${dirname(file)}`))];
}

test('every route says what a person must be allowed to do', () => {
	expect(routes().filter((route) => !Object.hasOwn(ROUTE_ACTIONS, route))).toEqual([]);
});

test('only the health checks are open to anyone', () => {
	const open = Object.entries(ROUTE_ACTIONS).filter(([, action]) => action === 'anyone');
	expect(open.map(([route]) => route)).toEqual(OPEN);
});
