/** Addresses of the demand screens: everything that is shown stands in the address. */

/** What a demand screen shows. */
export interface Shown {
	scope: string;
	scenario?: string | undefined;
	modality?: string | undefined;
}

/** Write the query of a demand screen. */
export function demandQuery(shown: Shown): string {
	const named = Object.entries(shown).filter((pair): pair is [string, string] => Boolean(pair[1]));
	return `?${new URLSearchParams(named)}`;
}
