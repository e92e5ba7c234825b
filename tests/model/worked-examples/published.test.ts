/** The three examples the model was published with, field by field. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkScenario } from '#lib/domain/scenario-file.ts';
import { run } from '#lib/engine/project.ts';

const RELATIVE = 1e-9;
const read = (name: string): unknown =>
	JSON.parse(readFileSync(new URL(`./files/${name}.json`, import.meta.url), 'utf8'));

/** Lists every field that differs, with what was expected, and counts the fields compared. */
function compare(
	expected: unknown,
	actual: unknown,
	path: string
): { fields: number; differences: string[] } {
	if (typeof expected === 'object' && expected !== null) {
		const parts = Object.entries(expected).map(([key, value]) =>
			compare(value, Reflect.get(Object(actual), key), `${path}/${key}`)
		);
		return {
			fields: parts.reduce((sum, part) => sum + part.fields, 0),
			differences: parts.flatMap((part) => part.differences)
		};
	}
	const same =
		typeof expected === 'number' && typeof actual === 'number'
			? Math.abs(expected - actual) <= RELATIVE * Math.max(1, Math.abs(expected))
			: expected === actual;
	return { fields: 1, differences: same ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`] };
}

test.each(['delay-line', 'bottleneck', 'cheapest-mix'])('every field of %s is as published', (name) => {
	const checked = checkScenario(read(name));
	if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
	const { fields, differences } = compare(read(`${name}.run`), run(checked.scenario), name);
	console.log(`${name}: ${fields} fields compared`);
	expect(differences).toEqual([]);
	expect(fields).toBeGreaterThan(500);
});
