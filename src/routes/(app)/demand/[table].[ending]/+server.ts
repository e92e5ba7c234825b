import { error } from '@sveltejs/kit';
import * as tables from '#lib/domain/demand/tables.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import type { Actor } from '#lib/server/actor.ts';
import { now } from '#lib/server/clock.ts';
import * as demand from '#lib/server/demand.ts';
import { answer } from '../../../answer.ts';
import { answerSheet } from '../../../sheet-answer.ts';
import { askedIn, filterWords } from '../asked.ts';
import type { RequestHandler } from './$types';

type Asked = ReturnType<typeof askedIn>;
type Name = (typeof tables.DEMAND_TABLES)[number];

const OF_MODALITY = {
	activity: tables.tabulateActivity,
	queues: tables.tabulateQueues,
	turnaround: tables.tabulateTurnaround,
	growth: tables.tabulateGrowth,
	sources: tables.tabulateSources
};
const OF_PEERS = { peers: tables.tabulatePeers, heads: tables.tabulateHeads };

/** Take a table of demand and reporting away, as the address narrows it. */
export const GET: RequestHandler = async ({ locals: { actor }, params, url }) => {
	const name = tables.DEMAND_TABLES.find((one) => one === params.table);
	if (name === undefined)
		error(404, {
			message: `There is no table "${params.table}"; there are ${tables.DEMAND_TABLES.join(', ')}`
		});
	const sheet = await answer(sheetOf(actor, { name, asked: askedIn(url) }));
	if (sheet === undefined) error(404, { message: 'There is no demand here to take away yet' });
	return answerSheet(actor, sheet, params.ending);
};

async function sheetOf(
	actor: Actor,
	{ name, asked }: { name: Name; asked: Asked }
): Promise<Sheet | undefined> {
	const taken: tables.Taken = { on: now().slice(0, 10), filter: filterWords(asked) };
	if (name === 'register') return tables.tabulateDemand((await demand.list(actor, asked)).rows, taken);
	if (name === 'peers' || name === 'heads') {
		const compared = await demand.compare(actor, asked);
		return compared && OF_PEERS[name](compared.peers, taken);
	}
	const view = (await demand.show(actor, asked))?.view;
	if (name === 'modalities') return view && tables.tabulateModalities(view, taken);
	return view?.chosen && OF_MODALITY[name](view.chosen, taken);
}
