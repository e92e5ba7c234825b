/** Targets in the scopes they concern: one row each, so that every figure on a screen is a row of the file's output. */
import { isAskedIn, targetsOf } from '../catalogue/in-force.ts';
import type { Registers } from '../registers.ts';
import type { TargetRow } from '../target.ts';
import type { TrustRow } from '../organisation.ts';
import type { Scenario } from '../scenario-file.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import { findScope, listScopes, scopeKey, targetIdIn, trustsIn, type Scope } from '../scope.ts';

type Target = NonNullable<Scenario['targets']>[number];

/** A scope and the codes of its trusts. */
interface Place {
	scope: Scope;
	members: string[];
}

/**
 * Write every target the run can be held against: a national one for every scope that has trusts, an own one for its
 * scope and the trusts in it. A target due outside the run is left out; `outsideSentences` names those.
 */
export function assembleTargets(registers: Registers, scenario: ScenarioRow): Target[] {
	const { trusts } = registers;
	const weights = { population: populationShares(registers, trusts), baselineFte: staffShares(registers) };
	const places = listScopes(registers)
		.map((scope) => placeOf(scope, trusts))
		.filter(({ members }) => members.length > 0);
	return targetsOf(registers.targets, scenario).flatMap((target) => {
		const own = findScope(registers, target.scope);
		if (own === undefined) return [];
		const { members: everyone } = placeOf(own, trusts);
		const weight = target.apportionment === 'same' ? undefined : weights[target.apportionment](target);
		const shareIn = ({ scope, members }: Place) =>
			weight === undefined || scopeKey(scope) === target.scope ? 1 : shareOf(members, { everyone, weight });
		return places
			.filter(({ scope }) => isAskedIn(target, scope, trusts))
			.map((place) => writeTarget(target, { place, share: shareIn(place) }));
	});
}

function placeOf(scope: Scope, trusts: TrustRow[]): Place {
	return { scope, members: trustsIn(scope, trusts).map(({ code }) => code) };
}

function writeTarget(target: TargetRow, { place, share }: { place: Place; share: number }): Target {
	const key = scopeKey(place.scope);
	return {
		id: targetIdIn(target.id, key),
		metric: target.metric,
		value: valueOf(target, share),
		due: target.due,
		...scopeOf(place.scope, place.members),
		...(target.roles.length === 0 ? {} : { roles: target.roles }),
		...(target.modality === null ? {} : { modality: target.modality }),
		...(target.siteKind === null ? {} : { siteKind: target.siteKind }),
		direction: target.direction,
		...baselineOf(target, { key, share }),
		...(target.trajectory === 'linear' ? {} : { trajectory: target.trajectory })
	};
}

/** A stated baseline is shared out like the value; one that is the same for all says nothing about narrower places. */
function baselineOf(
	{ baseline, apportionment, scope }: TargetRow,
	{ key, share }: { key: string; share: number }
): Pick<Target, 'baseline'> {
	if (baseline === null || (apportionment === 'same' && key !== scope)) return {};
	return { baseline: baseline * share };
}

function valueOf({ valueKind, value }: TargetRow, share: number): Target['value'] {
	if (valueKind === 'times') return { times: value };
	return valueKind === 'add' ? { add: value * share } : value * share;
}

function scopeOf(scope: Scope, members: string[]): Pick<Target, 'scope'> {
	switch (scope.kind) {
		case 'nation':
			return {};
		case 'network':
			return { scope: { network: scope.code } };
		case 'trust':
			return { scope: { trust: scope.code } };
		default:
			return { scope: { trusts: members } };
	}
}

function shareOf(
	members: string[],
	{ everyone, weight }: { everyone: string[]; weight: Map<string, number> }
): number {
	const sum = (codes: string[]) => codes.reduce((total, code) => total + (weight.get(code) ?? 0), 0);
	const total = sum(everyone);
	return total === 0 ? 0 : sum(members) / total;
}

/** Additions of staff are shared out by funded FTE in the roles of the target. */
function staffShares({ posts }: Registers): (target: TargetRow) => Map<string, number> {
	return ({ roles }) => {
		const fte = new Map<string, number>();
		for (const post of posts) {
			if (!roles.includes(post.role)) continue;
			fte.set(post.trust, (fte.get(post.trust) ?? 0) + post.fundedFteHundredths);
		}
		return fte;
	};
}

/** A trust serves a part of its ICB's population: its part of the scans asked of the ICB's trusts. */
function populationShares(
	{ icbs, demand }: Registers,
	trusts: TrustRow[]
): (target: TargetRow) => Map<string, number> {
	const scans = new Map<string, number>();
	for (const row of demand) scans.set(row.trust, (scans.get(row.trust) ?? 0) + row.scansPerMonth);
	const served = new Map<string, number>();
	for (const { code, population } of icbs) {
		const members = trusts.filter(({ icb }) => icb === code);
		const total = members.reduce((sum, trust) => sum + (scans.get(trust.code) ?? 0), 0);
		for (const trust of members) {
			served.set(trust.code, total === 0 ? 0 : (population * (scans.get(trust.code) ?? 0)) / total);
		}
	}
	return () => served;
}
