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

/** Combine a target's measure over the trusts in scope, month by month. */
export function projectTarget(run: Simulation, target: Target): Float64Array {
	const measured = run.measured[target.measure]!;
	const combine = combinationOf(run.measures[target.measure]!.metric);
	const trusts = run.frame.trusts.length;
	const projected = new Float64Array(run.frame.months);
	for (let t = 0; t < projected.length; t++) {
		let total = 0;
		let whole = 0;
		for (let i = 0; i < target.trusts.length; i++) {
			const at = t * trusts + target.trusts[i]!;
			const value = measured.values[at]!;
			if (combine === 'worst') total = Math.max(total, value);
			else total += value;
			if (combine === 'pooled') whole += measured.whole[at]!;
		}
		projected[t] = combine === 'pooled' ? (whole > 0 ? 1 - total / whole : 1) : total;
	}
	for (const places of measured.sharedSites) countOnce(projected, places, target.trusts);
	return projected;
}

/** A site open at several trusts of the scope was added once for each. */
function countOnce(
	projected: Float64Array,
	places: Measured['sharedSites'][number],
	trusts: Int32Array
): void {
	const inScope = places.filter((place) => trusts.includes(place.trust));
	for (let t = 0; t < projected.length; t++) {
		const open = inScope.reduce((count, place) => count + place.open[t]!, 0);
		projected[t]! -= Math.max(0, open - 1);
	}
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
