/** A small England: two networks, three trusts, four months. Everything is visible here or in the test. */
import { COST_LINES, type CostLine } from '#lib/domain/cost-lines.ts';
import type { OverviewInput } from '#lib/domain/overview/overview.ts';
import type { TargetView } from '#lib/domain/overview/view.ts';
import type { ProjectedCapacity, ProjectedTarget, Projection } from '#lib/domain/projection.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { TargetRow } from '#lib/domain/target.ts';
import type { TrustRow } from '#lib/domain/organisation.ts';
import { decisions } from '#lib/domain/scenario-row.ts';
import { NATION } from '#lib/domain/scope.ts';
import { emptyRegisters } from '../support/rows.ts';

export const MONTHS = ['2026-04', '2026-05', '2026-06', '2026-07'];

/** A trust of network N1 and region Y1 unless told otherwise. */
export function aTrust(code: string, changes: Partial<TrustRow> = {}): TrustRow {
	return {
		code,
		name: `Trust ${code}`,
		network: 'N1',
		icb: 'Q1',
		region: 'Y1',
		opened: null,
		closed: null,
		successor: null,
		connectedFrom: null,
		shareLimit: 0,
		...changes
	};
}

/** A target of 20 more heads by June 2026. */
export function aTarget(changes: Partial<TargetRow> = {}): TargetRow {
	return {
		id: 'radiographers',
		label: 'More radiographers',
		metric: 'heads',
		roles: ['radiographer'],
		modality: null,
		siteKind: null,
		direction: 'atLeast',
		valueKind: 'add',
		value: 20,
		apportionment: 'same',
		due: '2026-06',
		unit: 'heads',
		source: 'A source',
		sourceDate: '2020-10',
		supersededBy: null,
		ended: null,
		scope: 'nation',
		baseline: null,
		trajectory: 'linear',
		owner: 'Us',
		note: '',
		...changes
	};
}

/** A row short by 5 of a way of 20: red. */
export function aTargetRow(id: string, changes: Partial<ProjectedTarget> = {}): ProjectedTarget {
	return {
		id,
		baseline: 100,
		value: 120,
		due: '2026-06',
		projectedAtDue: 115,
		gapAtDue: 5,
		met: false,
		firstMet: null,
		metFrom: null,
		rag: 'red',
		projected: [101, 110, 115, 116],
		trajectory: [107, 113, 120, 120],
		gapToTrajectory: [6, 3, 5, 4],
		...changes
	};
}

/** CT of one trust: 100 scans a month asked for, staff bind. */
export function aCapacity(trust: string, changes: Partial<ProjectedCapacity> = {}): ProjectedCapacity {
	return {
		trust,
		modality: 'CT',
		demand: [100, 100, 100, 100],
		capacity: [90, 90, 90, 90],
		scans: [90, 90, 90, 90],
		waiting: [0, 10, 20, 30, 40],
		waitDays: [3, 6, 9, 12],
		binding: ['staff', 'staff', 'staff', 'staff'],
		...changes
	};
}

/** Costs of nothing. */
export const NO_COST = {
	...(Object.fromEntries(COST_LINES.map((line) => [line, MONTHS.map(() => 0)])) as Record<
		CostLine,
		number[]
	>),
	total: MONTHS.map(() => 0),
	npv: 0
};

/** A projection without rows. */
export function aProjection(changes: Partial<Projection> = {}): Projection {
	return {
		hash: 'f00d',
		engineVersion: '1.0.0',
		seconds: 0.5,
		months: MONTHS,
		targets: [],
		capacity: [],
		reporting: [],
		readers: [],
		routes: [],
		tutors: [],
		cost: NO_COST,
		...changes
	};
}

/** Trusts R1 and R2 in network N1, R3 in N2; R2 alone in region Y2. */
export function someRegisters(changes: Partial<Registers> = {}): Registers {
	return {
		...emptyRegisters(),
		regions: [
			{ code: 'Y1', name: 'North' },
			{ code: 'Y2', name: 'South' }
		],
		icbs: [{ code: 'Q1', name: 'ICB', population: 1000 }],
		networks: [
			{ id: 'N1', name: 'West' },
			{ id: 'N2', name: 'East' }
		],
		trusts: [aTrust('R1'), aTrust('R2', { region: 'Y2' }), aTrust('R3', { network: 'N2' })],
		sites: [],
		posts: [],
		programmes: [],
		cohorts: [],
		units: [],
		activity: [],
		demand: [],
		placements: [],
		assumptions: [],
		targets: [aTarget()],
		...changes
	};
}

/** What England's overview is made from. */
export function anInput(changes: Partial<OverviewInput> = {}): OverviewInput {
	const empty = Object.fromEntries(Object.keys(decisions.shape).map((name) => [name, []]));
	return {
		registers: someRegisters(),
		scenario: {
			id: 'plan',
			name: 'Plan',
			note: '',
			status: 'draft',
			owner: 'Us',
			archived: false,
			asAt: '2026-04',
			horizonMonths: 4,
			decisions: decisions.parse(empty),
			assumptionChanges: []
		},
		projection: aProjection(),
		baseline: aProjection(),
		scope: NATION,
		...changes
	};
}

/** A target as shown: short by 5 of 120 heads in June 2026. */
export function aTargetView(changes: Partial<TargetView> = {}): TargetView {
	const { id, label, unit, direction, source, sourceDate, note } = aTarget();
	const { baseline, value, due, projectedAtDue, gapAtDue, rag, metFrom, projected, trajectory } =
		aTargetRow('radiographers@nation');
	return {
		...{ id, label, unit, direction, source, sourceDate, note, row: 'radiographers@nation' },
		...{ baseline, value, due, projectedAtDue, gapAtDue, rag, metFrom, projected, trajectory },
		firstDue: null,
		binds: null,
		furthest: [],
		doNothing: [100, 100, 100, 100],
		...changes
	};
}
