import * as networks from '#lib/server/networks.ts';
import { answer } from '../../answer.ts';
import { askedIn } from './asked.ts';
import type { PageServerLoad } from './$types';

/** The networks of the place in the address beside each other, or the hours of one. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const asked = askedIn(url);
	const place = await answer(networks.find(actor, asked));
	if (place === undefined) return { place };
	const { network, scenario } = place;
	if (network === undefined) {
		const list = await answer(networks.list(actor, place, asked.month));
		return { place, list, ...(list.shown ? { shown: list.shown } : {}) };
	}
	if (scenario === undefined) return { place };
	const view = await answer(networks.show(actor, { scenario, month: asked.month, network: network.id }));
	return { place, view, shown: view };
};
