import { PERCENTILES, USUAL_PERCENTILE, type Percentile } from '#lib/domain/demand/percentile.ts';
import { MODALITIES } from '#lib/domain/vocabulary.ts';
import type { Asked } from '#lib/server/demand.ts';

/** Weekly variation that can be shown, as a share. */
const MOST_VARIATION = 5;

/** Read what an address asks the demand screens for: England doing nothing, unless it says otherwise. */
export function askedIn({ searchParams }: URL): Asked {
	const percentile = Number(searchParams.get('percentile')) as Percentile;
	const typed = searchParams.get('variation')?.replace('%', '').trim() ?? '';
	const variation = Number(typed) / 100;
	return {
		scope: searchParams.get('scope') || 'nation',
		scenario: searchParams.get('scenario') || 'do-nothing',
		modality: MODALITIES.find((modality) => modality === searchParams.get('modality')),
		percentile: percentile in PERCENTILES ? percentile : USUAL_PERCENTILE,
		variation: typed !== '' && variation >= 0 && variation <= MOST_VARIATION ? variation : undefined
	};
}

/** Say in words what an address narrows a table to. */
export function filterWords({ scope, scenario, modality }: Asked): string {
	return `scope ${scope}, scenario ${scenario}, modality ${modality ?? 'the first there is'}`;
}
