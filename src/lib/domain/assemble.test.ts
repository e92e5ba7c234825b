import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { AssumptionRow } from './assumption.ts';
import type { PostRow } from './post.ts';
import type { ProgrammeRow } from './programme.ts';
import type { Registers } from './registers.ts';
import type { TargetRow } from './target.ts';
import type { TrustRow } from './organisation.ts';
import { checkScenario } from './scenario-file.ts';
import type { Decisions, ScenarioRow } from './scenario-row.ts';
import { emptyRegisters } from '../../../tests/support/rows.ts';

const START = '2026-04';
const illustrative = { provenance: 'illustrative' as const };

const trust = (code: string, more: Partial<TrustRow> = {}): TrustRow => ({
	code,
	name: `Trust ${code}`,
	network: 'N1',
	icb: 'QAA',
	region: 'Y1',
	opened: null,
	closed: null,
	successor: null,
	connectedFrom: '2025-04',
	shareLimit: 0.3,
	...more
});

const post = (id: string, more: Partial<PostRow>): PostRow => ({
	id,
	trust: 'A',
	site: 'A',
	role: 'radiographer',
	band: '5',
	modality: null,
	fundedFteHundredths: 1000,
	occupiedFteHundredths: 900,
	bankFteHundredths: 0,
	agencyFteHundredths: 0,
	recruitment: null,
	vacantSince: null,
	retirementYear: null,
	from: '2020-04',
	to: null,
	note: '',
	...illustrative,
	...more
});

const belief = (measure: string, subject: string, value: number): AssumptionRow => ({
	measure,
	subject,
	label: measure,
	value,
	unit: 'unit',
	low: value,
	high: value,
	source: 'this test',
	sourceDate: START,
	owner: 'this test',
	reason: '',
	placeholder: false,
	boundLow: 0,
	boundHigh: 1e6,
	nationalDefault: 0,
	lastReviewed: '2026-11-24',
	reviewDue: '2027-11-24'
});

const programme = (id: string, more: Partial<ProgrammeRow>): ProgrammeRow => ({
	id,
	name: id,
	kind: 'train',
	network: 'N1',
	provider: null,
	from: null,
	to: 'radiographer',
	stages: [{ months: 12, attrition: 0.1 }],
	late: [],
	destinations: { A: 0.6, B: 0.3 },
	yearlyStarts: { '09': 10 },
	fillsVacancies: false,
	maxStartsPerMonth: null,
	placementShare: 0,
	release: 0,
	supervision: [],
	costPerStartGbp: 0,
	costPerMonthGbp: 0,
	waitLoss: 0,
	...illustrative,
	...more
});

const target = (id: string, more: Partial<TargetRow>): TargetRow => ({
	id,
	label: id,
	metric: 'heads',
	roles: ['radiographer'],
	modality: null,
	siteKind: null,
	direction: 'atLeast',
	valueKind: 'add',
	value: 8,
	apportionment: 'baselineFte',
	due: '2027-03',
	unit: 'heads',
	source: 'this test',
	sourceDate: START,
	supersededBy: null,
	ended: null,
	scope: 'nation',
	baseline: null,
	trajectory: 'linear',
	owner: 'Us',
	note: '',
	...more
});

const work = {
	modality: 'CT' as const,
	growth: null,
	waiting: 7,
	unreported: 5,
	rule: null,
	...illustrative
};

const registers: Registers = {
	...emptyRegisters(START),
	regions: [{ code: 'Y1', name: 'Region' }],
	icbs: [
		{ code: 'QAA', name: 'First ICB', population: 900 },
		{ code: 'QBB', name: 'Second ICB', population: 300 }
	],
	networks: [{ id: 'N1', name: 'Network' }],
	trusts: [trust('A'), trust('B', { icb: 'QBB', connectedFrom: null })],
	sites: [
		{ code: 'A', trust: 'A', name: 'A', kind: 'acute', opened: null, closed: null },
		{ code: 'HUB', trust: 'A', name: 'Hub', kind: 'cdc', opened: null, closed: null }
	],
	posts: [
		post('one', {}),
		post('two', { fundedFteHundredths: 200, occupiedFteHundredths: 180 }),
		post('three', { trust: 'B', fundedFteHundredths: 400, occupiedFteHundredths: 400 }),
		post('four', { role: 'senior-radiographer', band: '6' })
	],
	programmes: [
		programme('bsc', {}),
		programme('ladder', {
			kind: 'upskill',
			from: 'radiographer',
			to: 'senior-radiographer',
			destinations: { A: 1 }
		}),
		programme('hire', {
			kind: 'recruit',
			destinations: { A: 0.5, B: 0.5 },
			yearlyStarts: null,
			fillsVacancies: true,
			maxStartsPerMonth: 2
		})
	],
	cohorts: [
		{
			id: 'c1',
			programme: 'bsc',
			started: '2025-09',
			commissioned: 10,
			startedHeads: 10,
			headsInTraining: 9,
			...{ interruptedHeads: 0, withdrawnHeads: 0, completedHeads: 0 },
			...illustrative
		},
		{
			id: 'c0',
			programme: 'bsc',
			started: '2025-04',
			commissioned: 10,
			startedHeads: 10,
			headsInTraining: 9,
			...{ interruptedHeads: 0, withdrawnHeads: 0, completedHeads: 0 },
			...illustrative
		}
	],
	units: [
		{
			id: 'A-CT1',
			trust: 'A',
			site: 'HUB',
			modality: 'CT',
			installed: '2018-01',
			hoursPerWeek: 60,
			scansPerHour: null,
			removed: null,
			committedReplacement: { month: '2026-09', downtimeMonths: 2, cover: 0.5, costGbp: 900_000 },
			...{ manufacturer: null, model: null, serial: null, purchaseRoute: null, costGbp: null },
			...{ depreciationYears: null, serviceUntil: null, supportUntil: null, note: '' },
			...illustrative
		}
	],
	activity: [],
	demand: [
		{ trust: 'A', scansPerMonth: 100, ...work },
		{ trust: 'B', scansPerMonth: 50, ...work }
	],
	placements: [],
	assumptions: [
		belief('participation', 'radiographer', 0.9),
		belief('leaveRate', 'radiographer', 0.08),
		belief('outsourcingContractShare', 'CT', 0.2),
		belief('reportShare', 'CT', 0.5)
	],
	targets: [
		target('workforce', {}),
		target('workforce-old', { supersededBy: 'workforce' }),
		target('sites', {
			metric: 'sites',
			roles: [],
			siteKind: 'cdc',
			valueKind: 'absolute',
			value: 12,
			apportionment: 'population'
		}),
		target('wait', {
			metric: 'waitDays',
			roles: [],
			direction: 'atMost',
			valueKind: 'absolute',
			value: 42,
			apportionment: 'same'
		})
	]
};

const scenario = (decisions: Partial<Decisions> = {}, more: Partial<ScenarioRow> = {}): ScenarioRow => ({
	id: 's',
	name: 'A scenario',
	note: '',
	status: 'draft',
	owner: 'Us',
	archived: false,
	asAt: START,
	horizonMonths: 24,
	assumptionChanges: [],
	decisions: {
		posts: [],
		starts: [],
		retain: [],
		replacements: [],
		purchases: [],
		extraHours: [],
		outsourcing: [],
		connections: [],
		...decisions
	},
	...more
});

const doNothing = assemble(registers, scenario());
const valueOf = (id: string) => doNothing.targets!.find((row) => row.id === id)!.value;

test('the file is valid and matches nothing that is not there', () => {
	expect(checkScenario(structuredClone(doNothing))).toMatchObject({ warnings: [] });
});

test('posts of a trust and role add up: heads are occupied FTE by participation, establishment is funded FTE', () => {
	// (9.00 + 1.80) / 0.9 = 12 heads; 10.00 + 2.00 = 12 FTE.
	expect(doNothing.staff).toContainEqual({ trust: 'A', role: 'radiographer', heads: 12, establishment: 12 });
	// No participation is believed of senior radiographers: one FTE a head.
	expect(doNothing.staff).toContainEqual({
		trust: 'A',
		role: 'senior-radiographer',
		heads: 9,
		establishment: 10
	});
});

test('routes come top of the ladder first, with the cohorts that are still under way', () => {
	expect(doNothing.routes!.map(({ id }) => id)).toEqual(['ladder', 'bsc', 'hire']);
	// The intake of April 2025 has finished its twelve months.
	expect(doNothing.routes![1]!.inTraining).toEqual([{ started: '2025-09', heads: 9 }]);
	expect(doNothing.routes![2]).toMatchObject({ intake: { policy: 'fill' }, maxIntake: 2 });
});

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

test('a connection is true, false, or begins in a month; the earlier of register and decision counts', () => {
	const connected = (given: ScenarioRow) => assemble(registers, given).trusts.map((row) => row.connected);
	expect(connected(scenario())).toEqual([true, false]);
	const decided = scenario({
		connections: [
			{ trust: 'A', from: '2027-01' },
			{ trust: 'B', from: '2027-01' }
		]
	});
	expect(connected(decided)).toEqual([true, { [START]: 0, '2027-01': 1 }]);
});

test('what is under contract or ordered already stands without any decision', () => {
	// 100 scans x 0.5 reports x 0.2 under contract.
	expect(doNothing.plan!.outsource).toContainEqual({ trust: 'A', modality: 'CT', reports: 10 });
	expect(doNothing.equipment![0]).toMatchObject({
		site: 'HUB',
		siteKind: 'cdc',
		replace: { month: '2026-09', downtimeMonths: 2, cover: 0.5, cost: 900_000 }
	});
	expect(doNothing.plan!.replace).toEqual([]);
});

test('decided levels begin at nothing in the first month', () => {
	const { plan } = assemble(
		registers,
		scenario({
			posts: [{ trust: 'A', role: 'radiographer', fteByMonth: { '2027-04': 3 } }],
			retain: [{ trust: 'A', role: 'radiographer', headsByMonth: { '2026-10': 2 } }],
			extraHours: [{ trust: 'A', modality: 'CT', hoursPerWeekByMonth: { '2026-06': 8 } }],
			purchases: [{ trust: 'B', modality: 'CT', month: '2026-07', units: 1, site: null, siteKind: 'cdc' }],
			replacements: [{ unit: 'A-CT1', month: '2027-01' }]
		})
	);
	expect(plan).toMatchObject({
		posts: [{ trust: 'A', role: 'radiographer', fte: { [START]: 0, '2027-04': 3 } }],
		retain: [{ trust: 'A', role: 'radiographer', heads: { [START]: 0, '2026-10': 2 } }],
		extraHours: [{ trust: 'A', modality: 'CT', hours: { [START]: 0, '2026-06': 8 } }],
		buy: [{ trust: 'B', modality: 'CT', units: { '2026-07': 1 }, siteKind: 'cdc' }],
		replace: [{ unit: 'A-CT1', month: { '2027-01': 1 } }]
	});
});

test('decided starts take the place of the programme’s own in their months only', () => {
	const decide = (from: string, until: string | null) =>
		assemble(registers, scenario({ starts: [{ programme: 'bsc', yearlyStarts: { '09': 15 }, from, until }] }))
			.plan!.intake;
	expect(decide(START, null)).toEqual({ bsc: { yearly: { '09': 15 }, from: START } });
	// Twenty-four months from April 2026 hold two Septembers; the programme's own starts are 10.
	expect(decide('2027-01', null)).toEqual({ bsc: { '2026-09': 10, '2027-09': 15 } });
	expect(decide(START, '2026-12')).toEqual({ bsc: { '2026-09': 15, '2027-09': 10 } });
});

test('decided offers take the place of hiring against vacancies, and of its maximum', () => {
	const file = assemble(
		registers,
		scenario({
			starts: [{ programme: 'hire', yearlyStarts: { '05': 4 }, from: START, until: '2028-03' }]
		})
	);
	expect(file.plan!.intake).toEqual({ hire: { yearly: { '05': 4 }, from: START, until: '2028-03' } });
	expect(file.routes!.find(({ id }) => id === 'hire')).not.toHaveProperty('maxIntake');
	expect(checkScenario(structuredClone(file))).toMatchObject({ warnings: [] });
});

test('a changed assumption takes the place of the register’s', () => {
	const change = { measure: 'participation', subject: 'radiographer', value: 1, reason: 'what if' };
	const { roles, staff } = assemble(registers, scenario({}, { assumptionChanges: [change] }));
	expect(roles!.find(({ id }) => id === 'radiographer')).toMatchObject({ participation: 1, leaveRate: 0.08 });
	expect(staff![0]!.heads).toBeCloseTo(10.8, 12);
});
