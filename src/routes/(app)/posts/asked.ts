import { readFilter, type PostFilter } from '#lib/domain/posts/filter.ts';

/** Read what an address narrows the register of posts to. */
export function filterIn({ searchParams }: URL): PostFilter {
	return readFilter(searchParams);
}

/** Read the number of the edit an address was opened after; undefined: none. */
export function editIn({ searchParams }: URL): number | undefined {
	const edit = searchParams.get('edit');
	return edit !== null && /^\d{1,12}$/.test(edit) ? Number(edit) : undefined;
}
