/** Addresses of the overview: everything that is shown stands in the address. */

/** What an overview shows. */
export interface Shown {
	scope: string;
	scenario: string;
	target?: string | undefined;
}

/** Write the query of an overview. */
export function overviewQuery({ scope, scenario, target }: Shown): string {
	const query = new URLSearchParams({ scope, scenario });
	if (target !== undefined) query.set('target', target);
	return `?${query}`;
}
