/** Demand on a real database: recorded, changed, undone, refused, and what it does to the projection. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble } from '#lib/domain/assemble.ts';
import type { DemandRow } from '#lib/domain/demand.ts';
import type { EditAsked } from '#lib/domain/edit-form.ts';
import { run } from '#lib/engine/project.ts';
import { localAdministrator, type Actor } from '#lib/server/actor.ts';
import * as demand from '#lib/server/demand.ts';
import * as edits from '#lib/server/edits.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#lib/server/errors.ts';
import * as projections from '#lib/server/projections.ts';
import * as registers from '#lib/server/registers.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { aDatabase } from '../server/a-database.ts';
import { registers as network } from '../support/an-assembled-network.ts';
import { aScenario } from '../support/planning-rows.ts';

const actor = localAdministrator();
const CT = { trust: 'A', modality: 'CT' as const };
const asked = (changes: Partial<EditAsked> = {}): EditAsked => ({
	...{ since: undefined, version: 1, why: { reason: 'Counted', formKey: undefined } },
	...changes
});
const row = (changes: Partial<DemandRow> = {}): DemandRow => ({
	...{ ...CT, scansPerMonth: 130, growth: 0.04, waiting: 9, unreported: 4, rule: null, provenance: 'local' },
	...changes
});

async function withNetwork(): Promise<void> {
	await aDatabase();
	const activity = ['2025-01', '2025-02', '2025-03'].flatMap((month, i) =>
		['A', 'B'].map((trust) => ({
			trust,
			modality: 'CT' as const,
			month,
			scans: trust === 'B' && i === 1 ? 0 : 100 + i
		}))
	);
	const turnaround = ['A', 'B'].map((trust) => ({
		...{
			trust,
			modality: 'CT' as const,
			quarter: '2025-01',
			reports: 200,
			beyond28Days: trust === 'A' ? 4 : 10
		}
	}));
	const sites = [...network.sites, { ...network.sites[0]!, code: 'B', trust: 'B' }];
	await registers.load(actor, { ...network, sites, activity, turnaround });
	await scenarios.create(actor, aScenario({ id: 'do-nothing', name: 'Do nothing' }));
}

beforeAll(() => projections.open());
afterAll(() => projections.close());

test('a trust’s own count takes the place of the figure carried forward, with who and why', async () => {
	await withNetwork();
	const { edit } = await demand.record(actor, row(), asked());
	const found = await demand.get(actor, CT);
	expect(found.row).toMatchObject({ ...row(), version: 2, since: '' });
	expect(found.history).toMatchObject([{ id: edit, reason: 'Counted', actor: actor.name }]);
	expect(found.history[0]!.before).toMatchObject({ scansPerMonth: 100, growth: null });
});

test('a change that holds from a month leaves what was recorded before it', async () => {
	await withNetwork();
	await demand.record(actor, row(), asked({ since: '2026-02' }));
	const scansIn = async (month: string) =>
		(await registers.asAt(actor, month)).demand.find(({ trust }) => trust === 'A')?.scansPerMonth;
	expect(await scansIn('2026-01')).toBe(100);
	expect(await scansIn('2026-02')).toBe(130);
});

test('an edit taken back leaves the row as it was', async () => {
	await withNetwork();
	const { edit } = await demand.record(actor, row(), asked());
	await edits.undo(actor, edit);
	expect((await demand.get(actor, CT)).row).toMatchObject({ scansPerMonth: 100, growth: null, waiting: 7 });
});

test('demand that was never recorded can be, and taken back again', async () => {
	await withNetwork();
	const mri = { trust: 'B', modality: 'MRI' as const };
	const { edit } = await demand.record(actor, row(mri), asked({ version: 0 }));
	expect((await demand.get(actor, mri)).row).toMatchObject({ scansPerMonth: 130, version: 1 });
	await edits.undo(actor, edit);
	expect((await demand.get(actor, mri)).row).toBeUndefined();
});

test('whoever comes second is told both sides, and nothing of theirs is written', async () => {
	await withNetwork();
	await demand.record(actor, row(), asked());
	const second = demand.record(actor, row({ scansPerMonth: 90 }), asked());
	await expect(second).rejects.toMatchObject({
		theirs: { scansPerMonth: 130 },
		yours: { scansPerMonth: 90 }
	});
	await expect(demand.record(actor, row(), asked({ version: 0 }))).rejects.toBeInstanceOf(Conflict);
	expect((await demand.get(actor, CT)).row?.scansPerMonth).toBe(130);
});

test('a form sent twice counts once', async () => {
	await withNetwork();
	const sent = asked({ why: { reason: '', formKey: 'once' } });
	const first = await demand.record(actor, row(), sent);
	expect(await demand.record(actor, row(), sent)).toEqual(first);
	expect((await demand.get(actor, CT)).history).toHaveLength(1);
});

test('what is still to come is a decision, no demand on record', async () => {
	await withNetwork();
	await expect(demand.record(actor, row(), asked({ since: '2199-01' }))).rejects.toBeInstanceOf(Invalid);
	expect((await demand.get(actor, CT)).history).toEqual([]);
});

test('a trust neither sees nor changes the demand of another', async () => {
	await withNetwork();
	const ofB: Actor = { ...actor, scope: { kind: 'trust', code: 'B' } };
	await expect(demand.get(ofB, CT)).rejects.toBeInstanceOf(NotFound);
	await expect(demand.record(ofB, row(), asked())).rejects.toBeInstanceOf(NotFound);
	const mri = row({ modality: 'MRI' });
	await expect(demand.record(ofB, mri, asked({ version: 0 }))).rejects.toBeInstanceOf(Forbidden);
	const listed = await demand.list(ofB, { scope: 'nation', modality: undefined });
	expect(listed.rows.map(({ trust }) => trust)).toEqual(['B']);
});

test('a list is narrowed by place and modality, and a place that is none is named', async () => {
	await withNetwork();
	const rowsOf = async (scope: string, modality?: 'CT' | 'MRI') =>
		(await demand.list(actor, { scope, modality })).rows.map(({ trust }) => trust);
	expect(await rowsOf('nation')).toEqual(['A', 'B']);
	expect(await rowsOf('icb:QBB')).toEqual(['B']);
	expect(await rowsOf('Trust A (A)')).toEqual(['A']);
	expect(await rowsOf('nation', 'MRI')).toEqual([]);
	await expect(rowsOf('nowhere')).rejects.toThrow('There is no organisation "nowhere"');
});

test('the projection moves by exactly what the command line shows on the file made anew', async () => {
	await withNetwork();
	const waitingNow = async () => {
		const { view } = (await demand.show(actor, {
			...{ scope: 'trust:A', scenario: 'do-nothing', modality: 'CT', percentile: 85, variation: undefined }
		}))!;
		return view.chosen!.queues.waiting;
	};
	const waitingByFile = async () => {
		const scenario = await scenarios.get(actor, 'do-nothing');
		const file = assemble(await registers.latest(actor, scenario.asAt), scenario);
		const capacity = run(file).capacity.find(({ trust, modality }) => trust === 'A' && modality === 'CT')!;
		return capacity.waiting.slice(1);
	};
	const before = await waitingNow();
	expect(before).toEqual(await waitingByFile());
	await demand.record(actor, row({ scansPerMonth: 40_000 }), asked());
	const after = await waitingNow();
	expect(after).toEqual(await waitingByFile());
	expect(after.at(-1)!).toBeGreaterThan(before.at(-1)!);
});

test('the screen shows what was returned, what is asked for and how long reports took', async () => {
	await withNetwork();
	const { view } = (await demand.show(actor, {
		...{ scope: 'network:N1', scenario: 'do-nothing', modality: undefined, percentile: 85, variation: 0.1 }
	}))!;
	expect(view.scope).toMatchObject({ key: 'network:N1', trusts: 2 });
	// returned 100 + 100, 101 + 0, 102 + 102; asked for 100 + 50; 14 of 400 reports over 28 days
	expect(view.rows).toMatchObject([
		{
			modality: 'CT',
			scansReturned: 505,
			scansPerMonth: 150,
			waiting: 14,
			unreported: 10,
			beyondShare: 0.035
		}
	]);
	expect(view.chosen!.activity.left).toEqual(['B']);
	expect(view.chosen!.weekly).toMatchObject({ typed: true, variation: 0.1 });
});

test('trusts stand beside each other by name, and scans by head by ICB', async () => {
	await withNetwork();
	const { peers } = (await demand.compare(actor, {
		...{ scope: 'trust:B', scenario: 'do-nothing', modality: 'CT', percentile: 85, variation: undefined }
	}))!;
	expect(peers.trusts.map(({ code, here }) => [code, here])).toEqual([
		['A', false],
		['B', true]
	]);
	expect(peers.trusts.map(({ beyondShare }) => beyondShare)).toEqual([0.02, 0.05]);
	// three months are not twelve
	expect(peers.trusts.map(({ scans }) => scans)).toEqual([null, null]);
	// 303 scans for 900 residents; 202 for 300
	expect(peers.heads.map(({ code, perThousand }) => [code, Math.round(perThousand)])).toEqual([
		['QAA', 337],
		['QBB', 673]
	]);
	expect(peers.funnel).toBeNull();
});

test('an empty database shows no demand, and says no more', async () => {
	await aDatabase();
	const nothing = { scope: 'nation', scenario: 'do-nothing', modality: undefined };
	expect(await demand.show(actor, { ...nothing, percentile: 85, variation: undefined })).toBeUndefined();
	expect((await demand.list(actor, nothing)).rows).toEqual([]);
});
