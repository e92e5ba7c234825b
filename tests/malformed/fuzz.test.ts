import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScenario, problemLine } from '#lib/domain/scenario-file.ts';
import { run } from '#lib/engine/project.ts';
import { aValidFile } from './valid-file.ts';

const FILES = 1500;

/** What a hand, a spreadsheet or an enemy may leave in a field. */
const ODD_VALUES: unknown[] = [
	...[null, true, '', 'A', 'radiographer', '2025-04', '2025-13', '2031-01', '__proto__', 'a\nb'],
	...[0, -0, 1, -1, 0.5, 1.5, 1e308, -1e308, 5e-324, 601, NaN, Infinity, -Infinity],
	...[[], {}, [[]], [{}], [0], [-1], { '2025-04': 1 }, { '2030-01': 2 }, { x: 1 }, { yearly: {} }],
	...[{ policy: 'fill' }, { id: 'A' }, { trust: 'A' }, { length: 9 }, { add: 1 }]
];

/** Change one place of a file, chosen by walking down from its top; sometimes the place is lost instead. */
function change(
	file: unknown,
	{ walk, value, drop }: { walk: number[]; value: unknown; drop: boolean }
): void {
	let holder = file as object;
	for (const [i, turn] of walk.entries()) {
		const keys = Object.keys(holder);
		if (keys.length === 0) return;
		const key = keys[turn % keys.length]!;
		const inner: unknown = Reflect.get(holder, key);
		if (i < walk.length - 1 && typeof inner === 'object' && inner !== null) holder = inner;
		else {
			if (drop) Reflect.deleteProperty(holder, key);
			else Reflect.set(holder, key, structuredClone(value));
			return;
		}
	}
}

const CHANGE = fc.record({
	walk: fc.array(fc.nat(9999), { minLength: 1, maxLength: 7 }),
	value: fc.constantFrom(...ODD_VALUES),
	drop: fc.boolean()
});

test(`of ${FILES} damaged files none crashes the check, and what passes it the engine can run`, () => {
	let refused = 0;
	fc.assert(
		fc.property(fc.array(CHANGE, { minLength: 1, maxLength: 4 }), (changes) => {
			const file = aValidFile();
			for (const one of changes) change(file, one);
			const checked = checkScenario(file);
			if ('problems' in checked) {
				refused++;
				expect(checked.problems.length).toBeGreaterThan(0);
				for (const problem of checked.problems) expect(problemLine(problem)).toMatch(/^\S[^\n]*: [^\n]+$/);
			} else expect(JSON.stringify(run(checked.scenario))).toMatch(/^\{/);
		}),
		{ numRuns: FILES }
	);
	console.log(`${refused} of ${FILES} damaged files refused, ${FILES - refused} run`);
});
