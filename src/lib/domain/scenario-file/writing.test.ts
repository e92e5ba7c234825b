import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScenario, problemLine, writeScenario, type Scenario } from '../scenario-file.ts';

const ID = fc.string({ minLength: 1, maxLength: 6 }).filter((id) => !(id in {}));
const AMOUNT = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
const SHARE = fc.double({ min: 0, max: 0.01, noNaN: true });
const MONTH = fc
	.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }))
	.map(([year, month]) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
const LEVEL = fc.oneof(
	AMOUNT,
	fc.array(AMOUNT, { minLength: 1, maxLength: 4 }),
	fc.dictionary(MONTH, AMOUNT, { maxKeys: 4 })
);

/** Small scenarios with odd names, odd numbers, fields and keys in any order. */
const SCENARIO = fc
	.record({
		name: fc.string(),
		ids: fc.uniqueArray(ID, { minLength: 1, maxLength: 5 }),
		heads: AMOUNT,
		establishment: LEVEL,
		baseline: fc.double({ noNaN: true, noDefaultInfinity: true }),
		share: SHARE,
		reversed: fc.boolean()
	})
	.map(({ name, ids, heads, establishment, baseline, share, reversed }) => {
		const trusts = ids.map((id) => ({ id, name }));
		const destinations = Object.fromEntries((reversed ? ids.toReversed() : ids).map((id) => [id, share]));
		const file = {
			targets: [{ due: '2025-04', value: { add: baseline }, metric: 'heads', id: name || 'x', baseline }],
			routes: [{ destinations, stages: [{ months: 2 }], to: 'r', kind: 'train', id: 'p' }],
			staff: ids.map((trust) => ({ establishment, heads, role: 'r', trust })),
			roles: [{ id: 'r' }],
			trusts,
			settings: { months: 3, start: '2025-04' },
			name
		};
		return reversed ? Object.fromEntries(Object.entries(file).reverse()) : file;
	});

function read(file: unknown): Scenario {
	const checked = checkScenario(file);
	if ('problems' in checked) throw new Error(checked.problems.map(problemLine).join('\n'));
	return checked.scenario;
}

test('what was written and read is written as the same bytes', () => {
	fc.assert(
		fc.property(SCENARIO, (file) => {
			const once = writeScenario(read(file));
			expect(writeScenario(read(JSON.parse(once)))).toBe(once);
		}),
		{ numRuns: 300 }
	);
});

test('the order in which fields, dates and shares stand in a file leaves no trace', () => {
	const one = {
		settings: { start: '2025-04', months: 2 },
		trusts: [{ id: 'B' }, { id: 'A' }],
		roles: [{ id: 'r', leaveRate: { '2025-04': 0.1, '2025-05': 0.2 } }],
		modalities: [{ id: 'CT', reportMinutes: { r: 4 } }]
	};
	const other = {
		modalities: [{ reportMinutes: { r: 4 }, id: 'CT' }],
		roles: [{ leaveRate: { '2025-05': 0.2, '2025-04': 0.1 }, id: 'r' }],
		trusts: [{ id: 'B' }, { id: 'A' }],
		settings: { months: 2, start: '2025-04' }
	};
	expect(writeScenario(read(other))).toBe(writeScenario(read(one)));
	expect(writeScenario(read(one))).toBe(`{
"settings": {"start":"2025-04","months":2},
"trusts": [
{"id":"B"},
{"id":"A"}
],
"roles": [
{"id":"r","leaveRate":{"2025-04":0.1,"2025-05":0.2}}
],
"modalities": [
{"id":"CT","reportMinutes":{"r":4}}
]
}
`);
});

test('minus zero is written as 0', () => {
	const settings = { start: '2025-04', months: 1, discountRate: -0 };
	expect(writeScenario(read({ settings, trusts: [{ id: 'A' }] }))).toContain('"discountRate":0}');
});

test('what does not fit the format is not written', () => {
	const broken = { settings: { start: '2025-04', months: 1 }, trusts: [{ id: 'A', shareLimit: NaN }] };
	expect(() => writeScenario(broken)).toThrow(/shareLimit/);
});
