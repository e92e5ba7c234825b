/** Hands the closed set of server errors to Kit; anything else stays a fault and gets a reference only. */
import { error, fail, type ActionFailure } from '@sveltejs/kit';
import type { FieldProblem, Typed } from '#lib/domain/catalogue/form.ts';
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

/** A form as it was sent: which one of the page, and every field as typed. */
export interface Sent {
	form: string;
	typed: Typed;
}

/** A form that could not be used, with all that was typed. `conflict`: somebody else changed the row meanwhile. */
export interface Refused extends Sent {
	problems: FieldProblem[];
	conflict: boolean;
}

/** Read a form as it was sent; files are left out. */
export async function sentWith(request: Request, form: string): Promise<Sent> {
	const fields = [...(await request.formData())];
	const typed = Object.fromEntries(
		fields.filter((field): field is [string, string] => typeof field[1] === 'string')
	);
	return { form, typed };
}

/** Give a form back with what is wrong in it. */
export function refuse(sent: Sent, problems: FieldProblem[]): ActionFailure<Refused> {
	return fail(422, { ...sent, problems, conflict: false });
}

/** Do what a form asks for, or give it back with what went wrong; a fault of ours stays a fault. */
export async function answerForm(
	sent: Sent,
	work: Promise<unknown>
): Promise<ActionFailure<Refused> | undefined> {
	try {
		await work;
		return undefined;
	} catch (fault) {
		const failure = toFailure(fault);
		if (failure === undefined) throw fault;
		const { message, next = '', problems = [`${message}. ${next}`.trim()] } = failure.body;
		return fail(failure.status, {
			...sent,
			problems: problems.map((problem) => ({ field: '', message: problem })),
			conflict: failure.status === 409
		});
	}
}
