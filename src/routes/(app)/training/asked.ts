import type { FieldProblem } from '#lib/domain/catalogue/form.ts';
import { filterFrom, type TrainingFilter } from '#lib/domain/training/place.ts';
import { SORTS, type Sort } from '#lib/domain/training/programme-lines.ts';
import type { YearKind } from '#lib/domain/training/years.ts';

/** Read the place an address asks for: England, unless it says otherwise. */
export function placeIn({ searchParams }: URL): string {
	return searchParams.get('scope') || 'nation';
}

/** Read what an address narrows the programmes to, their order, and the page. */
export function listIn({ searchParams }: URL): { filter: TrainingFilter; sort: Sort; page: number } {
	const text = (name: string) => searchParams.get(name)?.trim() ?? '';
	const page = Math.floor(Number(text('page')));
	return {
		filter: filterFrom(text),
		sort: text('sort') in SORTS ? (text('sort') as Sort) : 'name',
		page: page >= 1 ? page : 1
	};
}

/** Read the scenario, the kind of year, the programme and the month an address asks about. */
export function forecastIn({ searchParams }: URL) {
	const years: YearKind = searchParams.get('years') === 'academic' ? 'academic' : 'financial';
	return {
		scenario: searchParams.get('scenario') ?? '',
		years,
		programme: searchParams.get('programme') ?? '',
		month: searchParams.get('month') ?? ''
	};
}

/** Read the number of an edit that was just saved; undefined where there was none. */
export function editIn({ searchParams }: URL): number | undefined {
	const edit = searchParams.get('edit');
	return edit !== null && /^\d+$/.test(edit) ? Number(edit) : undefined;
}

/** Write the address of a programme. */
export function programmePath(id: string): string {
	return `/training/programmes/${encodeURIComponent(id)}`;
}

/** Write the address of a cohort. */
export function cohortPath(id: string): string {
	return `/training/cohorts/${encodeURIComponent(id)}`;
}

/** Give what is wrong with what was typed; nothing where it could be read. */
export function problemsIn(answered: { problems: FieldProblem[] } | { read: unknown }): FieldProblem[] {
	return 'problems' in answered ? answered.problems : [];
}
