import { countStages } from '#lib/domain/network/maturity.ts';
import * as maturity from '#lib/server/maturity.ts';
import * as networks from '#lib/server/networks.ts';
import { answer } from '../../../answer.ts';
import { askedIn } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** The maturity of the networks of the place in the address. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const place = await answer(networks.find(actor, askedIn(url)));
	const all = await Promise.all((place?.networks ?? []).map(({ id }) => answer(maturity.list(actor, id))));
	return { place, all: all.map((one) => ({ ...one, count: countStages(one.domains) })) };
};
