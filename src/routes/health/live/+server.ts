/** Answer that the process runs; nothing else is looked at. */
export function GET(): Response {
	return new Response('live\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
