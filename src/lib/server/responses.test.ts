import { expect, test } from 'vitest';
import { z } from 'zod';
import { Busy, Conflict, Corrupt, Forbidden, Invalid, NotFound, StorageFull } from './errors.ts';
import { toFailure } from './responses.ts';

test.each([
	[new NotFound('There is no scenario "x"'), 404],
	[new Forbidden('You may not'), 403],
	[new Conflict('Somebody was first', { theirs: 1, yours: 2 }), 409],
	[new Invalid('It cannot be run', ['trusts/0: is missing']), 422],
	[z.string().safeParse(1).error, 422],
	[new Busy('Too many wait'), 503],
	[new StorageFull('No room'), 507],
	[new Corrupt('Damaged'), 503],
	[new Error('a query failed', { cause: Object.assign(new Error(), { code: 'SQLITE_CORRUPT' }) }), 503]
])('%s is %i', (error, status) => {
	expect(toFailure(error)?.status).toBe(status);
});

test('every problem is passed on', () => {
	const problems = ['trusts/0: is missing', 'roles/1: is "x"'];
	expect(toFailure(new Invalid('It cannot be run', problems))?.body.problems).toEqual(problems);
});

test('a fault of ours is not answered with its words', () => {
	expect(toFailure(new TypeError('x is undefined'))).toBeUndefined();
});
