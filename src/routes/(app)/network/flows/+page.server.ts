import * as networks from '#lib/server/networks.ts';
import { answer } from '../../../answer.ts';
import { askedIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** What crosses between the trusts of the network in the address. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const asked = askedIn(url);
	const place = await answer(networks.find(actor, asked));
	if (place?.network === undefined || place.scenario === undefined) return { place };
	const { network, scenario } = place;
	const view = await answer(networks.show(actor, { ...asked, scenario, network: network.id }));
	return { place, view };
};
