/** How often each rule was at work in the random scenarios: a law that never met its rule proves nothing. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { writeOutput, type RunOutput } from '#lib/engine/output.ts';
import { prepare, simulate } from '#lib/engine/project.ts';
import type { Simulation } from '#lib/engine/run.ts';

/** A scenario and what came of it. */
export interface Lived {
	scenario: Scenario;
	world: Simulation;
	output: RunOutput;
}

type Sign = (output: RunOutput, scenario: Scenario, world: Simulation) => boolean;
type Route = NonNullable<Scenario['routes']>[number];
type Unit = NonNullable<Scenario['equipment']>[number];

/** Live through a scenario, keeping everything. */
export function live(scenario: Scenario): Lived {
	const world = simulate(prepare(scenario), { keep: 'everything' });
	return { scenario, world, output: writeOutput(world) };
}

const some = (series: (number | null)[], over = 1e-9) =>
	series.some((value) => value !== null && value > over);

/** Tell whether a rule made a difference to a table, by dropping it and running again. */
function matters(
	look: (world: Simulation) => Float64Array,
	without: (scenario: Scenario) => Scenario,
	applies: (scenario: Scenario) => boolean = () => true
): Sign {
	return (_, scenario, world) => {
		if (!applies(scenario)) return false;
		const changed = look(simulate(prepare(without(scenario)), { keep: 'everything' }));
		return look(world).some((value, at) => Math.abs(value - changed[at]!) > 1e-9);
	};
}

const starts = ({ learners }: Simulation) => learners.tables.intake.values;
const openHours = ({ scanners }: Simulation) => scanners.tables.openHours.values;
const equipment = ({ scanners }: Simulation) => scanners.tables.equipment.values;
const fills = ({ intake }: Route) => typeof intake === 'object' && 'policy' in intake;
const routesChanged = (change: (route: Route) => Route) => (scenario: Scenario) => ({
	...scenario,
	routes: scenario.routes?.map(change)
});
const unlimited = ({ maxIntake: _limit, ...route }: Route): Route => ({ ...route, maxIntake: 1e9 });
const atOnce = <Terms extends Unit['replacement']>(terms: Terms): Terms =>
	terms && { ...terms, downtimeMonths: 0 };

/** A sign that a rule was at work, by the name of the rule. */
export const SIGNS: Record<string, Sign> = {
	'staff short': ({ capacity }) => capacity.some((row) => row.staffRatio.some((ratio) => ratio! < 1 - 1e-9)),
	'sharing connected': ({ reporting }, { plan }) =>
		plan?.reporting === undefined && reporting.some((row) => some(row.imported)),
	'share limit': matters(
		({ reports }) => reports.readerTables.exported.values,
		(scenario) => ({ ...scenario, trusts: scenario.trusts.map((trust) => ({ ...trust, shareLimit: 1 })) })
	),
	'connected on a date': matters(
		({ reports }) => reports.tables.unreported.values,
		(scenario) => ({
			...scenario,
			trusts: scenario.trusts.map(({ connected = true, ...trust }) => ({
				...trust,
				connected: typeof connected === 'object' || connected
			}))
		})
	),
	'planned reading': ({ reporting }, { plan }) =>
		plan?.reporting !== undefined && reporting.some((row) => some(row.imported) || some(row.local)),
	'patients travelling': ({ capacity }, { plan }) =>
		plan?.transfers === undefined && capacity.some((row) => some(row.sentOut)),
	'planned transfers': ({ capacity }, { plan }) =>
		plan?.transfers !== undefined && capacity.some((row) => some(row.sentOut)),
	'fill clipped': matters(
		starts,
		routesChanged((route) => (fills(route) && route.maxIntake !== undefined ? unlimited(route) : route))
	),
	'over establishment': ({ staff }) =>
		staff.some((row) =>
			row.establishment.some((funded, t) => funded !== null && row.fte[t + 1]! > funded + 1e-9)
		),
	'placements clipped': matters(starts, (scenario) => ({ ...scenario, placements: [] })),
	'tutors short': matters(starts, (scenario) => ({
		...scenario,
		placements: scenario.placements?.map(({ tutorRole: _role, ...row }) => row)
	})),
	'learners clipped': ({ routes }, scenario) =>
		scenario.routes!.some(
			({ kind, intake }, p) =>
				kind === 'upskill' &&
				typeof intake === 'number' &&
				routes[p]!.intake.some((begun) => begun! < intake - 1e-9)
		),
	'ceiling on appointments': matters(
		({ learners }) => learners.tables.joins.values,
		(scenario) => ({ ...scenario, plan: { ...scenario.plan, joins: [] } }),
		({ plan }) => plan?.joins !== undefined && plan.joins.length > 0
	),
	'qualified waiting': ({ routes }) => routes.some((row) => some(row.waiting.slice(1))),
	'gave up waiting': ({ routes }) => routes.some((row) => some(row.waitLost)),
	'late finishers': matters(
		({ learners }) => learners.tables.completions.values,
		routesChanged(({ late: _late, ...route }) => route)
	),
	promotions: ({ staff }) => staff.some((row) => some(row.promotedOut)),
	retention: ({ staff }) => staff.some((row) => some(row.avoided)),
	'replacement downtime': matters(openHours, (scenario) => ({
		...scenario,
		equipment: scenario.equipment?.map((unit) => ({
			...unit,
			replace: atOnce(unit.replace),
			replacement: atOnce(unit.replacement)
		}))
	})),
	'replacement by plan': matters(equipment, (scenario) => ({
		...scenario,
		plan: { ...scenario.plan, replace: [] }
	})),
	'purchases delivered': matters(equipment, (scenario) => ({
		...scenario,
		plan: { ...scenario.plan, buy: [] }
	})),
	'reading minutes used up': ({ readers }) =>
		readers.some((row) => row.minutes.some((given, t) => given! > 1 && row.used[t]! > given! - 1e-6)),
	'reports unread': ({ reporting }) => reporting.some((row) => some(row.unreported.slice(1))),
	outsourcing: ({ reporting }) => reporting.some((row) => some(row.outsourced)),
	'extra hours': ({ cost }) => some(cost.extraHours),
	'hours closed': matters(openHours, (scenario) => ({
		...scenario,
		plan: { ...scenario.plan, closeHours: [] }
	})),
	'demand binds': ({ capacity }) => capacity.some((row) => row.binding.includes('demand')),
	'equipment binds': ({ capacity }) => capacity.some((row) => row.binding.includes('equipment'))
};
