/** The heat table: how every place inside a scope stands on every target. */
import type { ProjectedTarget } from '../projection.ts';
import type { Registers } from '../registers.ts';
import type { TargetRow } from '../target.ts';
import type { TrustRow } from '../organisation.ts';
import { scopeKey, targetIdIn, trustsIn, type Scope } from '../scope.ts';
import type { HeatRow, OverviewView, Place } from './view.ts';

/** What the table is filled from: the registers' organisations, the run's target rows by id, the targets shown. */
export interface HeatInput {
	registers: Registers;
	scope: Scope;
	rows: ReadonlyMap<string, ProjectedTarget>;
	targets: readonly TargetRow[];
}

/**
 * Show the places inside a scope: networks for the nation; trusts for a network, region or ICB, whose borders networks
 * cross; for a trust its peers in the same network, itself among them.
 */
export function showHeat({ registers, scope, rows, targets }: HeatInput): OverviewView['heat'] {
	const kind = scope.kind === 'nation' ? 'network' : 'trust';
	const places = kind === 'network' ? networksOf(registers) : trustPlaces(registers, scope);
	return {
		kind,
		rows: places
			.map((place) => heatRow(place, { targets, rows, here: scopeKey(place) === scopeKey(scope) }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
	};
}

function networksOf({ networks, trusts }: Registers): Scope[] {
	const used = new Set(trusts.map(({ network }) => network));
	return networks
		.filter(({ id }) => used.has(id))
		.map(({ id, name }) => ({ kind: 'network', code: id, name }));
}

function trustPlaces({ trusts }: Registers, scope: Scope): Scope[] {
	const inside = trustsIn(scope, trusts);
	const peers = (own: TrustRow | undefined) =>
		own === undefined ? [] : trustsIn({ kind: 'network', code: own.network }, trusts);
	const shown = scope.kind === 'trust' ? peers(inside[0]) : inside;
	return shown.map(({ code, name }) => ({ kind: 'trust', code, name }));
}

function heatRow(
	place: Scope,
	{ targets, rows, here }: Pick<HeatInput, 'targets' | 'rows'> & { here: boolean }
): HeatRow {
	const key = scopeKey(place);
	return {
		key,
		name: place.name,
		code: place.code,
		here,
		cells: targets.flatMap(({ id }) => {
			const row = rows.get(targetIdIn(id, key));
			if (row === undefined) return [];
			const { rag, gapAtDue: gap, projectedAtDue: projected } = row;
			return [{ target: id, rag, gap, projected, probability: null }];
		})
	};
}

/** Most places named where a target is missed. */
const NAMED = 3;

/** Name the places of a heat table that miss a target by most, the furthest first. */
export function furthestFrom(targetId: string, rows: readonly HeatRow[]): Place[] {
	return rows
		.flatMap(({ key, name, cells }) => {
			const cell = cells.find(({ target }) => target === targetId);
			if (cell === undefined || cell.rag === 'green') return [];
			return [{ key, name, gap: cell.gap ?? Infinity }];
		})
		.sort((a, b) => b.gap - a.gap)
		.slice(0, NAMED)
		.map(({ key, name }) => ({ key, name }));
}
