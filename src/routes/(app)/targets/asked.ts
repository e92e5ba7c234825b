import { metricNamed, STANDINGS, type TargetFilter } from '#lib/domain/catalogue/target-words.ts';

/** Read what an address narrows the library to: the targets in force, unless it says otherwise. */
export function filterIn({ searchParams }: URL): TargetFilter {
	const text = (name: string) => searchParams.get(name)?.trim() ?? '';
	return {
		standing: STANDINGS.find((standing) => standing === text('standing')) ?? 'in force',
		metric: metricNamed(text('metric')),
		scope: text('scope'),
		text: text('text')
	};
}
