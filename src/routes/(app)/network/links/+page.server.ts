import { completenessOfLinks, countLinks } from '#lib/domain/network/links.ts';
import { addMonths } from '#lib/domain/month.ts';
import { now } from '#lib/server/clock.ts';
import * as connections from '#lib/server/connections.ts';
import * as freshness from '#lib/server/freshness.ts';
import * as networks from '#lib/server/networks.ts';
import { answer } from '../../../answer.ts';
import { askedIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** The digital links of the trusts of the place in the address, and how fresh their register is. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const place = await answer(networks.find(actor, askedIn(url)));
	if (place === undefined) return { place, links: [], counts: [], fresh: [], oldBefore: '' };
	const inside = new Set(place.networks.map(({ id }) => id));
	const all = await answer(connections.list(actor));
	const links = all.filter(({ network }) => inside.has(network));
	const today = now().slice(0, 10);
	return {
		...{ place, links, counts: countLinks(links) },
		fresh: await answer(freshness.list(actor, 'connection', completenessOfLinks(links))),
		oldBefore: `${addMonths(today.slice(0, 7), -3)}-01`
	};
};
