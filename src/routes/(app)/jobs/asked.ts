import type { StudyQuestion } from '#lib/domain/study.ts';

/** A question as it was sent, not yet checked, and the page that asked it. */
export interface AskedJob {
	question: StudyQuestion;
	/** An address of Gantry's own. */
	back: string;
}

/** Read a question from a form or from JSON; the verb says what does not fit. */
export async function askedIn(request: Request): Promise<AskedJob> {
	if (isJson(request)) {
		return { question: (await request.json().catch(() => null)) as StudyQuestion, back: '/' };
	}
	const { back = '', ...question } = Object.fromEntries(await request.formData());
	return { question: question as unknown as StudyQuestion, back: ownAddress(String(back)) };
}

/** Tell whether a request is a script's. */
export function isJson(request: Request): boolean {
	return request.headers.get('content-type')?.startsWith('application/json') === true;
}

/** Nobody may send a person elsewhere through us. */
export function ownAddress(address: string): string {
	return /^\/(?![/\\])/.test(address) ? address : '/';
}
