import { expect, test } from 'vitest';
import { checkScenario, problemLine } from '../scenario-file.ts';

const A = { id: 'A' };
const SETTINGS = { start: '2025-04', months: 12 };
const RADIOGRAPHERS = { roles: [{ id: 'radiographer' }] };
const HIRE = { id: 'hire', kind: 'recruit', to: 'radiographer', stages: [{ months: 3 }] };

function withBlocks(blocks: object): unknown {
	return { settings: SETTINGS, trusts: [A], ...blocks };
}

function told(file: unknown): { problems: string[]; warnings: string[] } {
	const checked = checkScenario(file);
	return 'problems' in checked
		? { problems: checked.problems.map(problemLine), warnings: [] }
		: { problems: [], warnings: checked.warnings.map(problemLine) };
}

test('settings and trusts are enough', () => expect(told(withBlocks({})).problems).toEqual([]));

test.each([
	['a number', 5],
	['0', 0],
	['one a month', [5, 5, 6]],
	['longer than the run', Array.from({ length: 700 }, () => 1)],
	['dated', { '2025-04': 5, '2026-10': 6 }],
	['dated, later first', { '2026-10': 6, '2025-04': 5 }],
	['dated before the start', { '1999-01': 5 }],
	['dated after the end', { '2099-01': 5 }],
	['no date at all', {}],
	['very large', 1e300],
	['very small', 5e-324]
])('a level may be %s', (_, establishment) => {
	const staff = [{ trust: 'A', role: 'radiographer', heads: 1, establishment }];
	expect(told(withBlocks({ ...RADIOGRAPHERS, staff })).problems).toEqual([]);
});

test.each([
	['a number', 2],
	['one a month', [2, 0, 1]],
	['empty', []],
	['dated', { '2026-09': 30 }],
	['no date at all', {}],
	['yearly', { yearly: { '09': 30, '01': 5 } }],
	['yearly, from', { yearly: { '09': 30 }, from: '2025-09' }],
	['yearly, until one month', { yearly: { '09': 30 }, from: '2025-09', until: '2025-09' }],
	['yearly in no month', { yearly: {} }]
])('a flow may be %s', (_, flow) => {
	const routes = [{ ...HIRE, intake: flow }];
	const plan = {
		intake: { hire: flow },
		joins: [{ route: 'hire', trust: 'A', heads: flow }],
		buy: [{ trust: 'A', modality: 'CT', units: flow }]
	};
	const modalities = [{ id: 'CT' }];
	expect(told(withBlocks({ ...RADIOGRAPHERS, modalities, routes, plan })).problems).toEqual([]);
});

test.each([
	['a ceiling that begins before the start', { maxIntake: { '2020-01': 3 } }],
	['a fill with a ceiling, into a cell without establishment', fill({ maxIntake: 3 })],
	['a fill that sends nobody to a cell without establishment', fill({ destinations: { A: 0 } })],
	['a fill without destinations', fill({ destinations: undefined })],
	['destinations of a fifth', { destinations: { A: 0.2 } }],
	['shares that add up to 1 but for rounding', { hosts: { A: 0.9999995 } }],
	['somebody in training in the last month', { inTraining: [{ started: '2025-02', heads: 1 }] }],
	['everyone lost on the way', { stages: [{ months: 1, attrition: 1 }] }]
])('a route may have %s', (_, fields) => {
	expect(told(withBlocks({ ...RADIOGRAPHERS, routes: [{ ...HIRE, ...fields }] })).problems).toEqual([]);
});

function fill(fields: object): object {
	return { intake: { policy: 'fill' }, destinations: { A: 1 }, ...fields };
}

test.each([
	['everyone leaves', { leaveRate: 1 }],
	['everyone retires', { leaveRate: 0, retireRate: { '2025-04': 0, '2025-08': 1 } }],
	['too many would go, but after the run', { leaveRate: 0.5, retireRate: { '2025-04': 0, '2031-08': 1 } }],
	['too many would go, but not in the same month', { leaveRate: [1, 0], retireRate: [0, 1] }]
])('a role of which %s is no contradiction', (_, rates) => {
	expect(told(withBlocks({ roles: [{ id: 'radiographer', ...rates }] })).problems).toEqual([]);
});

test('rows of the plan may repeat each other: they add up', () => {
	const row = { trust: 'A', modality: 'CT', hours: 4 };
	const plan = { extraHours: [row, row], transfers: [], reporting: [] };
	expect(told(withBlocks({ modalities: [{ id: 'CT' }], plan })).problems).toEqual([]);
});

test('500 trusts and 600 months are within the limits', () => {
	const trusts = Array.from({ length: 500 }, (_, i) => ({ id: `T${i}` }));
	expect(told({ settings: { start: '2025-04', months: 600 }, trusts }).problems).toEqual([]);
});

test('a path that matches nothing is a warning, a field that set may create is not', () => {
	const change = (path: string, op?: string) => ({
		path,
		...(op && { op }),
		dist: 'uniform',
		min: 0,
		max: 1
	});
	const params = [
		change('roles/*/leaveRate'),
		change('roles/radiographer/retireRate', 'set'),
		change('roles/*/leavRate'),
		change('roles/senior/leaveRate'),
		change('roles/*/participation', 'scale'),
		change('settings/discountRate'),
		change('beds')
	];
	const uncertainty = { draws: 1, seed: 1, params };
	expect(told(withBlocks({ ...RADIOGRAPHERS, uncertainty }))).toEqual({
		problems: [],
		warnings: [
			'uncertainty/params/2/path: "roles/*/leavRate" matches nothing, so it changes nothing',
			'uncertainty/params/3/path: "roles/senior/leaveRate" matches nothing, so it changes nothing',
			'uncertainty/params/4/path: "roles/*/participation" matches nothing, so it changes nothing',
			'uncertainty/params/6/path: "beds" matches nothing, so it changes nothing'
		]
	});
});
