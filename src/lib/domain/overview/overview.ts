/** From registers, a scenario and its projection to what the overview shows. Pure. */
import type { Projection, ProjectedTarget } from '../projection.ts';
import type { Registers, TargetRow, TrustRow } from '../registers.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import { scopeKey, targetIdIn, trustsIn, type Scope } from '../scope.ts';
import { whatBindsReporting, whatBindsScanning, type Work } from './binding.ts';
import type { Binds, HeatRow, OverviewView, TargetView } from './view.ts';

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
	const current = registers.targets.filter(({ supersededBy }) => supersededBy === null);
	const { assumptions } = registers;
	return {
		scope: { ...scope, key: scopeKey(scope), trusts: trusts.length },
		scenario: { id: scenario.id, name: scenario.name, note: scenario.note },
		months: projection.months,
		targets: showTargets(input, current, { rows, trusts }),
		heat: showHeat(input, current, { rows, trusts }),
		receipt: {
			hash: projection.hash,
			engineVersion: projection.engineVersion,
			seconds: projection.seconds,
			asAt: registers.asAt,
			scenario: scenario.id,
			placeholders: assumptions.filter(({ placeholder }) => placeholder).length,
			assumptions: assumptions.length,
			illustrative: registers.posts.some(({ provenance }) => provenance === 'illustrative')
		}
	};
}

interface Found {
	rows: Map<string, ProjectedTarget>;
	trusts: TrustRow[];
}

function showTargets(input: OverviewInput, current: TargetRow[], { rows, trusts }: Found): TargetView[] {
	const key = scopeKey(input.scope);
	const without = new Map(input.baseline.targets.map((row) => [row.id, row]));
	const work: Work = {
		projection: input.projection,
		trusts: new Set(trusts.map(({ code }) => code)),
		ofTrusts: trusts.length,
		assumptions: input.registers.assumptions
	};
	const missing = (target: TargetRow) =>
		new Set(
			trusts
				.filter(
					({ code }) => rows.get(targetIdIn(target.id, scopeKey({ kind: 'trust', code })))?.met === false
				)
				.map(({ code }) => code)
		);
	return current.flatMap((target) => {
		const row = rows.get(targetIdIn(target.id, key));
		if (row === undefined) return [];
		const looked = looksAtWorst(target) ? missing(target) : work.trusts;
		const binds = whatBinds({ ...work, trusts: looked }, target, row);
		return [showTarget(target, row, { binds, doNothing: without.get(row.id)?.projected ?? [] })];
	});
}

function showTarget(
	{ id, label, unit, direction, source, sourceDate, note }: TargetRow,
	row: ProjectedTarget,
	more: Pick<TargetView, 'binds' | 'doNothing'>
): TargetView {
	const { due, baseline, value, projectedAtDue, gapAtDue, rag, metFrom, projected, trajectory } = row;
	return {
		...{ id, label, unit, direction, source, sourceDate, note },
		...{ due, baseline, value, projectedAtDue, gapAtDue, rag, metFrom, projected, trajectory },
		...more
	};
}

/** A target about the longest wait or oldest report is missed by some trusts only: what binds is asked of those. */
function looksAtWorst({ metric }: TargetRow): boolean {
	return metric === 'waitDays' || metric === 'ageDays';
}

/** Staff, renewal and centres are decided by posts, starts and dates, not by a limit on scans or reports. */
function whatBinds(work: Work, target: TargetRow, row: ProjectedTarget): Binds | null {
	if (work.trusts.size === 0) return null;
	const month = work.projection.months.indexOf(row.due);
	if (target.metric === 'capacity' || target.metric === 'waitDays') {
		return whatBindsScanning(work, month, target.modality);
	}
	return target.metric === 'ageDays' ? whatBindsReporting(work, month) : null;
}

/** Networks for England, a region or an ICB; trusts inside a network, and the trust itself for a trust. */
function showHeat(input: OverviewInput, current: TargetRow[], { rows, trusts }: Found): OverviewView['heat'] {
	const { registers, scope } = input;
	const inside = scope.kind === 'network' || scope.kind === 'trust';
	const networks = new Set(trusts.map(({ network }) => network));
	const places: Scope[] = inside
		? trusts.map(({ code, name }) => ({ kind: 'trust', code, name }))
		: registers.networks
				.filter(({ id }) => networks.has(id))
				.map(({ id, name }) => ({ kind: 'network', code: id, name }));
	return {
		kind: inside ? 'trust' : 'network',
		rows: places.map((place) => heatRow(place, current, rows)).sort((a, b) => a.name.localeCompare(b.name))
	};
}

function heatRow(place: Scope, current: TargetRow[], rows: Map<string, ProjectedTarget>): HeatRow {
	const key = scopeKey(place);
	return {
		key,
		name: place.name,
		code: place.code,
		cells: current.flatMap(({ id }) => {
			const row = rows.get(targetIdIn(id, key));
			if (row === undefined) return [];
			return [{ target: id, rag: row.rag, gap: row.gapAtDue, projected: row.projectedAtDue }];
		})
	};
}

/** Order targets by how short they fall, as a share of the way from baseline to value. */
export function largestGaps(targets: TargetView[]): TargetView[] {
	const shortness = ({ gapAtDue, value, baseline }: TargetView) =>
		gapAtDue === null
			? Infinity
			: gapAtDue / (Math.abs((value ?? 0) - (baseline ?? 0)) || Math.abs(value ?? 0) || 1);
	return targets.filter(({ rag }) => rag !== 'green').sort((a, b) => shortness(b) - shortness(a));
}
