/** National targets in every scope: one row each, so that every figure on a screen is a row of the file's output. */
import type { Registers, TargetRow, TrustRow } from '../registers.ts';
import type { Scenario } from '../scenario-file.ts';
import { listScopes, scopeKey, targetIdIn, trustsIn, type Scope } from '../scope.ts';

type Target = NonNullable<Scenario['targets']>[number];

/**
 * Write every current target for every scope that has trusts.
 * @param trusts the trusts of the file, in its order
 */
export function assembleTargets(registers: Registers, trusts: TrustRow[]): Target[] {
	const weights = { population: populationShares(registers, trusts), baselineFte: staffShares(registers) };
	const everyone = trusts.map(({ code }) => code);
	const current = registers.targets.filter(({ supersededBy }) => supersededBy === null);
	const places = listScopes({ ...registers, trusts })
		.map((scope) => ({ scope, members: trustsIn(scope, trusts).map(({ code }) => code) }))
		.filter(({ members }) => members.length > 0);
	return current.flatMap((target) => {
		const weight = target.apportionment === 'same' ? undefined : weights[target.apportionment](target);
		return places.map(({ scope, members }) =>
			writeTarget(target, {
				scope,
				members,
				share: weight === undefined ? 1 : shareOf(members, { everyone, weight })
			})
		);
	});
}

function writeTarget(
	target: TargetRow,
	{ scope, members, share }: { scope: Scope; members: string[]; share: number }
): Target {
	return {
		id: targetIdIn(target.id, scopeKey(scope)),
		metric: target.metric,
		value: valueOf(target, share),
		due: target.due,
		...scopeOf(scope, members),
		...(target.roles.length === 0 ? {} : { roles: target.roles }),
		...(target.modality === null ? {} : { modality: target.modality }),
		...(target.siteKind === null ? {} : { siteKind: target.siteKind }),
		direction: target.direction
	};
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

/** Both sums run in register order, so that the nation's share is exactly 1. */
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
