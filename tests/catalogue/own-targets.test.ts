/** Which targets count, where, and how an own one is shared out. */
import { expect, test } from 'vitest';
import { assemble } from '#lib/domain/assemble.ts';
import { overview } from '#lib/domain/overview/overview.ts';
import type { Registers } from '#lib/domain/registers.ts';
import { checkScenario } from '#lib/domain/scenario-file.ts';
import { aPost } from '../support/rows.ts';
import { anInput, aProjection, aTarget, aTargetRow, someRegisters } from '../overview/build.ts';

const post = (trust: string, fundedFteHundredths: number) =>
	aPost({ id: trust, trust, site: trust, fundedFteHundredths, occupiedFteHundredths: fundedFteHundredths });
/** R1 and R2 in network N1, R3 in N2: 3, 1 and 4 FTE funded. */
const posts = [post('R1', 300), post('R2', 100), post('R3', 400)];
const { scenario } = anInput();
const rowsOf = (registers: Registers) => assemble(registers, scenario).targets!;
const withTarget = (...changes: Parameters<typeof aTarget>[0][]) =>
	someRegisters({ posts, targets: changes.map(aTarget) });
const own = { scope: 'network:N1', apportionment: 'baselineFte' } as const;

test('an own target is asked of its scope and the trusts in it, and shared out among them', () => {
	const rows = rowsOf(withTarget(own));
	// 20 more heads in N1; R1 has 3 of the 4 FTE funded there.
	expect(rows.map(({ id, value }) => [id, value])).toEqual([
		['radiographers@network:N1', { add: 20 }],
		['radiographers@trust:R1', { add: 15 }],
		['radiographers@trust:R2', { add: 5 }]
	]);
});

test('the own scope is asked for the whole, even where nothing tells how to share it out', () => {
	const rows = rowsOf(someRegisters({ posts: [], targets: [aTarget({ ...own, scope: 'trust:R2' })] }));
	expect(rows.map(({ id, value }) => [id, value])).toEqual([['radiographers@trust:R2', { add: 20 }]]);
});

test('a stated baseline is shared out like the value, and left to each place where the value is the same for all', () => {
	const shared = rowsOf(withTarget({ ...own, baseline: 100 }));
	expect(shared.map(({ baseline }) => baseline)).toEqual([100, 75, 25]);
	const same = rowsOf(withTarget({ ...own, apportionment: 'same', baseline: 100 }));
	expect(same.map(({ baseline }) => baseline)).toEqual([100, undefined, undefined]);
});

test('a target counts until the month in which it ends, and not once another has taken its place', () => {
	const ending = (ended: string | null) => rowsOf(withTarget({ scope: 'trust:R1', ended })).length;
	expect([ending(null), ending('2026-05'), ending('2026-04'), ending('2020-01')]).toEqual([1, 1, 0, 0]);
	expect(rowsOf(withTarget({ scope: 'trust:R1', supersededBy: 'other' }))).toEqual([]);
});

test('a step is written out; a target due outside the run is left out, so that the file can be run', () => {
	const registers = withTarget(
		{ scope: 'trust:R1', trajectory: 'step' },
		{ id: 'late', due: '2026-08' },
		{ id: 'early', due: '2026-03' },
		{ id: 'last', scope: 'trust:R1', due: '2026-07' }
	);
	const file = assemble(registers, scenario);
	expect(file.targets!.map(({ id, trajectory }) => [id, trajectory])).toEqual([
		['radiographers@trust:R1', 'step'],
		['last@trust:R1', undefined]
	]);
	expect(checkScenario(JSON.parse(JSON.stringify(file)))).not.toHaveProperty('problems');
});

test('the overview names the target that is due outside the run, the run, and what would be right', () => {
	const registers = withTarget(
		{},
		{ id: 'late', label: 'Later', due: '2040-03' },
		{ id: 'R3', scope: 'trust:R3', due: '2020-01' }
	);
	const projection = aProjection({ targets: [aTargetRow('radiographers@nation')] });
	expect(overview(anInput({ registers, projection })).leftOut).toEqual([
		'Later is due in March 2040, outside the run of “Plan” (April 2026 to July 2026), so it is not projected: let the scenario run longer, or supersede it with a target that is due earlier.'
	]);
});

test('in the heat table of the nation an own target has no column; in its network each trust has its part', () => {
	const registers = withTarget({}, { ...own, id: 'own' });
	const targets = rowsOf(registers).map(({ id }) => aTargetRow(id));
	const cellsIn = (scope: Parameters<typeof anInput>[0]) =>
		overview(anInput({ registers, projection: aProjection({ targets }), ...scope })).heat.rows.map(
			({ code, cells }) => [code, cells.map(({ target }) => target)]
		);
	expect(cellsIn({})).toEqual([
		['N2', ['radiographers']],
		['N1', ['radiographers']]
	]);
	expect(cellsIn({ scope: { kind: 'network', code: 'N1', name: 'West' } })).toEqual([
		['R1', ['radiographers', 'own']],
		['R2', ['radiographers', 'own']]
	]);
});
