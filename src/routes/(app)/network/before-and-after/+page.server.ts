import * as networks from '#lib/server/networks.ts';
import { answer } from '../../../answer.ts';
import { askedIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** Each trust of the network in the address, never connected and connected as planned. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const asked = askedIn(url);
	const place = await answer(networks.find(actor, asked));
	if (place?.network === undefined || place.scenario === undefined) return { place };
	const { network, scenario } = place;
	const compared = await answer(networks.compare(actor, { ...asked, scenario, network: network.id }));
	return { place, compared };
};
