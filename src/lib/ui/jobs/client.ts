/** Jobs from the browser: ask, look, cancel, and say that one has left. */
import type { JobView, StudyQuestion } from '#lib/domain/study.ts';

const LOOK_EVERY_MS = 500;
const JSON_BOTH_WAYS = { 'content-type': 'application/json', accept: 'application/json' };

/** Not done, for a reason in a sentence that came from the server. */
export class Refusal extends Error {
	override name = 'Refusal';
}

/**
 * Ask a question and follow its job to the end.
 * @param signal ends it: the page is left
 * @param onView told the job's state whenever it was looked at; undefined while the server does not answer
 * @returns the job as it ended
 * @throws Refusal saying why the question was not taken on
 */
export async function follow(
	question: StudyQuestion,
	{ signal, onView }: { signal: AbortSignal; onView: (job: JobView | undefined) => void }
): Promise<JobView> {
	let job = await call('/jobs', { method: 'POST', body: JSON.stringify(question), signal });
	const leave = () => void fetch(`/jobs/${job.id}/leave`, { method: 'POST', keepalive: true });
	signal.addEventListener('abort', leave);
	while (isLive(job)) {
		onView(job);
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
		signal.throwIfAborted();
		const seen = await lookAgain(job.id, signal);
		if (seen === undefined) onView(undefined);
		else job = seen;
	}
	signal.removeEventListener('abort', leave);
	onView(job);
	return job;
}

/** Cancel a job. */
export async function cancel(id: string): Promise<void> {
	await call(`/jobs/${id}`, { method: 'DELETE' });
}

/** Tell whether a job has neither an answer nor a reason yet. */
export function isLive({ status }: JobView): boolean {
	return status === 'queued' || status === 'running';
}

/** A server that is being started again answers later. */
async function lookAgain(id: string, signal: AbortSignal): Promise<JobView | undefined> {
	try {
		return await call(`/jobs/${id}`, { signal });
	} catch (error) {
		if (signal.aborted || error instanceof Refusal) throw error;
		return undefined;
	}
}

async function call(address: string, options: RequestInit): Promise<JobView> {
	const response = await fetch(address, { ...options, headers: JSON_BOTH_WAYS });
	const body = (await response.json()) as JobView & { message?: string; problems?: string[] };
	if (response.ok) return body;
	throw new Refusal([body.message ?? 'Gantry did not answer', ...(body.problems ?? [])].join(': '));
}
