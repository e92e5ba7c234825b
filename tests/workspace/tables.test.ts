/** What a workspace draws, as tables to take away. */
import { expect, test } from 'vitest';
import { listDrawn, type DrawnState } from '#lib/domain/levers/figures.ts';
import type { Sureness } from '#lib/domain/overview/sureness.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import { NotFound } from '#lib/server/errors.ts';
import * as registers from '#lib/server/registers.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import * as workspace from '#lib/server/workspace.ts';
import { aDatabase } from '../server/a-database.ts';
import { aScenario, theRegisters } from './a-place.ts';

const actor = localAdministrator();

async function given() {
	await aDatabase();
	await registers.load(actor, theRegisters());
	await scenarios.create(actor, { ...aScenario(), id: 'drawn' });
	return { id: 'drawn', scope: 'network:N1' };
}

/** The view as its page draws it, with what is worked out in the browser. */
async function aState(): Promise<DrawnState> {
	const { scope, scenario, picture, illustrative } = await workspace.show(actor, await given());
	const saved = { version: scenario.version, unsaved: false };
	return { scope, scenario, illustrative, ...picture, ...saved, sureness: null };
}

test('a lead downloads every figure of a place, month by month, and which decisions gave it', async () => {
	const asked = await given();
	const { picture } = await workspace.show(actor, asked);
	const { name, csv } = await workspace.writeTable(actor, { ...asked, table: 'figures' });
	expect(name).toBe('gantry-N1-drawn-figures.csv');
	const [head, ...rows] = csv.replace('\uFEFF', '').trimEnd().split('\r\n');
	expect(head).toBe(
		'Scope,Scenario,Target,Unit,Month,Projected,Target trajectory,Do nothing,P10,P50,P90,Decisions'
	);
	expect(rows).toHaveLength(picture.targets.length * picture.months.length);
	const first = picture.targets[0]!;
	expect(rows[0]).toContain(`,${first.label},${first.unit},${picture.months[0]},${first.projected[0]},`);
	expect(rows[0]).toMatch(/,,,,"version 1, as saved"$/);
});

test('a row a target says how it stands when due; what is not saved or made up is called so', async () => {
	const state = await aState();
	const target = state.targets[0]!;
	const sure: Sureness = { p10: [], p50: [], p90: [], probability: 0.4, wilson: [0.3, 0.5] };
	const sureness = { byTarget: { [target.id]: sure } };
	const [, row] = listDrawn({ ...state, unsaved: true, illustrative: true, sureness }, 'targets');
	expect(row).toEqual([
		...[state.scope.name, 'Plan', target.label, target.unit, target.due],
		...[target.value, target.projectedAtDue, target.doNothing[state.months.indexOf(target.due)]],
		...[target.gapAtDue, expect.stringMatching(/^(Green|Amber|Red)$/), target.metFrom, 0.4],
		'version 1, changed and not saved; registers illustrative'
	]);
});

test('a table that is not there is answered with those that are', async () => {
	const asked = { ...(await given()), table: 'costs' };
	await expect(workspace.writeTable(actor, asked)).rejects.toThrow(
		new NotFound('There is no table "costs"; there are figures, targets')
	);
});
