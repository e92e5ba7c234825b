/** Targets held against a run: baseline, trajectory, gap, met, RAG (docs/model.md 5). */
import { combinationOf, openingOf } from './measures.ts';
import type { Measured, Simulation } from './run.ts';
import type { Target } from './targets-input.ts';

/** Relative tolerance within which a value counts as reached. */
const MET_TOLERANCE = 1e-6;

/** Red, amber or green; always printed beside the number. */
export type Rag = 'green' | 'amber' | 'red';

/** A target's outcome; months count from the start; numbers are NaN or infinite where they are undefined. */
export interface Outcome {
	target: Target;
	baseline: number;
	value: number;
	gapAtDue: number;
	met: boolean;
	/** First month at or past the value, and first from which it stays so; -1 for never. */
	firstMet: number;
	metFrom: number;
	rag: Rag;
	/** At the end of each month. */
	projected: Float64Array;
	trajectory: Float64Array;
	gapToTrajectory: Float64Array;
}

/**
 * Hold every target against a finished run.
 * @source docs/model.md 5
 */
export function holdTargets(run: Simulation): Outcome[] {
	return run.targets.map((target) => outcomeOf(run, target));
}

function outcomeOf(run: Simulation, target: Target): Outcome {
	const projected = projectTarget(run, target);
	const opening = openingOf(run, run.measures[target.measure]!, target.trusts);
	const baseline = target.baseline ?? opening ?? projected[0]!;
	const value = resolveValue(target, baseline);
	const { sign, dueAt } = target;
	const trajectory = drawTrajectory(target, baseline, value, projected.length);
	const gapAtDue = sign * (value - projected[dueAt]!);
	const isMet = (t: number) => reaches({ target, value }, projected[t]!);
	let metFrom = projected.length;
	while (metFrom > 0 && isMet(metFrom - 1)) metFrom--;
	const met = isMet(dueAt);
	return {
		target,
		baseline,
		value,
		gapAtDue,
		met,
		firstMet: projected.findIndex((_, t) => isMet(t)),
		metFrom: metFrom === projected.length ? -1 : metFrom,
		rag: met ? 'green' : colour(target, gapAtDue, value, baseline),
		projected,
		trajectory,
		gapToTrajectory: trajectory.map((aim, t) => sign * (aim - projected[t]!))
	};
}

/** Tell whether a projected value is at or past a target's value. */
export function reaches({ target, value }: Pick<Outcome, 'target' | 'value'>, projected: number): boolean {
	const gap = target.sign * (value - projected);
	return Number.isFinite(gap) && gap <= MET_TOLERANCE * Math.max(1, Math.abs(value));
}

function resolveValue({ value }: Target, baseline: number): number {
	if (value.kind === 'absolute') return value.by;
	return value.kind === 'add' ? baseline + value.by : baseline * value.by;
}

function colour(target: Target, gap: number, value: number, baseline: number): Rag {
	const way = Math.abs(value - baseline);
	const allowed = target.amber * (way > 0 && way < Infinity ? way : Math.abs(value));
	return Number.isFinite(gap) && gap <= allowed ? 'amber' : 'red';
}

/** Give the month after the last in which a target is due: who asks no more of a run may stop there. */
export function lastDue(targets: readonly Target[]): number {
	return targets.reduce((last, { dueAt }) => Math.max(last, dueAt + 1), 0);
}

/** Combine a target's measure over the trusts in scope, month by month. */
export function projectTarget(run: Simulation, target: Target): Float64Array {
	return new Float64Array(run.frame.months).map((_, t) => projectMonth(run, target, t));
}

/** Combine a target's measure over the trusts in scope in one month. */
export function projectMonth(run: Simulation, target: Target, t: number): number {
	const { values, whole, sharedSites } = run.measured[target.measure]!;
	const combine = combinationOf(run.measures[target.measure]!.metric);
	const row = t * run.frame.trusts.length;
	let total = 0;
	let all = 0;
	for (const trust of target.trusts) {
		const value = values[row + trust]!;
		if (combine === 'worst') total = Math.max(total, value);
		else total += value;
		if (combine === 'pooled') all += whole[row + trust]!;
	}
	if (combine === 'pooled') return all > 0 ? 1 - total / all : 1;
	for (const places of sharedSites) total -= countedTwice(places, target.trusts, t);
	return total;
}

/** A site open at several trusts of the scope was added once for each. */
function countedTwice(places: Measured['sharedSites'][number], trusts: Int32Array, t: number): number {
	let open = 0;
	for (const place of places) if (place.open[t] === 1 && trusts.includes(place.trust)) open++;
	return Math.max(0, open - 1);
}

function drawTrajectory(target: Target, baseline: number, value: number, months: number): Float64Array {
	const { trajectory, dueAt } = target;
	const aim = (t: number) => {
		if (trajectory === 'linear') return baseline + (value - baseline) * Math.min(1, (t + 1) / (dueAt + 1));
		if (trajectory === 'step') return t < dueAt ? baseline : value;
		return t < trajectory.from ? baseline : trajectory.level[t]!;
	};
	return new Float64Array(months).map((_, t) => aim(t));
}
