/** The only clock of the server. */

/** Give the present moment as an ISO timestamp. */
export function now(): string {
	return new Date().toISOString();
}
