/** From registers, a scenario and its projection to what the overview shows. Pure. */
import { isAskedIn, outsideSentences, targetsOf } from '../catalogue/in-force.ts';
import { findPaceWarnings, groupWarnings } from '../pace/warnings.ts';
import type { Projection, ProjectedTarget } from '../projection.ts';
import type { Registers } from '../registers.ts';
import type { TargetRow } from '../target.ts';
import type { TrustRow } from '../organisation.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import { NATION, scopeKey, targetIdIn, trustsIn, type Scope } from '../scope.ts';
import { smallNumbers, type SmallNumbers } from '../small-numbers.ts';
import { whatBindsReporting, whatBindsScanning, type Work } from './binding.ts';
import { furthestFrom, showHeat } from './heat.ts';
import { showLimits } from './limits.ts';
import { readingIn } from './reading.ts';
import type { Binds, HeatRow, OverviewView, Place, ReceiptView, TargetView } from './view.ts';

/** What an overview is made from. `baseline` is the projection of the scenario without decisions. */
export interface OverviewInput {
	registers: Registers;
	scenario: ScenarioRow;
	projection: Projection;
	baseline: Projection;
	scope: Scope;
}

/** Show how one scope stands on every current target. */
export function overview(input: OverviewInput): OverviewView {
	const { registers, scenario, projection, scope } = input;
	const trusts = trustsIn(scope, registers.trusts);
	const rows = new Map(projection.targets.map((row) => [row.id, row]));
	const asked = (target: TargetRow) => isAskedIn(target, scope, registers.trusts);
	const targets = targetsOf(registers.targets, scenario).filter(asked);
	const heat = showHeat({ registers, scope, rows, targets });
	const codes = new Set(trusts.map(({ code }) => code));
	const work: Work = {
		months: projection.months,
		capacity: projection.capacity.filter(({ trust }) => codes.has(trust)),
		reading: readingIn(projection, { trusts: [...codes], assumptions: registers.assumptions })
	};
	const shown = showTargets(input, { targets, rows, trusts, work, heat: heat.rows });
	return {
		scope: { ...scope, key: scopeKey(scope), trusts: trusts.length, above: placesAbove(registers, scope) },
		scenario: showScenario(scenario),
		months: projection.months,
		targets: shown,
		small: smallOnes(input, targets),
		warnings: warningsOf(input, shown),
		...{ sureness: null, causes: null },
		leftOut: registers.targets.filter(asked).flatMap((target) => outsideSentences(target, [scenario])),
		limits: showLimits(work, targets),
		heat,
		receipt: writeReceipt(input)
	};
}

function showScenario({ id, name, note, decisions }: ScenarioRow): OverviewView['scenario'] {
	return { id, name, note, decided: Object.values(decisions).some((rows) => rows.length > 0) };
}

function smallOnes(
	{ registers, scenario, scope }: OverviewInput,
	targets: readonly TargetRow[]
): Record<string, SmallNumbers> {
	return Object.fromEntries(
		targets
			.filter(({ metric }) => metric === 'heads')
			.flatMap(({ id, roles }) => {
				const small = smallNumbers(registers, scenario, { scope, roles });
				return small === null ? [] : [[id, small]];
			})
	);
}

function warningsOf(
	{ registers, scenario, scope, projection }: OverviewInput,
	targets: readonly TargetView[]
): OverviewView['warnings'] {
	const warnings = findPaceWarnings({ registers, scenario, scope, months: projection.months, targets });
	return groupWarnings(warnings).map(({ worst, others }) => ({
		sentence: worst.sentence,
		more: others.length
	}));
}

/** The nation, and for a trust its network: the way back from a page reached by drilling down. */
function placesAbove({ trusts, networks }: Registers, scope: Scope): Place[] {
	if (scope.kind === 'nation') return [];
	const nation = { key: scopeKey(NATION), name: NATION.name };
	const own = scope.kind === 'trust' ? trusts.find(({ code }) => code === scope.code) : undefined;
	const network = networks.find(({ id }) => id === own?.network);
	if (network === undefined) return [nation];
	return [nation, { key: scopeKey({ kind: 'network', code: network.id }), name: network.name }];
}

interface Found {
	targets: TargetRow[];
	rows: ReadonlyMap<string, ProjectedTarget>;
	trusts: TrustRow[];
	work: Work;
	heat: HeatRow[];
}

function showTargets(
	{ scope, baseline, registers }: OverviewInput,
	{ targets, rows, trusts, work, heat }: Found
): TargetView[] {
	const without = new Map(baseline.targets.map((row) => [row.id, row.projected]));
	return targets.flatMap((target) => {
		const row = rows.get(targetIdIn(target.id, scopeKey(scope)));
		if (row === undefined) return [];
		return [
			showTarget(target, {
				row,
				firstDue: registers.targets.find(({ supersededBy }) => supersededBy === target.id)?.due ?? null,
				binds: whatBinds(work, target, { row, missed: trustsMissing(target, { trusts, rows }) }),
				furthest: scope.kind === 'trust' ? [] : furthestFrom(target.id, heat),
				doNothing: without.get(row.id) ?? []
			})
		];
	});
}

function showTarget(
	{ id, label, unit, direction, source, sourceDate, note }: TargetRow,
	{
		row,
		...more
	}: { row: ProjectedTarget } & Pick<TargetView, 'firstDue' | 'binds' | 'furthest' | 'doNothing'>
): TargetView {
	const { due, baseline, value, projectedAtDue, gapAtDue, rag, metFrom, projected, trajectory } = row;
	return {
		...{ id, row: row.id, label, unit, direction, source, sourceDate, note },
		...{ due, baseline, value, projectedAtDue, gapAtDue, rag, metFrom, projected, trajectory },
		...more
	};
}

function trustsMissing(target: TargetRow, { trusts, rows }: Pick<Found, 'trusts' | 'rows'>): Set<string> {
	const met = (code: string) => rows.get(targetIdIn(target.id, scopeKey({ kind: 'trust', code })))?.met;
	return new Set(trusts.map(({ code }) => code).filter((code) => met(code) === false));
}

/** Staff, renewal and centres are decided by posts, starts and dates, not by a limit on scans or reports. */
function whatBinds(
	work: Work,
	{ metric, modality, due }: TargetRow,
	{ row, missed }: { row: ProjectedTarget; missed: ReadonlySet<string> }
): Binds | null {
	const month = work.months.indexOf(due);
	if (month < 0) return null;
	if (metric === 'capacity') return whatBindsScanning(work, { month, modality });
	if (metric === 'waitDays') return whatBindsScanning(work, { month, waitsOverDays: row.value ?? 0 });
	return metric === 'ageDays' && missed.size > 0 ? whatBindsReporting(work, { month, missed }) : null;
}

function writeReceipt({ registers, scenario, projection }: OverviewInput): ReceiptView {
	const { hash, engineVersion, seconds } = projection;
	const { asAt, posts } = registers;
	return {
		...{ hash, engineVersion, seconds, asAt },
		scenario: scenario.id,
		sources: countSources(registers),
		illustrative: posts.some(({ provenance }) => provenance === 'illustrative')
	};
}

function countSources({ assumptions }: Registers): ReceiptView['sources'] {
	const sources = new Map<string, ReceiptView['sources'][number]>();
	for (const { source, sourceDate } of assumptions) {
		const key = `${source} ${sourceDate}`;
		const before = sources.get(key)?.assumptions ?? 0;
		sources.set(key, { source, sourceDate, assumptions: before + 1 });
	}
	return [...sources.values()].sort((a, b) => b.assumptions - a.assumptions);
}
