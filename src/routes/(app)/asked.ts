import type { Asked } from '#lib/server/overview.ts';

/** Read what an address asks the overview for: England doing nothing, unless it says otherwise. */
export function askedIn(url: URL): Asked {
	return {
		scope: url.searchParams.get('scope') || 'nation',
		scenario: url.searchParams.get('scenario') || 'do-nothing'
	};
}
