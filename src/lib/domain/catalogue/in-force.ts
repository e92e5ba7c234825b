/** Which targets count: in force on a date, due within a run, and in which scopes. */
import { addMonths, type Month } from '../month.ts';
import type { TargetRow } from '../target.ts';
import type { TrustRow } from '../organisation.ts';
import { NATION, scopeKey, type Scope } from '../scope.ts';
import { monthWords } from '../wording.ts';

/** The months a scenario runs over. */
export interface Run {
	asAt: Month;
	horizonMonths: number;
}

/** Tell whether a target counts in a month: nothing has taken its place, and it has not ended. */
function isInForce({ supersededBy, ended }: TargetRow, month: Month): boolean {
	return supersededBy === null && (ended === null || ended > month);
}

/** Name the last month of a run. */
function lastMonth({ asAt, horizonMonths }: Run): Month {
	return addMonths(asAt, horizonMonths - 1);
}

function isWithin(month: Month, run: Run): boolean {
	return month >= run.asAt && month <= lastMonth(run);
}

/** List the targets a run is held against: in force at its start, and due within it. */
export function targetsOf<Row extends TargetRow>(targets: readonly Row[], run: Run): Row[] {
	return targets.filter((target) => isInForce(target, run.asAt) && isWithin(target.due, run));
}

function isOutside(target: TargetRow, run: Run): boolean {
	return isInForce(target, run.asAt) && !isWithin(target.due, run);
}

/**
 * Tell whether a scope is asked for its part of a target: a national one asks every scope, an own one its scope and the
 * trusts in it. Groupings cross each other's borders, so of two that only overlap neither asks the other.
 */
export function isAskedIn(target: TargetRow, scope: Scope, trusts: readonly TrustRow[]): boolean {
	if (target.scope === scopeKey(NATION) || target.scope === scopeKey(scope)) return true;
	const trust = scope.kind === 'trust' ? trusts.find(({ code }) => code === scope.code) : undefined;
	return trust !== undefined && groupings(trust).includes(target.scope);
}

function groupings({ network, icb, region }: TrustRow): string[] {
	return [
		scopeKey({ kind: 'network', code: network }),
		scopeKey({ kind: 'icb', code: icb }),
		scopeKey({ kind: 'region', code: region })
	];
}

/**
 * Say which runs a target cannot be held against, and what would be right: a sentence for each set of runs over the same
 * months; none where it is due within all of them.
 */
export function outsideSentences(target: TargetRow, runs: readonly (Run & { name: string })[]): string[] {
	const same = new Map<string, Run & { names: string[] }>();
	for (const run of runs.filter((one) => isOutside(target, one))) {
		const months = `${run.asAt} ${run.horizonMonths}`;
		same.set(months, { ...run, names: [...(same.get(months)?.names ?? []), `“${run.name}”`] });
	}
	return [...same.values()].map((run) => outsideSentence(target, run));
}

function outsideSentence({ label, due }: TargetRow, run: Run & { names: string[] }): string {
	const span = `${monthWords(run.asAt)} to ${monthWords(lastMonth(run))}`;
	const remedy =
		due < run.asAt
			? 'supersede it with a target that is due later'
			: 'let the scenario run longer, or supersede it with a target that is due earlier';
	return `${label} is due in ${monthWords(due)}, outside the run of ${run.names.join(', ')} (${span}), so it is not projected: ${remedy}.`;
}
