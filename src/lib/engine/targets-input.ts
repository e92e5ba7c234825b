/** Targets and budgets of a scenario file, ready to be held against a run (docs/model.md 3.9, 5). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Frame } from './frame.ts';
import { STAFF_METRICS, type Measure } from './measures.ts';
import type { CostLine } from '#lib/domain/cost-lines.ts';
import { MONTHS_PER_YEAR } from './rates.ts';
import { levelByMonth, monthIndex } from './series.ts';

type TargetRow = NonNullable<Scenario['targets']>[number];

const DEFAULT_AGE_YEARS = 10;
const DEFAULT_AMBER = 0.1;

/** A target as numbers. */
export interface Target {
	id: string;
	/** Number of the measure it looks at. */
	measure: number;
	/** Trusts in scope. */
	trusts: Int32Array;
	/** Absolute value, addition to the baseline, or multiple of it. */
	value: { kind: 'absolute' | 'add' | 'times'; by: number };
	due: string;
	dueAt: number;
	/** +1 where more is better (`atLeast`), -1 where less is. */
	sign: number;
	/** A stated baseline; undefined: taken from the run. */
	baseline: number | undefined;
	trajectory: 'linear' | 'step' | { level: Float64Array; from: number };
	/** Gap still called amber, as a share of the way from baseline to value. */
	amber: number;
}

/** A limit on cost lines between two months, both included. */
export interface Budget {
	id: string;
	items: CostLine[];
	from: number;
	until: number;
	maxGbp: number;
}

/**
 * Read targets, and the measures they need, each once.
 * @source docs/model.md 5
 */
export function prepareTargets(scenario: Scenario, frame: Frame): { targets: Target[]; measures: Measure[] } {
	const measures = new Map<string, { number: number; measure: Measure }>();
	const scopes = new Map<string, Int32Array>();
	const targets = (scenario.targets ?? []).map((row): Target => {
		const measure = measureOf(row, frame);
		const key = JSON.stringify(measure);
		const known = measures.get(key) ?? { number: measures.size, measure };
		measures.set(key, known);
		const scope = JSON.stringify(row.scope ?? null);
		const trusts = scopes.get(scope) ?? trustsInScope(row, frame);
		scopes.set(scope, trusts);
		return {
			id: row.id,
			measure: known.number,
			trusts,
			value: valueOf(row.value),
			due: row.due,
			dueAt: monthIndex(frame.calendar, row.due),
			sign: row.direction === 'atMost' ? -1 : 1,
			baseline: row.baseline,
			trajectory: trajectoryOf(row, frame),
			amber: row.amber ?? DEFAULT_AMBER
		};
	});
	return { targets, measures: [...measures.values()].map(({ measure }) => measure) };
}

function measureOf(row: TargetRow, frame: Frame): Measure {
	const isStaff = STAFF_METRICS.has(row.metric);
	return {
		metric: row.metric,
		rows: isStaff
			? (row.roles ?? frame.roles).map((role) => frame.roleIndex.get(role)!)
			: (row.modality === undefined ? frame.modalities : [row.modality]).map((modality) =>
					frame.modalityIndex.get(modality)!
				),
		ageMonths: row.metric === 'overAge' ? (row.years ?? DEFAULT_AGE_YEARS) * MONTHS_PER_YEAR : 0,
		siteKind: row.metric === 'sites' ? row.siteKind : undefined
	};
}

function trustsInScope(row: TargetRow, frame: Frame): Int32Array {
	const { scope } = row;
	if (scope === undefined) return Int32Array.from(frame.trusts.keys());
	if ('trust' in scope) return Int32Array.of(frame.trustIndex.get(scope.trust)!);
	if ('trusts' in scope) return Int32Array.from(new Set(scope.trusts), (id) => frame.trustIndex.get(id)!);
	return frame.members[frame.networks.indexOf(scope.network)]!;
}

function valueOf(value: TargetRow['value']): Target['value'] {
	if (typeof value === 'number') return { kind: 'absolute', by: value };
	return 'add' in value ? { kind: 'add', by: value.add } : { kind: 'times', by: value.times };
}

/** A dated trajectory is at the baseline before its first date: `from` marks that month. */
function trajectoryOf(row: TargetRow, frame: Frame): Target['trajectory'] {
	const trajectory = row.trajectory ?? 'linear';
	if (trajectory === 'linear' || trajectory === 'step') return trajectory;
	const dated = typeof trajectory === 'object' && !Array.isArray(trajectory);
	const first = dated ? Object.keys(trajectory).sort()[0] : undefined;
	const from = first === undefined ? (dated ? Infinity : 0) : monthIndex(frame.calendar, first);
	return { level: levelByMonth(trajectory, frame.calendar), from };
}

/**
 * Read budgets.
 * @source docs/model.md 3.9
 */
export function prepareBudgets(scenario: Scenario, frame: Frame): Budget[] {
	return (scenario.budgets ?? []).map((row) => ({
		id: row.id,
		items: row.items,
		from: monthIndex(frame.calendar, row.from),
		until: monthIndex(frame.calendar, row.until),
		maxGbp: row.max
	}));
}
