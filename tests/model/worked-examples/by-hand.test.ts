/** Hand-worked examples, one or more for each rule of docs/model.md; the sums stand beside the figures. */
import { describe, expect, test } from 'vitest';
import { run } from '#lib/engine/project.ts';
import type { Example } from './build.ts';
import { clocks } from './clocks.ts';
import { hours } from './hours.ts';
import { machines } from './machines.ts';
import { money } from './money.ts';
import { reports } from './reports.ts';
import { scans } from './scans.ts';
import { staff } from './staff.ts';
import { starts } from './starts.ts';
import { targets } from './targets.ts';

const at = (value: unknown, path: string) =>
	path.split('/').reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);

describe.each<[string, Example[]]>([
	['series and starts', starts],
	['hours', hours],
	['leaving, finishing, joining', staff],
	['machines', machines],
	['scans', scans],
	['reports', reports],
	['clocks', clocks],
	['money', money],
	['targets', targets]
])('%s', (_, examples) => {
	test.each(examples.map((example) => [example.rule, example] as const))(
		'%s',
		(_rule, { scenario, figures }) => {
			const output = run(scenario);
			for (const [path, expected] of figures) {
				const actual = at(output, path);
				if (typeof expected === 'number') expect(actual, path).toBeCloseTo(expected, 9);
				else expect(actual, path).toEqual(expected);
			}
		}
	);
});
