import { describe, expect, test } from 'vitest';
import { checkScenario, problemLine, type Problem } from '#lib/domain/scenario-file.ts';
import { run } from '#lib/engine/project.ts';
import { GONE, type Change } from './change.ts';
import { aValidFile } from './valid-file.ts';
import { WRONG_FORMS } from './wrong-forms.ts';
import { WRONG_NAMES } from './wrong-names.ts';
import { WRONG_RULES } from './wrong-rules.ts';

/** The clauses of the format, each with the files that break it. */
const CLAUSES = { ...WRONG_FORMS, ...WRONG_NAMES, ...WRONG_RULES };

/** Define the field, so that `__proto__` becomes a field of its own, as it does in JSON. */
function put(file: object, at: string, value: unknown): object {
	const steps = at.split('/');
	const last = steps.pop()!;
	const holder = steps.reduce<unknown>((from, step) => Reflect.get(from as object, step), file) as object;
	if (value === GONE) Reflect.deleteProperty(holder, last);
	else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
	return file;
}

function problemsIn(file: unknown): Problem[] {
	const checked = checkScenario(file);
	return 'problems' in checked ? checked.problems : [];
}

function describeChange([at, value]: Change): string {
	if (value === GONE) return `without ${at}`;
	const written = JSON.stringify(value) ?? String(value);
	return `${at} = ${written.length > 50 ? `${written.slice(0, 50)}…` : written}`;
}

test('the valid file is valid, without warnings, and can be run', () => {
	const checked = checkScenario(aValidFile());
	if ('problems' in checked) throw new Error(checked.problems.map(problemLine).join('\n'));
	expect(checked.warnings).toEqual([]);
	expect(run(checked.scenario).targets).toHaveLength(4);
});

describe.each(Object.entries(CLAUSES))('is refused: %s', (_, changes) => {
	test('by two files at least', () => expect(changes.length).toBeGreaterThanOrEqual(2));

	test.each(changes.map((change) => ({ name: describeChange(change), change })))('$name', ({ change }) => {
		const [at, value, path, line] = change;
		const problems = problemsIn(put(aValidFile(), at, value));
		const lines = problems.map(problemLine);
		expect(
			problems.map((problem) => problem.path),
			lines.join('\n')
		).toContain(path);
		const named = lines.filter((told) => told.startsWith(`${path}: `));
		expect(
			named.some((told) => line.test(told)),
			named.join('\n')
		).toBe(true);
		expect(new Set(lines).size, 'each problem is told once').toBe(lines.length);
	});
});

test.each([[null], [[]], [7], ['{}'], [true], [undefined]])('%j is no scenario file', (file) => {
	expect(problemsIn(file).map(problemLine)).toEqual([
		'(file): is not an object; allowed: a scenario file: one object with settings and trusts'
	]);
});

test('everything wrong is told at once, in one row and across rows', () => {
	const file = aValidFile();
	put(file, 'staff/3/heads', -1);
	put(file, 'staff/3/trust', 'Z');
	put(file, 'staff/3/colour', 'red');
	put(file, 'routes/0/stages/0/months', 1.5);
	put(file, 'routes/0/destinations/A', 0.1);
	put(file, 'targets/0/due', '2031-01');
	put(file, 'planner/levers/0/type', 'wish');
	put(file, 'planner/levers/1/role', 'nurse');
	put(file, 'settings/daysPerMonth', 'long');
	expect(new Set(problemsIn(file).map(({ path }) => path))).toEqual(
		new Set([
			'staff/3/heads',
			'staff/3/trust',
			'staff/3/colour',
			'routes/0/stages/0/months',
			'routes/0/destinations',
			'targets/0/due',
			'planner/levers/0/type',
			'planner/levers/1/role',
			'settings/daysPerMonth'
		])
	);
});

test('of many names, the nearest are offered', () => {
	const trusts = Array.from({ length: 40 }, (_, i) => ({ id: `RX${i + 10}` }));
	const file = { settings: { start: '2025-04', months: 1 }, trusts, placements: [{ trust: 'rx2O' }] };
	expect(problemsIn(file).map(problemLine)).toEqual([
		'placements/0/trust: there is no trust "rx2O"; allowed: one of 40, the nearest are RX20, RX21, RX22'
	]);
});

test('a problem is one line, whatever stands in the file', () => {
	const [problem] = problemsIn(put(aValidFile(), 'a\nb\u001b[31m', 1));
	expect(problemLine(problem!)).toMatch(/^a\\u000ab\\u001b\[31m: unknown field; allowed: [^\n]*$/);
});

test('a list that cannot be read is one problem, not one for every name that points to it', () => {
	for (const trusts of [GONE, [], 'A, B', {}]) {
		expect(problemsIn(put(aValidFile(), 'trusts', trusts)).map(({ path }) => path)).toEqual(['trusts']);
	}
	expect(problemsIn(put(aValidFile(), 'staff', 'A')).map(({ path }) => path)).toEqual(['staff']);
});

test('a file of reserved names leaves every object as it was', () => {
	const file: unknown = JSON.parse(
		'{"__proto__": {"polluted": 1}, "settings": {"__proto__": {"polluted": 1}}, "trusts": [{"id": "__proto__"}]}'
	);
	expect(problemsIn(file).length).toBeGreaterThan(2);
	expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
