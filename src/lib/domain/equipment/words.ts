/** Words of the equipment register. */
import { MONTH_PATTERN } from '../month.ts';
import type { Modality } from '../vocabulary.ts';
import { MODALITY_WORDS } from '../wording.ts';
import type { PURCHASE_ROUTES, STOPPAGE_KINDS } from '../unit.ts';

type PurchaseRoute = (typeof PURCHASE_ROUTES)[number];

export const ROUTE_WORDS: Record<PurchaseRoute, string> = {
	purchase: 'purchase',
	lease: 'lease',
	'managed-service': 'managed service',
	charity: 'charity',
	pfi: 'PFI'
};

export const STOPPAGE_WORDS: Record<(typeof STOPPAGE_KINDS)[number], string> = {
	failure: 'failure',
	'planned-downtime': 'planned downtime'
};

/** Said where a register holds nothing. */
export const UNKNOWN = 'not recorded';

/** Name how a unit came to the trust. */
export function routeWords(route: PurchaseRoute | null): string {
	return route === null ? UNKNOWN : ROUTE_WORDS[route];
}

/** Write an age: `10.3 years`. */
export function ageWords(months: number | null): string {
	return months === null ? 'no age' : `${(months / 12).toFixed(1)} years`;
}

/** Name a modality at the beginning of a line: `X-ray`, `Ultrasound`. */
export function modalityName(modality: Modality): string {
	const words = MODALITY_WORDS[modality];
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Write a day typed as 01/02/2027 the way files do: day before month, as in Britain. Anything else stays. */
export function isoDay(typed: string): string {
	const found = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed.trim());
	if (found === null) return typed.trim();
	return `${found[3]}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`;
}

/** Write a month typed as 2/2027 or 01/02/2027 the way files do. Anything else stays. */
export function isoMonth(typed: string): string {
	const found = /^(\d{1,2})[/.](\d{4})$/.exec(typed.trim());
	if (found !== null) return `${found[2]}-${found[1]!.padStart(2, '0')}`;
	const day = isoDay(typed);
	return MONTH_PATTERN.test(day.slice(0, 7)) && day !== typed.trim() ? day.slice(0, 7) : day;
}
