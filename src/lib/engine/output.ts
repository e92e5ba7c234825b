/** Results as the plain rows of the scenario file's `run` (docs/model.md, output). Undefined numbers are null. */
import { monthName } from '#lib/domain/month.ts';
import { COST_LINES, type CostLine } from '#lib/domain/cost-lines.ts';
import type { Simulation } from './run.ts';
import { BINDINGS } from './scanning.ts';
import type { Table } from './table.ts';
import { holdTargets, type Outcome, type Rag } from './targets.ts';

/** One number a month; stocks begin with their opening value. */
export type Series = (number | null)[];

type Columns<Name extends string> = Record<Name, Series>;

export type StaffOutput = { trust: string; role: string } & Columns<
	| 'heads'
	| 'fte'
	| 'establishment'
	| 'vacancy'
	| 'leavers'
	| 'retirements'
	| 'joins'
	| 'promotedOut'
	| 'avoided'
>;
export type RouteOutput = { id: string } & Columns<
	'intake' | 'inTraining' | 'attrition' | 'completions' | 'joins' | 'elsewhere' | 'waitLost' | 'waiting'
>;
export type CapacityOutput = { trust: string; modality: string } & Columns<
	| 'equipment'
	| 'openHours'
	| 'staffRatio'
	| 'capacity'
	| 'demand'
	| 'scans'
	| 'sentOut'
	| 'receivedIn'
	| 'waiting'
	| 'waitDays'
> & { binding: (typeof BINDINGS)[number][] };
export type ReportingOutput = { trust: string; modality: string } & Columns<
	| 'arrivals'
	| 'local'
	| 'imported'
	| 'outsourced'
	| 'issued'
	| 'unreported'
	| 'ageDays'
	| 'overdue'
	| 'reportedShare'
	| 'onTimeShare'
>;
export type ReaderOutput = { trust: string; role: string } & Columns<'minutes' | 'used' | 'exported'>;

/** A target's row: `gapAtDue` is positive when short; `metFrom` is the month from which it stays met. */
export interface TargetOutput {
	id: string;
	baseline: number | null;
	value: number | null;
	due: string;
	projectedAtDue: number | null;
	gapAtDue: number | null;
	met: boolean;
	firstMet: string | null;
	metFrom: string | null;
	rag: Rag;
	projected: Series;
	trajectory: Series;
	gapToTrajectory: Series;
}

/** Cost lines by month, GBP undiscounted, their total, and the discounted sum of the total. */
export type CostOutput = Record<CostLine | 'total', Series> & { npv: number | null };

export interface BudgetOutput {
	id: string;
	spent: number;
	max: number;
	over: number;
}

/** Everything `gantry run` prints. Rows are the full product of trusts with roles, modalities and reading roles. */
export interface RunOutput {
	months: string[];
	staff: StaffOutput[];
	routes: RouteOutput[];
	capacity: CapacityOutput[];
	reporting: ReportingOutput[];
	readers: ReaderOutput[];
	targets: TargetOutput[];
	cost: CostOutput;
	budgets: BudgetOutput[];
}

/**
 * Write a run that kept everything as rows.
 * @source docs/model.md output
 */
export function writeOutput(run: Simulation): RunOutput {
	const { frame } = run;
	return {
		months: Array.from({ length: frame.months }, (_, t) => monthName(frame.calendar.first + t)),
		staff: perTrust(run, frame.roles, staffRow),
		routes: run.routes.ids.map((id, p) => ({ id, ...columns(run.learners.tables, p) })),
		capacity: perTrust(run, frame.modalities, capacityRow),
		reporting: perTrust(run, frame.modalities, reportingRow),
		readers: readerRows(run),
		targets: writeTargets(run),
		cost: costRows(run),
		budgets: run.budgets.map((budget) => {
			const spent = budget.items.reduce(
				(sum, line) => sum + addUp(run.costs[line].subarray(Math.max(0, budget.from), budget.until + 1)),
				0
			);
			return { id: budget.id, spent, max: budget.maxGbp, over: Math.max(0, spent - budget.maxGbp) };
		})
	};
}

/**
 * Write the targets of a run, and nothing else of it.
 * @source docs/model.md 5
 */
export function writeTargets(run: Simulation): TargetOutput[] {
	return holdTargets(run).map((outcome) => targetRow(run, outcome));
}

type Place = { trust: string; name: string; cell: number };

function perTrust<Row>(run: Simulation, names: string[], row: (run: Simulation, place: Place) => Row): Row[] {
	const { trusts } = run.frame;
	return trusts.flatMap((trust, k) =>
		names.map((name, i) => row(run, { trust, name, cell: i * trusts.length + k }))
	);
}

/** Give a number, or null where it is infinite or undefined. */
export function defined(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

function series(values: ArrayLike<number>): Series {
	return Array.from(values, defined);
}

function column({ values, stride }: Table, cell: number): Series {
	const rows = values.length / stride;
	const numbers: Series = new Array<number>(rows);
	for (let t = 0; t < rows; t++) numbers[t] = defined(values[t * stride + cell]!);
	return numbers;
}

function columns<Name extends string>(tables: Record<Name, Table>, cell: number): Columns<Name> {
	const entries = Object.entries<Table>(tables).map(([name, table]) => [name, column(table, cell)]);
	return Object.fromEntries(entries) as Columns<Name>;
}

function byMonth(run: Simulation, pick: (t: number) => number | null): Series {
	return Array.from({ length: run.frame.months }, (_, t) => pick(t));
}

function staffRow(run: Simulation, { trust, name, cell }: Place): StaffOutput {
	const { supply, staff } = run;
	const kept = columns(staff.tables, cell);
	const fte = kept.heads.map((heads) => supply.participation[cell]! * heads!);
	const funded = (t: number) => supply.establishment[t * supply.cells + cell]!;
	const limited = supply.hasCeiling[cell] === 1;
	return {
		trust,
		role: name,
		...kept,
		fte,
		establishment: byMonth(run, (t) => (limited ? funded(t) : null)),
		vacancy: byMonth(run, (t) => (limited ? Math.max(0, funded(t) - fte[t + 1]!) : null))
	};
}

function capacityRow(run: Simulation, { trust, name, cell }: Place): CapacityOutput {
	const { fleet, scanning } = run;
	return {
		trust,
		modality: name,
		...columns(run.scanners.tables, cell),
		...columns(scanning.tables, cell),
		demand: byMonth(run, (t) => run.demand.scans[t * fleet.cells + cell]!),
		waitDays: column(run.clocks.tables.waitDays, cell),
		binding: Array.from(
			{ length: run.frame.months },
			(_, t) => BINDINGS[scanning.binding[t * fleet.cells + cell]!]!
		)
	};
}

function reportingRow(run: Simulation, { trust, name, cell }: Place): ReportingOutput {
	const { ageDays, overdue, reportedShare, onTimeShare } = run.clocks.tables;
	return {
		trust,
		modality: name,
		arrivals: column(run.reports.arrivals, cell),
		...columns(run.reports.tables, cell),
		...columns({ ageDays, overdue, reportedShare, onTimeShare }, cell)
	};
}

/** Readers in the order of the file's roles. */
function readerRows(run: Simulation): ReaderOutput[] {
	const { trusts, roles } = run.frame;
	const readers = run.reporting.readers.map(({ role }, i) => ({ role, i })).sort((a, b) => a.role - b.role);
	return trusts.flatMap((trust, k) =>
		readers.map(({ role, i }) => ({
			trust,
			role: roles[role]!,
			...columns(run.reports.readerTables, i * trusts.length + k)
		}))
	);
}

function targetRow(run: Simulation, outcome: Outcome): TargetOutput {
	const { target, firstMet, metFrom, projected } = outcome;
	const name = (t: number) => (t < 0 ? null : monthName(run.frame.calendar.first + t));
	return {
		id: target.id,
		baseline: defined(outcome.baseline),
		value: defined(outcome.value),
		due: target.due,
		projectedAtDue: defined(projected[target.dueAt]!),
		gapAtDue: defined(outcome.gapAtDue),
		met: outcome.met,
		firstMet: name(firstMet),
		metFrom: name(metFrom),
		rag: outcome.rag,
		projected: series(projected),
		trajectory: series(outcome.trajectory),
		gapToTrajectory: series(outcome.gapToTrajectory)
	};
}

function addUp(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/**
 * Add up every cost line month by month.
 * @returns the total by month, GBP undiscounted, and its discounted sum
 * @source docs/model.md 3.9
 */
export function totalCosts(run: Pick<Simulation, 'costs' | 'prices' | 'frame'>): {
	total: Float64Array;
	npv: number;
} {
	const total = new Float64Array(run.frame.months);
	for (const line of COST_LINES) run.costs[line].forEach((gbp, t) => (total[t]! += gbp));
	return { total, npv: total.reduce((sum, gbp, t) => sum + gbp * run.prices.discount[t]!, 0) };
}

function costRows(run: Simulation): CostOutput {
	const { total, npv } = totalCosts(run);
	const lines = COST_LINES.map((line) => [line, series(run.costs[line])] as const);
	return { ...Object.fromEntries(lines), total: series(total), npv: defined(npv) } as CostOutput;
}
