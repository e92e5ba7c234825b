import { SHOWN, type AssumptionFilter } from '#lib/domain/catalogue/assumptions.ts';

/** Read what an address narrows the catalogue to: nothing, unless it says so. */
export function filterIn({ searchParams }: URL): AssumptionFilter {
	const text = (name: string) => searchParams.get(name)?.trim() ?? '';
	return {
		measure: text('measure'),
		subject: text('subject'),
		show: SHOWN.find((show) => show === text('show')) ?? 'all',
		text: text('text')
	};
}

/** Read which target of which place in which scenario an address asks about. */
export function questionIn({ searchParams }: URL, scenario: string) {
	return {
		kind: 'sensitivity' as const,
		scenario: searchParams.get('scenario') || scenario,
		scope: searchParams.get('scope') || 'nation',
		target: searchParams.get('target') ?? ''
	};
}
