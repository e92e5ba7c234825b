import { error } from '@sveltejs/kit';

/**
 * Read the number of an edit from an address.
 * @throws Kit's 404 for what is no number
 */
export function editIn(params: { id: string }): number {
	if (!/^[1-9]\d{0,9}$/.test(params.id)) error(404, { message: `There is no edit ${params.id}` });
	return Number(params.id);
}

/** Read the place and scenario an edit is held against; the nation and no decisions, unless the address says otherwise. */
export function heldAgainst(url: URL): { scope: string; scenario?: string } {
	const scenario = url.searchParams.get('scenario') ?? '';
	return {
		scope: url.searchParams.get('scope') || 'nation',
		...(scenario === '' ? {} : { scenario })
	};
}
