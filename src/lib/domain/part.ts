/**
 * Parts of a nation: networks share nothing but programmes, so a set of networks with all that their programmes lead to
 * runs by itself, and every figure is the nation's own to the last digit.
 */
import type { Registers } from './registers.ts';
import type { Scenario } from './scenario-file.ts';
import type { Decisions } from './scenario-row.ts';
import { trustsIn, type Scope } from './scope.ts';

type Targets = NonNullable<Scenario['targets']>;

/**
 * Name the networks that must run together for a scope's figures to be the nation's.
 * @returns ids of networks, all of them for the nation
 */
export function networksFor(
	{ trusts, networks, programmes }: Pick<Registers, 'trusts' | 'networks' | 'programmes'>,
	scope: Pick<Scope, 'kind' | 'code'>
): ReadonlySet<string> {
	if (scope.kind === 'nation') return new Set(networks.map(({ id }) => id));
	const networkOf = new Map(trusts.map(({ code, network }) => [code, network]));
	const together = programmes.map(
		({ destinations }) => new Set(Object.keys(destinations).map((trust) => networkOf.get(trust) ?? ''))
	);
	const needed = new Set(trustsIn(scope, trusts).map(({ network }) => network));
	for (let before = 0; before < needed.size;) {
		before = needed.size;
		for (const linked of together) {
			if ([...linked].some((network) => needed.has(network))) for (const one of linked) needed.add(one);
		}
	}
	return needed;
}

/**
 * Cut registers down to some networks. Targets stay as they are: what is asked of a place is a share of the nation's,
 * so assembled targets are cut with `cutTargets` instead of being worked out anew.
 */
export function cutRegisters(registers: Registers, networks: ReadonlySet<string>): Registers {
	const trusts = registers.trusts.filter(({ network }) => networks.has(network));
	const here = new Set(trusts.map(({ code }) => code));
	const ours = <Row extends { trust: string }>(rows: Row[]) => rows.filter(({ trust }) => here.has(trust));
	const programmes = registers.programmes.filter(({ destinations }) =>
		Object.keys(destinations).some((trust) => here.has(trust))
	);
	const taught = new Set(programmes.map(({ id }) => id));
	const cohorts = registers.cohorts.filter(({ programme }) => taught.has(programme));
	const begun = new Set(cohorts.map(({ id }) => id));
	const units = ours(registers.units);
	const standing = new Set(units.map(({ id }) => id));
	return {
		...registers,
		networks: registers.networks.filter(({ id }) => networks.has(id)),
		trusts,
		sites: ours(registers.sites),
		posts: ours(registers.posts),
		programmes,
		connections: ours(registers.connections),
		maturity: registers.maturity.filter(({ network }) => networks.has(network)),
		cohorts,
		trainees: registers.trainees.filter(({ cohort }) => begun.has(cohort)),
		units,
		stoppages: registers.stoppages.filter(({ unit }) => standing.has(unit)),
		activity: ours(registers.activity),
		demand: ours(registers.demand),
		turnaround: ours(registers.turnaround),
		placements: ours(registers.placements)
	};
}

/** Keep the decisions that concern what cut registers hold. */
export function cutDecisions(decisions: Decisions, { trusts, programmes, units }: Registers): Decisions {
	const here = new Set(trusts.map(({ code }) => code));
	const taught = new Set(programmes.map(({ id }) => id));
	const standing = new Set(units.map(({ id }) => id));
	const ours = <Row extends { trust: string }>(rows: Row[]) => rows.filter(({ trust }) => here.has(trust));
	return {
		posts: ours(decisions.posts),
		starts: decisions.starts.filter(({ programme }) => taught.has(programme)),
		retain: ours(decisions.retain),
		replacements: decisions.replacements.filter(({ unit }) => standing.has(unit)),
		purchases: ours(decisions.purchases),
		extraHours: ours(decisions.extraHours),
		outsourcing: ours(decisions.outsourcing),
		connections: ours(decisions.connections)
	};
}

/** Keep the targets that look at trusts of some networks only. */
export function cutTargets(
	targets: Targets,
	{ networks, trusts }: { networks: ReadonlySet<string>; trusts: ReadonlySet<string> }
): Targets {
	return targets.filter(({ scope }) => {
		if (scope === undefined) return false;
		if ('network' in scope) return networks.has(scope.network);
		return ('trusts' in scope ? scope.trusts : [scope.trust]).every((trust) => trusts.has(trust));
	});
}

/** Cut a scenario file down to some networks; the very file where that is all of them. Budgets are the nation's. */
export function cutScenario(file: Scenario, networks: ReadonlySet<string>): Scenario {
	if (file.networks === undefined || file.networks.every(({ id }) => networks.has(id))) return file;
	const trusts = file.trusts.filter(({ network = '' }) => networks.has(network));
	const here = new Set(trusts.map(({ id }) => id));
	const ours = <Row extends { trust: string }>(rows: Row[] | undefined) =>
		rows?.filter(({ trust }) => here.has(trust));
	const routes = file.routes?.filter(({ destinations = {}, hosts = {}, waiting = {} }) =>
		[destinations, hosts, waiting].some((shares) => Object.keys(shares).some((trust) => here.has(trust)))
	);
	const equipment = ours(file.equipment);
	const { budgets: _nations, actuals, ...rest } = file;
	const targets = cutTargets(file.targets ?? [], { networks, trusts: here });
	const asked = new Set(targets.map(({ id }) => id));
	return {
		...rest,
		networks: file.networks.filter(({ id }) => networks.has(id)),
		trusts,
		staff: ours(file.staff),
		routes,
		placements: ours(file.placements),
		equipment,
		demand: ours(file.demand),
		plan: file.plan && cutPlan(file.plan, { here, routes: idsOf(routes), units: idsOf(equipment) }),
		targets,
		...(actuals === undefined ? {} : { actuals: actuals.filter(({ id }) => asked.has(id)) })
	};
}

function idsOf(rows: { id: string }[] | undefined): ReadonlySet<string> {
	return new Set((rows ?? []).map(({ id }) => id));
}

function cutPlan(
	plan: NonNullable<Scenario['plan']>,
	{ here, routes, units }: Record<'here' | 'routes' | 'units', ReadonlySet<string>>
): NonNullable<Scenario['plan']> {
	const ours = (row: object) =>
		(['trust', 'from', 'to'] as const).every((field) => {
			const trust = Reflect.get(row, field) as string | undefined;
			return trust === undefined || here.has(trust);
		});
	const cut = Object.entries(plan).map(([key, rows]) => {
		if (!Array.isArray(rows)) return [key, rows];
		if (key === 'replace') return [key, plan.replace?.filter(({ unit }) => units.has(unit))];
		return [key, (rows as object[]).filter(ours)];
	});
	const intake = Object.entries(plan.intake ?? {}).filter(([route]) => routes.has(route));
	return {
		...(Object.fromEntries(cut) as NonNullable<Scenario['plan']>),
		...(plan.intake === undefined ? {} : { intake: Object.fromEntries(intake) })
	};
}
