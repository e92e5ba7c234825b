/** What a person must be allowed to do to enter each route. A route that is not here does not build. */
import type { RouteId } from '$app/types';
import type { Action } from './policy.ts';

/** `anyone` is for what must answer before anybody is known. */
export const ROUTE_ACTIONS: Record<RouteId, Action | 'anyone'> = {
	'/': 'read',
	'/(app)': 'read',
	'/(app)/assumptions': 'read',
	'/(app)/assumptions/[key]': 'read',
	'/(app)/assumptions/sensitivity': 'read',
	'/(app)/assumptions/table.csv': 'read',
	'/(app)/back-test': 'read',
	'/(app)/back-test/[table].csv': 'read',
	'/(app)/back-test/file': 'read',
	'/(app)/compare': 'read',
	'/(app)/confirmations': 'write',
	'/(app)/figures.csv': 'read',
	'/(app)/jobs': 'read',
	'/(app)/jobs/[id]': 'read',
	'/(app)/jobs/[id]/answer': 'read',
	'/(app)/jobs/[id]/leave': 'read',
	'/(app)/scenarios': 'read',
	'/(app)/scenarios/[id]': 'read',
	'/(app)/scenarios/[id]/[table].csv': 'read',
	'/(app)/scenarios/[id]/file': 'read',
	'/(app)/scenarios/[id]/place': 'read',
	'/(app)/targets': 'read',
	'/(app)/targets/[id]': 'read',
	'/(app)/targets/new': 'read',
	'/(app)/targets/table.csv': 'read',
	'/health': 'anyone',
	'/health/live': 'anyone',
	'/health/ready': 'anyone'
};
