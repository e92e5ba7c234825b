/** Addresses of the back-test: the forecast and the network that is looked into. */

/** Write the query of a back-test. */
export function backTestQuery({ forecast, network }: { forecast: string; network?: string }): string {
	const query = new URLSearchParams({ forecast });
	if (network !== undefined) query.set('network', network);
	return `?${query}`;
}
