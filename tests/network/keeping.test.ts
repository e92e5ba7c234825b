/** Links and maturity on a real database, and what a link does to the projection. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble } from '#lib/domain/assemble.ts';
import type { EditAsked } from '#lib/domain/edit-form.ts';
import type { GivenLink } from '#lib/domain/network/link-form.ts';
import type { GivenMaturity } from '#lib/domain/network/maturity-form.ts';
import { run } from '#lib/engine/project.ts';
import { localAdministrator, type Actor } from '#lib/server/actor.ts';
import * as connections from '#lib/server/connections.ts';
import * as edits from '#lib/server/edits.ts';
import { Conflict, Forbidden, NotFound } from '#lib/server/errors.ts';
import * as maturity from '#lib/server/maturity.ts';
import * as networkSheets from '#lib/server/network-sheets.ts';
import * as networks from '#lib/server/networks.ts';
import * as projections from '#lib/server/projections.ts';
import * as registers from '#lib/server/registers.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { aDatabase } from '../server/a-database.ts';
import { registers as network } from '../support/an-assembled-network.ts';
import { anAssumption, aScenario } from '../support/planning-rows.ts';
import { aPost } from '../support/rows.ts';

const actor = localAdministrator();
const IMAGES = { trust: 'B', kind: 'image-sharing' as const };
const asked = (changes: Partial<EditAsked> = {}): EditAsked => ({
	...{ since: undefined, version: 0, why: { reason: 'Went live', formKey: undefined } },
	...changes
});
const link = (changes: Partial<GivenLink> = {}): GivenLink => ({
	...{ ...IMAGES, state: 'live', from: '2026-06', note: '' },
	...changes
});
const assessed = (changes: Partial<GivenMaturity> = {}): GivenMaturity => ({
	...{ network: 'N1', place: 4, domain: 'Digital', stage: 'developing' },
	...{ evidence: 'Board paper 12', assessedOn: '2026-03-31' },
	...changes
});
const believed = (measure: string, subject: string, value: number) =>
	anAssumption({ measure, subject, value, low: value, high: value });
const radiologists = (trust: string, fteHundredths: number) =>
	aPost({
		...{ id: `readers-${trust}`, trust, site: trust, role: 'radiologist', band: 'medical' },
		...{ fundedFteHundredths: fteHundredths, occupiedFteHundredths: fteHundredths }
	});

const sites = [...network.sites, { ...network.sites[0]!, code: 'B', trust: 'B' }];
let opened = 0;

/** Trust A reads more than it needs to; B has scans and nobody to read them, and is not connected. */
async function withNetwork(): Promise<void> {
	const database = await aDatabase();
	// What is kept is kept by revision: no two databases of this file have the same.
	opened += 1;
	await database.write(async (write) => {
		for (let i = 0; i < 10 * opened; i++) await registers.bumpRevision(write);
	});
	await registers.load(actor, {
		...{ ...network, sites, posts: [...network.posts, radiologists('A', 500)] },
		units: [
			...network.units,
			{ ...network.units[0]!, id: 'B-CT1', trust: 'B', site: 'B', committedReplacement: null }
		],
		trusts: network.trusts.map((trust) => ({ ...trust, shareLimit: 0.5 })),
		assumptions: [
			...network.assumptions.filter(({ measure }) => measure !== 'outsourcingContractShare'),
			...[
				believed('scansPerHour', 'CT', 4),
				believed('crew', 'CT', 2),
				believed('scanHours', 'radiographer', 26)
			],
			...[believed('scanHours', 'senior-radiographer', 26), believed('reportHours', 'radiologist', 15)],
			...[believed('reportMinutes', 'radiologist:CT', 15), believed('outsourceCostGbp', 'CT', 38)],
			believed('participation', 'radiologist', 1),
			believed('outsourcingContractShare', 'CT', 0.1)
		]
	});
	await scenarios.create(actor, aScenario({ id: 'do-nothing', name: 'Do nothing' }));
}
const NETWORK = { scenario: 'do-nothing', month: '2027-03', network: 'N1' };
const trustB = async () => (await connections.get(actor, IMAGES)).trust;

beforeAll(() => projections.open());
afterAll(() => projections.close());

test('when image sharing goes live the projection connects the trust from that month, in one edit', async () => {
	await withNetwork();
	const { edit, rows } = await connections.record(actor, link(), asked());
	expect(rows).toBe(2);
	expect((await trustB()).connectedFrom).toBe('2026-06');
	const subjects = (await edits.get(actor, edit)).changes.map(({ subject }) => subject);
	expect(subjects).toEqual(['connection B-image-sharing', 'trust B']);
	const { row, history } = await connections.get(actor, IMAGES);
	expect(row).toMatchObject({ state: 'live', from: '2026-06', version: 1 });
	expect(history).toMatchObject([{ id: edit, reason: 'Went live' }]);
});

test('an edit taken back takes the link and the connection back together', async () => {
	await withNetwork();
	const { edit } = await connections.record(actor, link(), asked());
	await edits.undo(actor, edit);
	expect((await connections.get(actor, IMAGES)).row).toBeUndefined();
	expect((await trustB()).connectedFrom).toBeNull();
});

test('what is planned, or another kind of link, connects nobody', async () => {
	await withNetwork();
	await connections.record(actor, link({ state: 'planned', from: '2027-04' }), asked());
	await connections.record(actor, link({ kind: 'home-reporting' }), asked());
	expect((await trustB()).connectedFrom).toBeNull();
	await connections.record(actor, link(), asked({ version: 1 }));
	expect((await trustB()).connectedFrom).toBe('2026-06');
	await connections.record(actor, link({ state: 'none', from: null }), asked({ version: 2 }));
	expect((await trustB()).connectedFrom).toBeNull();
});

test('whoever comes second is told both sides, and nothing of theirs is written', async () => {
	await withNetwork();
	await connections.record(actor, link(), asked());
	const second = connections.record(actor, link({ from: '2026-05' }), asked());
	await expect(second).rejects.toMatchObject({ theirs: { from: '2026-06' }, yours: { from: '2026-05' } });
	await connections.record(actor, link({ from: '2026-07' }), asked({ version: 1 }));
	await expect(connections.record(actor, link(), asked({ version: 1 }))).rejects.toBeInstanceOf(Conflict);
	expect((await trustB()).connectedFrom).toBe('2026-07');
});

test('a form sent twice counts once', async () => {
	await withNetwork();
	const sent = asked({ why: { reason: '', formKey: 'once' } });
	const first = await connections.record(actor, link(), sent);
	expect(await connections.record(actor, link(), sent)).toEqual(first);
});

test('a trust neither sees nor changes the links of another, nor what belongs to its network', async () => {
	await withNetwork();
	const ofA: Actor = { ...actor, scope: { kind: 'trust', code: 'A' } };
	await expect(connections.get(ofA, IMAGES)).rejects.toBeInstanceOf(NotFound);
	await expect(connections.record(ofA, link(), asked())).rejects.toBeInstanceOf(Forbidden);
	expect((await connections.list(ofA)).map(({ code }) => code)).toEqual(['A']);
	await expect(maturity.record(ofA, assessed(), asked())).rejects.toBeInstanceOf(Forbidden);
	await expect(maturity.list(actor, 'N9')).rejects.toThrow('There is no network "N9"');
});

test('a network renames a domain and assesses it, changes it and takes the change back', async () => {
	await withNetwork();
	await maturity.record(actor, assessed(), asked());
	const { edit } = await maturity.record(
		actor,
		assessed({ domain: 'Digital and data', stage: 'maturing' }),
		asked({ version: 1 })
	);
	const found = await maturity.get(actor, { network: 'N1', place: 4 });
	expect(found.row).toMatchObject({ domain: 'Digital and data', stage: 'maturing' });
	expect(found.history).toHaveLength(2);
	await edits.undo(actor, edit);
	const { domains } = await maturity.list(actor, 'N1');
	expect(domains[3]!.row).toMatchObject({ domain: 'Digital', stage: 'developing' });
	await expect(maturity.record(actor, assessed(), asked())).rejects.toBeInstanceOf(Conflict);
});

test('hours and flows of a network are those of the file made anew, to the last digit', async () => {
	await withNetwork();
	await connections.record(actor, link(), asked());
	const scenario = await scenarios.get(actor, 'do-nothing');
	const output = run(assemble(await registers.latest(actor, scenario.asAt), scenario));
	const at = output.months.indexOf('2027-03');
	const view = await networks.show(actor, NETWORK);
	const ofB = output.reporting.find(({ trust, modality }) => trust === 'B' && modality === 'CT')!;
	expect(ofB.imported[at]!).toBeGreaterThan(0);
	expect(view.flows.trusts[1]!.readByOthers).toBe(ofB.imported[at]);
	const soFar = ofB.imported.slice(0, at + 1).reduce<number>((sum, one) => sum + one!, 0);
	expect(view.flows.trusts[1]!.avoidedSoFarGbp).toBe(38 * soFar);
	const readers = output.readers.find(({ trust, role }) => trust === 'A' && role === 'radiologist')!;
	expect(view.reading.find(({ trust }) => trust === 'A')).toMatchObject({
		hours: readers.minutes[at]! / 60,
		forOthers: readers.exported[at]! / 60
	});
	const capacity = output.capacity.find(({ trust }) => trust === 'B')!;
	expect(view.scanning.find(({ trust }) => trust === 'B')!.open).toBe(capacity.openHours[at]);
});

test('before and after: never connected equals the network as it was, connected equals it once it is live', async () => {
	await withNetwork();
	const before = await networks.compare(actor, NETWORK);
	expect(before.rows[1]).toMatchObject({ code: 'B', basis: 'none', connected: null });
	await connections.record(actor, link({ state: 'planned', from: '2026-06' }), asked());
	const planned = (await networks.compare(actor, NETWORK)).rows[1]!;
	expect(planned).toMatchObject({ basis: 'planned', from: '2026-06', never: before.rows[1]!.never });
	expect(planned.connected!.unreported).toBeLessThan(planned.never.unreported);
	await connections.record(actor, link(), asked({ version: 1 }));
	const live = (await networks.compare(actor, NETWORK)).rows[1]!;
	expect(live).toMatchObject({ basis: 'register', never: planned.never, connected: planned.connected });
});

test('a place names one network or several, and one that is none is named', async () => {
	await withNetwork();
	const find = (scope: string) => networks.find(actor, { scope, scenario: '' });
	expect(await find('nation')).toMatchObject({ scenario: 'do-nothing', network: undefined });
	expect(await find('Trust B (B)')).toMatchObject({ network: { id: 'N1' }, here: 'B' });
	expect((await find('icb:QBB'))!.networks.map(({ id }) => id)).toEqual(['N1']);
	await expect(find('nowhere')).rejects.toThrow('There is no organisation "nowhere"');
});

test('a month that is none of the run is told, and the usual one is shown', async () => {
	await withNetwork();
	expect(await networks.show(actor, { ...NETWORK, month: '1999-01' })).toMatchObject({
		...{ refused: '1999-01', month: '2027-03' },
		months: { first: '2026-04', last: '2027-03' }
	});
});

test('every table is taken away with its source, its filter and the file behind it', async () => {
	await withNetwork();
	await connections.record(actor, link(), asked());
	const take = (table: networkSheets.Asked['table']) =>
		networkSheets.write(actor, { table, scope: 'network:N1', scenario: '', month: '' });
	const names = ['networks', 'scanning', 'reading', 'flows', 'reports-read', 'links'] as const;
	for (const table of [...names, 'before-and-after', 'maturity'] as const) {
		const sheet = await take(table);
		expect(sheet.rows.length).toBeGreaterThan(0);
		expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
		expect(sheet.notes.map(([label]) => label)).toEqual(['Source', 'Filter', 'Taken on', 'Illustrative']);
	}
	expect((await take('links')).rows[1]).toEqual(
		expect.arrayContaining(['B', 'Live', '2026-06', 'Not recorded'])
	);
});

test('without a scenario links and maturity can be read, and on an empty database nothing is there', async () => {
	await aDatabase();
	expect(await networks.find(actor, { scope: 'nation', scenario: '' })).toBeUndefined();
	await registers.load(actor, { ...network, sites });
	const place = (await networks.find(actor, { scope: 'nation', scenario: '' }))!;
	const { lines, shown } = await networks.list(actor, place, '');
	expect(shown).toBeUndefined();
	expect(lines).toMatchObject([{ id: 'N1', trusts: 2, work: null, maturity: { assessed: 0 } }]);
	expect(await connections.list(actor)).toHaveLength(2);
});
