import type { Asked } from '#lib/server/comparison.ts';

/** Read what an address compares: England, and the first two in the waterfall, unless it says otherwise. */
export function askedIn({ searchParams }: URL): Asked {
	return {
		scenarios: searchParams.getAll('scenario').filter((id) => id !== ''),
		scope: searchParams.get('scope') || 'nation',
		from: searchParams.get('from') ?? '',
		to: searchParams.get('to') ?? ''
	};
}
