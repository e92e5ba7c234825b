/** Views of the register that are asked for again and again: each is an address. */
import { writeFilter, type PostFilter } from './filter.ts';

/** Vacancies this many months old are long. */
export const LONG_VACANCY_MONTHS = 6;

const VIEWS: { name: string; asks: Partial<PostFilter> }[] = [
	{ name: 'All open posts', asks: {} },
	{ name: 'Vacancies', asks: { show: 'vacant', sort: 'vacantSince' } },
	{
		name: `Vacant ${LONG_VACANCY_MONTHS} months or more`,
		asks: { show: 'vacant', older: LONG_VACANCY_MONTHS, sort: 'vacantSince' }
	},
	{ name: 'Vacant without a recruitment stage', asks: { show: 'vacant', stage: 'none' } },
	{ name: 'Over establishment', asks: { show: 'over', sort: 'vacancy' } },
	{ name: 'Ending within 12 months', asks: { ends: 12, sort: 'to' } },
	{ name: 'Ended posts', asks: { show: 'ended', sort: 'to', down: true } }
];

const UNASKED: Partial<PostFilter> = {
	...{ text: '', site: '', role: '', band: '', modality: '', show: 'open', stage: '', older: 0, ends: 0 },
	...{ group: '', sort: 'id', down: false, page: 1 }
};

/** List the views of the scope and month a filter has; `current` is the one it shows. */
export function listViews(filter: PostFilter): { name: string; query: string; current: boolean }[] {
	const now = writeFilter(filter, { group: '', page: 1 });
	return VIEWS.map(({ name, asks }) => {
		const query = writeFilter({ ...filter, ...UNASKED, ...asks });
		return { name, query, current: query === now };
	});
}
