/** The one place that turns server errors into what a person is told. */
import { ZodError } from 'zod';
import { Busy, Conflict, Forbidden, Invalid, NotFound, StorageFull } from './errors.ts';

/** A status and the words that go with it. */
export interface Failure {
	status: number;
	body: { message: string; next?: string; problems?: string[] };
}

/** Answer one of the errors of `errors.ts`; undefined for a fault of ours, which stays a fault. */
export function toFailure(error: unknown): Failure | undefined {
	if (error instanceof NotFound) {
		return {
			status: 404,
			body: { message: error.message, next: 'Search for it by name or code from the overview.' }
		};
	}
	if (error instanceof Forbidden) return { status: 403, body: { message: error.message } };
	if (error instanceof Conflict) {
		return {
			status: 409,
			body: { message: error.message, next: 'Look at the newer version, then try again.' }
		};
	}
	if (error instanceof Invalid) {
		return {
			status: 422,
			body: {
				message: error.message,
				problems: error.problems,
				next: 'Mend what is named here, then try again.'
			}
		};
	}
	if (error instanceof ZodError) {
		const problems = error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
		return { status: 422, body: { message: 'What was given cannot be used', problems } };
	}
	if (error instanceof Busy) {
		return { status: 503, body: { message: error.message, next: 'Try again in a few seconds.' } };
	}
	if (error instanceof StorageFull) {
		return {
			status: 507,
			body: {
				message: error.message,
				next: 'Make room on the disk that holds the data directory, then try again.'
			}
		};
	}
	return undefined;
}
