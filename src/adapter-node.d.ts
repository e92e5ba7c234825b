/** What adapter-node leaves beside the built server entry. */
declare module '*/handler.js' {
	export const handler: (
		request: import('node:http').IncomingMessage,
		response: import('node:http').ServerResponse,
		next: () => void
	) => void;
}
