/** A place by itself gives the nation's figures, and draws give the same bytes however they are cut. */
import { expect, test } from 'vitest';
import { listLevers } from '#lib/domain/levers/list-levers.ts';
import { cutPlace, NO_DECISIONS } from '#lib/domain/levers/place.ts';
import { setLever } from '#lib/domain/levers/setting.ts';
import { assemble } from '#lib/domain/assemble.ts';
import { checkScenario } from '#lib/domain/scenario-file.ts';
import { planDraws, runDraws, sumUp } from '#lib/engine/uncertainty.ts';
import { demonstrationScenarios } from '#lib/server/demonstration/england.ts';
import { PlaceProjector } from '#lib/work/browser/place-projector.ts';
import { drawInSlices } from '#lib/work/browser/slices.ts';
import { doNothing, england, planned } from '../demonstration/england.ts';

const plan = demonstrationScenarios(england).find(({ id }) => id === 'planned')!;
const humber = cutPlace(england, plan, { kind: 'network', code: 'N07', name: 'Humber' });
const projector = new PlaceProjector(humber);
const decided = humber.scenario.decisions;

test('every target of a network and a trust is the nation’s own, to the last bit, planned and undecided', () => {
	const trust = cutPlace(england, plan, {
		kind: 'trust',
		code: humber.registers.trusts[0]!.code,
		name: 'One'
	});
	for (const [drawn, nation] of [
		[projector.project(decided), planned],
		[projector.project(NO_DECISIONS), doNothing],
		[new PlaceProjector(trust).project(trust.scenario.decisions), planned]
	] as const) {
		expect(drawn.targets).toHaveLength(8);
		for (const { row, projected, trajectory, gapAtDue, rag, metFrom, value } of drawn.targets) {
			const own = nation.targets.find(({ id }) => id === row);
			expect({ row, projected, trajectory, gapAtDue, rag, metFrom, value }).toEqual({
				row,
				projected: own?.projected,
				trajectory: own?.trajectory,
				gapAtDue: own?.gapAtDue,
				rag: own?.rag,
				metFrom: own?.metFrom,
				value: own?.value
			});
		}
	}
});

test('without decisions a place is drawn on its do-nothing lines and costs as much', () => {
	const { targets, costs } = projector.project(NO_DECISIONS);
	expect(targets.map(({ projected }) => projected)).toEqual(targets.map(({ doNothing: line }) => line));
	expect(costs.npv).toBe(costs.doNothingNpv);
	expect(costs.lines.every(({ byYear, doNothingByYear }) => String(byYear) === String(doNothingByYear))).toBe(
		true
	);
});

test('what decisions cannot change is shared, and the file is the one assembled anew', () => {
	expect(projector.write(decided)).toEqual({
		...assemble(humber.registers, humber.scenario, humber.targets)
	});
});

test('every lever at its slider’s end, in the first month or the last, leaves a scenario that runs', () => {
	for (const scope of [humber.scope, { kind: 'trust' as const, code: humber.registers.trusts[0]!.code }]) {
		for (const lever of listLevers(humber.registers, humber.scenario, scope)) {
			for (const from of [lever.first, lever.last]) {
				const amount = lever.form === 'amount' ? lever.max : 1;
				const checked = checkScenario(projector.write(setLever(lever, NO_DECISIONS, { amount, from })));
				expect('problems' in checked ? `${lever.id} ${from} ${checked.problems[0]?.path}` : 'runs').toBe(
					'runs'
				);
			}
		}
	}
});

test('30 draws in slices and in two halves give the bytes of 30 draws at once; unwanted ones stop', async () => {
	const draws = planDraws(projector.write(decided), { count: 30 });
	const atOnce = runDraws(draws, { from: 0, until: 30 });
	const always = { isWanted: () => true, turn: async () => undefined };
	const sliced = await drawInSlices(draws, { from: 0, until: 30 }, always);
	expect(sliced).toEqual(atOnce);
	expect(sumUp(draws, sliced!)).toEqual(sumUp(draws, atOnce));
	let asked = 0;
	const notForLong = { ...always, isWanted: () => asked++ < 2 };
	expect(await drawInSlices(draws, { from: 0, until: 30 }, notForLong)).toBeNull();
});
