/** How often each rule was at work in the random scenarios: a law that never met its rule proves nothing. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { run } from '#lib/engine/project.ts';
import type { RunOutput } from '#lib/engine/output.ts';

type Sign = (output: RunOutput, scenario: Scenario) => boolean;
type Route = NonNullable<Scenario['routes']>[number];
type Unit = NonNullable<Scenario['equipment']>[number];

const some = (series: (number | null)[], over = 1e-9) =>
	series.some((value) => value !== null && value > over);

/** Tell whether a rule made a difference, by dropping it and running again. */
function matters(
	look: (output: RunOutput) => unknown,
	without: (scenario: Scenario) => Scenario,
	applies: (scenario: Scenario) => boolean = () => true
): Sign {
	return (output, scenario) =>
		applies(scenario) && JSON.stringify(look(run(without(scenario)))) !== JSON.stringify(look(output));
}

const starts = ({ routes }: RunOutput) => routes.map((row) => row.intake);
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
		({ readers }) => readers.map((row) => row.exported),
		(scenario) => ({ ...scenario, trusts: scenario.trusts.map((trust) => ({ ...trust, shareLimit: 1 })) })
	),
	'connected on a date': matters(
		({ reporting, capacity }) => [reporting.map((row) => row.imported), capacity.map((row) => row.sentOut)],
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
		({ routes }) => routes.map((row) => row.joins),
		(scenario) => ({ ...scenario, plan: { ...scenario.plan, joins: [] } }),
		({ plan }) => plan?.joins !== undefined && plan.joins.length > 0
	),
	'qualified waiting': ({ routes }) => routes.some((row) => some(row.waiting.slice(1))),
	'gave up waiting': ({ routes }) => routes.some((row) => some(row.waitLost)),
	'late finishers': matters(
		({ routes }) => routes.map((row) => row.completions),
		routesChanged(({ late: _late, ...route }) => route)
	),
	promotions: ({ staff }) => staff.some((row) => some(row.promotedOut)),
	retention: ({ staff }) => staff.some((row) => some(row.avoided)),
	'replacement downtime': matters(
		({ capacity }) => capacity.map((row) => row.openHours),
		(scenario) => ({
			...scenario,
			equipment: scenario.equipment?.map((unit) => ({
				...unit,
				replace: atOnce(unit.replace),
				replacement: atOnce(unit.replacement)
			}))
		})
	),
	'replacement by plan': matters(
		({ capacity }) => capacity.map((row) => row.equipment),
		(scenario) => ({ ...scenario, plan: { ...scenario.plan, replace: [] } })
	),
	'purchases delivered': matters(
		({ capacity }) => capacity.map((row) => row.equipment),
		(scenario) => ({ ...scenario, plan: { ...scenario.plan, buy: [] } })
	),
	'reading minutes used up': ({ readers }) =>
		readers.some((row) => row.minutes.some((given, t) => given! > 1 && row.used[t]! > given! - 1e-6)),
	'reports unread': ({ reporting }) => reporting.some((row) => some(row.unreported.slice(1))),
	outsourcing: ({ reporting }) => reporting.some((row) => some(row.outsourced)),
	'extra hours': ({ cost }) => some(cost.extraHours),
	'hours closed': matters(
		({ capacity }) => capacity.map((row) => row.openHours),
		(scenario) => ({ ...scenario, plan: { ...scenario.plan, closeHours: [] } })
	),
	'demand binds': ({ capacity }) => capacity.some((row) => row.binding.includes('demand')),
	'equipment binds': ({ capacity }) => capacity.some((row) => row.binding.includes('equipment'))
};
