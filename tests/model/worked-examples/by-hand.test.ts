/** Hand-worked examples, one or more for each rule of docs/model.md; the sums stand beside the figures. */
import { describe, expect, test } from 'vitest';
import { run } from '#lib/engine/project.ts';
import type { Example } from './build.ts';
import { machines } from './machines.ts';
import { moneyAndTargets } from './money-and-targets.ts';
import { people } from './people.ts';
import { reports } from './reports.ts';

const at = (value: unknown, path: string) =>
	path.split('/').reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);

describe.each<[string, Example[]]>([
	['people', people],
	['machines and scans', machines],
	['reports', reports],
	['money and targets', moneyAndTargets]
])('%s', (_, examples) => {
	test.each(examples)('$rule', ({ scenario, figures }) => {
		const output = run(scenario);
		for (const [path, expected] of figures) {
			const actual = at(output, path);
			if (typeof expected === 'number') expect(actual, path).toBeCloseTo(expected, 9);
			else expect(actual, path).toEqual(expected);
		}
	});
});
