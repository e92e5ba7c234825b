import type { Asked } from '#lib/server/networks.ts';

/** Read what an address asks the network screens for: England under the first scenario, unless it says otherwise. */
export function askedIn({ searchParams }: URL): Asked {
	return {
		scope: searchParams.get('scope') || 'nation',
		scenario: searchParams.get('scenario') ?? '',
		month: searchParams.get('month') ?? ''
	};
}

/** Read the number of an edit that was just saved; undefined where there was none. */
export function editIn({ searchParams }: URL): number | undefined {
	const edit = searchParams.get('edit');
	return edit !== null && /^\d+$/.test(edit) ? Number(edit) : undefined;
}

/** Name the page a form came from, with the edit it made. */
export function afterEdit(url: URL, edit: number): string {
	const query = new URLSearchParams(url.searchParams);
	query.set('edit', String(edit));
	return `${url.pathname}?${query}`;
}
