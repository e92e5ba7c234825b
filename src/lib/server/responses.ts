/** The one place that turns server errors into what a person is told. */
import { ZodError } from 'zod';
import { isCorrupt } from './db/sqlite-errors.ts';
import { Busy, Conflict, Corrupt, Forbidden, Invalid, NotFound, StorageFull } from './errors.ts';

/** A status and the words that go with it. */
export interface Failure {
	status: number;
	body: { message: string; next?: string; problems?: string[] };
}

/** What a person can do about each error; some need no saying. */
const ANSWERS: { error: new (...given: never[]) => Error; status: number; next?: string }[] = [
	{ error: NotFound, status: 404, next: 'Search for it by name or code from the overview.' },
	{ error: Forbidden, status: 403 },
	{ error: Conflict, status: 409, next: 'Look at the newer version, then try again.' },
	{ error: Invalid, status: 422, next: 'Mend what is named here, then try again.' },
	{ error: Busy, status: 503, next: 'Try again in a few seconds.' },
	{ error: Corrupt, status: 503, next: 'Stop Gantry and put back a backup.' },
	{
		error: StorageFull,
		status: 507,
		next: 'Make room on the disk that holds the data directory, then try again.'
	}
];

/** Answer one of the errors of `errors.ts`; undefined for a fault of ours, which stays a fault. */
export function toFailure(error: unknown): Failure | undefined {
	if (error instanceof ZodError) {
		const problems = error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
		return { status: 422, body: { message: 'What was given cannot be used', problems } };
	}
	if (isCorrupt(error)) return toFailure(new Corrupt('The database is damaged'));
	const known = ANSWERS.find((answer) => error instanceof answer.error);
	if (known === undefined || !(error instanceof Error)) return undefined;
	const { status, next } = known;
	const problems = error instanceof Invalid ? { problems: error.problems } : {};
	return { status, body: { message: error.message, ...(next === undefined ? {} : { next }), ...problems } };
}
