/** Tables of networks to take away. */
import * as tables from '#lib/domain/network/tables.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import * as connections from './connections.ts';
import { NotFound } from './errors.ts';
import * as maturity from './maturity.ts';
import * as networks from './networks.ts';
import { allow } from './policy.ts';

/** A table and what it is narrowed to. */
export interface Asked extends networks.Asked {
	table: (typeof tables.NETWORK_TABLES)[number];
}

/**
 * Write a table of networks, as it is asked for.
 * @throws NotFound where there is nothing to take away, and what the verbs of `networks.ts` throw
 */
export async function write(actor: Actor, asked: Asked): Promise<Sheet> {
	allow(actor, 'read');
	const place = await networks.find(actor, asked);
	if (place === undefined) throw new NotFound('There are no networks here to take away yet');
	const taken: tables.Taken = {
		on: now().slice(0, 10),
		filter: `scope ${place.scope.key}, scenario ${place.scenario ?? 'none'}, month ${asked.month || 'the usual one'}`,
		...{ illustrative: false, names: new Map() }
	};
	if (asked.table === 'networks') return writeNetworks(actor, { place, asked, taken });
	if (asked.table === 'links') return writeLinks(actor, place, taken);
	const { network, scenario } = place;
	if (network === undefined) throw new NotFound('This table is of one network: name it in the address');
	if (asked.table === 'maturity') {
		const { domains } = await maturity.list(actor, network.id);
		const illustrative = domains.some((domain) => domain.illustrative);
		return tables.tabulateMaturity(domains, { ...taken, illustrative });
	}
	if (scenario === undefined) throw new NotFound('There is no scenario yet to project this network under');
	return writeProjected(actor, { asked: { ...asked, scenario, network: network.id }, taken });
}

interface Writing {
	place: networks.Place;
	asked: Asked;
	taken: tables.Taken;
}

async function writeNetworks(actor: Actor, { place, asked, taken }: Writing): Promise<Sheet> {
	const { lines, shown } = await networks.list(actor, place, asked.month);
	const illustrative = shown?.illustrative ?? false;
	return tables.tabulateNetworks(lines, { ...withMonth(taken, { place, shown }), illustrative });
}

function withMonth(
	taken: tables.Taken,
	{ place, shown }: { place: networks.Place; shown: networks.Shown | undefined }
): tables.Taken {
	if (shown === undefined) return taken;
	const filter = `scope ${place.scope.key}, scenario ${shown.scenario.name}, month ${shown.month}, scenario file ${shown.hash}`;
	return { ...taken, filter };
}

async function writeLinks(actor: Actor, place: networks.Place, taken: tables.Taken): Promise<Sheet> {
	const inside = new Set(place.networks.map(({ id }) => id));
	const links = (await connections.list(actor)).filter(({ network }) => inside.has(network));
	const illustrative = links.some((trust) => trust.links.some((link) => link.illustrative));
	return tables.tabulateLinks(links, { ...taken, illustrative, filter: `scope ${place.scope.key}` });
}

async function writeProjected(
	actor: Actor,
	{ asked, taken }: { asked: Asked & { network: string }; taken: tables.Taken }
): Promise<Sheet> {
	const told = ({ scenario, month, hash, illustrative }: networks.Shown): tables.Taken => ({
		...{ ...taken, illustrative },
		filter: `network ${asked.network}, scenario ${scenario.name}, month ${month}, scenario file ${hash}`
	});
	if (asked.table === 'before-and-after') {
		const compared = await networks.compare(actor, asked);
		return tables.tabulateBeforeAfter(compared.rows, told(compared));
	}
	const view = await networks.show(actor, asked);
	const full = { ...told(view), names: new Map(Object.entries(view.names)) };
	if (asked.table === 'scanning') return tables.tabulateScanning(view.scanning, full);
	if (asked.table === 'reading') return tables.tabulateReading(view.reading, full);
	if (asked.table === 'flows') return tables.tabulateFlows(view.flows, full);
	return tables.tabulateReportsRead(view.flows, full);
}
