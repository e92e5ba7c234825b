/** Addresses of the network screens: everything that is shown stands in the address. */

/** What a network screen shows. */
export interface Shown {
	scope: string;
	scenario?: string | undefined;
	month?: string | undefined;
}

/** Write the query of a network screen. */
export function networkQuery(shown: Shown): string {
	const named = Object.entries(shown).filter((pair): pair is [string, string] => Boolean(pair[1]));
	return `?${new URLSearchParams(named)}`;
}
