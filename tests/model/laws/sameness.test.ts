/** Laws of sameness: size, names, order and dates change nothing but themselves (docs/model.md 10.8). */
import { run } from '#lib/engine/project.ts';
import type { RunOutput } from '#lib/engine/output.ts';
import { renamed, reordered, scaled, shifted } from './changed.ts';
import { differs, unequal } from './equality.ts';
import { law } from './law.ts';

/** A lump sum for a unit does not grow with its hours, so the equipment line stays out. */
const LINES = ['salary', 'training', 'recruitment', 'retention', 'extraHours', 'outsourcing', 'holding'];

/** Four is exact in binary: a factor of three would round the figures given, and test the rounding too. */
law('8 four times everything is four times the outcome, with the same ratios and days', (scenario) => {
	const [one, four] = [run(scenario), run(scaled(scenario, 4))];
	return (
		differs(one, four, 4) ??
		LINES.map((field) => unequal([one.cost], [four.cost], { field, by: 4 })).find(Boolean)
	);
});

law('8 other names for the trusts change nothing', (scenario) =>
	differs(run(scenario), run(renamed(scenario, (id) => `trust ${id}`)), 1)
);

law('8 another order of the trusts changes nothing', (scenario) => {
	const byTrust = <Row extends { trust: string }>(rows: Row[]) =>
		[...rows].sort((a, b) => (a.trust < b.trust ? -1 : a.trust > b.trust ? 1 : 0));
	const sorted = (output: RunOutput): RunOutput => ({
		...output,
		staff: byTrust(output.staff),
		capacity: byTrust(output.capacity),
		reporting: byTrust(output.reporting),
		readers: byTrust(output.readers)
	});
	return differs(sorted(run(scenario)), sorted(run(reordered(scenario))), 1);
});

law('8 the same scenario a year later is the same', (scenario) =>
	differs(run(scenario), run(shifted(scenario, 12)), 1)
);

law('the same scenario twice is the same to the last bit', (scenario) =>
	JSON.stringify(run(scenario)) === JSON.stringify(run(structuredClone(scenario)))
		? undefined
		: 'bytes differ'
);
