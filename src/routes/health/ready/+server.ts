import { readiness } from '#lib/server/start.ts';

/** Answer whether a request would be served: 503 with the reason where the database cannot be written. */
export async function GET(): Promise<Response> {
	const reason = await readiness();
	return new Response(`${reason ?? 'ready'}\n`, {
		status: reason === undefined ? 200 : 503,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}
