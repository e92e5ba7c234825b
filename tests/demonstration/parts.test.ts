/** Parts of a nation: the same figures as in the whole. */
import { expect, test } from 'vitest';
import { assemble } from '#lib/domain/assemble.ts';
import { cutDecisions, cutRegisters, cutScenario, cutTargets, networksFor } from '#lib/domain/part.ts';
import { run } from '#lib/engine/project.ts';
import { demonstrationRegisters, demonstrationScenarios } from '#lib/server/demonstration/england.ts';

const registers = demonstrationRegisters();
const plan = demonstrationScenarios(registers)[1]!;
const file = assemble(registers, plan);
const nation = new Map(run(file).targets.map((row) => [row.id, row]));

test('every figure of a network that runs by itself is the nation’s, to the last digit', () => {
	for (const { id } of registers.networks) {
		const networks = networksFor(registers, { kind: 'network', code: id });
		const cut = cutScenario(file, networks);
		const here = cutRegisters(registers, networks);
		const trusts = new Set(here.trusts.map(({ code }) => code));
		const decisions = cutDecisions(plan.decisions, here);
		const targets = cutTargets(file.targets ?? [], { networks, trusts });
		const assembled = assemble(here, { ...plan, decisions }, targets);
		for (const part of [cut, assembled]) {
			const rows = run(part).targets;
			expect(rows.length).toBeGreaterThan(8);
			expect(rows).toEqual(rows.map((row) => nation.get(row.id)));
		}
	}
});

test('a programme that leads into two networks makes them run together; the nation is all of them', () => {
	const [first, second] = registers.networks.map(({ id }) => id) as [string, string];
	const trustOf = (network: string) => registers.trusts.find((trust) => trust.network === network)!.code;
	const shared = {
		...registers.programmes[0]!,
		id: 'shared',
		destinations: { [trustOf(first)]: 0.5, [trustOf(second)]: 0.5 }
	};
	const linked = { ...registers, programmes: [...registers.programmes, shared] };
	expect([...networksFor(linked, { kind: 'network', code: first })].sort()).toEqual([first, second].sort());
	expect(networksFor(linked, { kind: 'trust', code: trustOf(second) })).toContain(first);
	expect(networksFor(registers, { kind: 'nation', code: 'ENG' }).size).toBe(registers.networks.length);
});
