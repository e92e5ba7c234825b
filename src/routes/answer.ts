/** Hands the closed set of server errors to Kit; anything else stays a fault and gets a reference only. */
import { error } from '@sveltejs/kit';
import { toFailure } from '#lib/server/responses.ts';

/**
 * Wait for what a verb returns, or answer the page with what went wrong.
 * @throws Kit's HttpError for the errors of `errors.ts`; everything else as it came
 */
export async function answer<Result>(work: Promise<Result>): Promise<Result> {
	try {
		return await work;
	} catch (fault) {
		const failure = toFailure(fault);
		if (failure === undefined) throw fault;
		error(failure.status, failure.body);
	}
}
