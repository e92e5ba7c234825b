import { AGES, FLEET_ORDERS, ROUTES_ASKED, SHOWN, type FleetFilter } from '#lib/domain/equipment/fleet.ts';
import { isoMonth } from '#lib/domain/equipment/words.ts';
import { addMonths, MONTH_PATTERN, type Month } from '#lib/domain/month.ts';
import { MODALITIES } from '#lib/domain/vocabulary.ts';

const textIn = ({ searchParams }: URL, name: string) => searchParams.get(name)?.trim() ?? '';

/** Read what an address narrows the fleet to: all units still there, the oldest first, unless it says otherwise. */
export function filterIn(url: URL): FleetFilter {
	const choice = <One extends string>(name: string, choices: readonly One[]) =>
		choices.find((one) => one === textIn(url, name));
	return {
		...{ text: textIn(url, 'text'), scope: textIn(url, 'scope') },
		modality: choice('modality', MODALITIES) ?? '',
		age: choice('age', AGES) ?? 'any',
		route: choice('route', ROUTES_ASKED) ?? '',
		show: choice('show', SHOWN) ?? 'there',
		order: choice('order', FLEET_ORDERS) ?? 'age',
		page: Math.max(1, Math.floor(Number(textIn(url, 'page')) || 1))
	};
}

/** Read the month an address asks about; one that is none is the present month. */
export function monthIn(url: URL, name: string, otherwise: Month): Month {
	const month = isoMonth(textIn(url, name));
	return MONTH_PATTERN.test(month) ? month : otherwise;
}

/** Read which renewal an address asks for; what it leaves out is chosen by the verb. */
export function renewalIn(url: URL) {
	return {
		scenario: textIn(url, 'scenario'),
		scope: textIn(url, 'scope'),
		modality: textIn(url, 'modality')
	};
}

/** Read the months between which ends are looked for: the next two years, unless the address says otherwise. */
export function betweenIn(url: URL, month: Month): { from: Month; until: Month } {
	return { from: monthIn(url, 'from', month), until: monthIn(url, 'until', addMonths(month, 24)) };
}
