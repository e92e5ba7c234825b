/** Targets of a scenario file: whose they are, and how national ones are shared out. */
import { expect, test } from 'vitest';
import { registers, scenario } from '../../../../tests/support/an-assembled-network.ts';
import { assemble } from '../assemble.ts';

const doNothing = assemble(registers, scenario());
const valueOf = (id: string) => doNothing.targets!.find((row) => row.id === id)!.value;

test('national additions are shared by funded posts, sites by population served, days are the same for all', () => {
	// Radiographers: A 12.00 and B 4.00 FTE funded of 16.00, so 6 and 2 of 8.
	expect(valueOf('workforce@nation')).toEqual({ add: 8 });
	expect(valueOf('workforce@trust:A')).toEqual({ add: 6 });
	expect(valueOf('workforce@icb:QBB')).toEqual({ add: 2 });
	// Each trust is the only one of its ICB: 900 and 300 of 1,200 people, so 9 and 3 of 12.
	expect(valueOf('sites@network:N1')).toBe(12);
	expect(valueOf('sites@trust:A')).toBe(9);
	expect(valueOf('wait@trust:B')).toBe(42);
});

test('superseded targets are not projected, and each current one stands once a scope', () => {
	const ids = doNothing.targets!.map(({ id }) => id);
	expect(ids.filter((id) => id.startsWith('workforce-old'))).toEqual([]);
	// England, one region, two ICBs, one network, two trusts.
	expect(ids.filter((id) => id.startsWith('wait@'))).toHaveLength(7);
	expect(new Set(ids).size).toBe(ids.length);
	expect(doNothing.targets!.find(({ id }) => id === 'wait@region:Y1')!.scope).toEqual({ trusts: ['A', 'B'] });
});
