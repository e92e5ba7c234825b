/** What every request passes on its way in. */
import { randomUUID } from 'node:crypto';
import { error, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { building } from '$app/environment';
import type { RouteId } from '$app/types';
import { localAdministrator } from '#lib/server/actor.ts';
import { readConfig } from '#lib/server/config.ts';
import { can } from '#lib/server/policy.ts';
import { ROUTE_ACTIONS } from '#lib/server/route-policy.ts';
import { SECURITY_HEADERS } from '#lib/server/security-headers.ts';
import { start, stop } from '#lib/server/start.ts';

export const init: ServerInit = async () => {
	if (building) return;
	await start(readConfig(process.env));
	process.once('sveltekit:shutdown', endCleanly);
};

async function endCleanly(): Promise<void> {
	try {
		await stop();
	} catch (fault) {
		console.error('Gantry did not end cleanly:', fault);
		process.exitCode = 1;
	}
}

const requestId: Handle = async ({ event, resolve }) => {
	event.locals.requestId = randomUUID();
	const response = await resolve(event);
	response.headers.set('x-request-id', event.locals.requestId);
	return response;
};

const securityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	if (response.status === 503) response.headers.set('retry-after', '5');
	return response;
};

const actor: Handle = ({ event, resolve }) => {
	event.locals.actor = localAdministrator();
	return resolve(event);
};

/** A route without an entry is closed. An address without a route goes on, to be told so. */
const routePolicy: Handle = ({ event, resolve }) => {
	if (event.route.id === null) return resolve(event);
	const action = ROUTE_ACTIONS[event.route.id as RouteId];
	if (action === 'anyone' || can(event.locals.actor, action)) return resolve(event);
	error(403, { message: 'You may not see this page.' });
};

export const handle = sequence(requestId, securityHeaders, actor, routePolicy);

/** The page gets a reference and never the fault itself; the log gets both. */
export const handleError: HandleServerError = ({ error: fault, event, status }) => {
	if (status === 404) return { message: 'There is no such page' };
	const id = event.locals.requestId;
	if (status >= 500) console.error(`${id} ${event.request.method} ${event.route.id}`, fault);
	return { message: status >= 500 ? 'Something went wrong' : 'This could not be done', id };
};
