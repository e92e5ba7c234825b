/** How often each rule was at work in the random scenarios: a law that never met its rule proves nothing. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { prepare, simulate } from '#lib/engine/project.ts';
import type { RunOutput } from '#lib/engine/output.ts';

type Sign = (output: RunOutput, scenario: Scenario) => boolean;

const some = (series: (number | null)[], over = 1e-9) =>
	series.some((value) => value !== null && value > over);

/** Tell whether starts fell short of what was planned or offered, by dropping one limit and running again. */
function startsMore(
	scenario: Scenario,
	output: RunOutput,
	without: (scenario: Scenario) => Scenario
): boolean {
	const freed = simulate(prepare(without(scenario)), { keep: 'everything' }).learners.tables.intake;
	const routes = output.routes.length;
	return output.routes.some((route, p) =>
		route.intake.some((starts, t) => freed.values[t * routes + p]! > starts! + 1e-9)
	);
}

/** A sign that a rule was at work, by the name of the rule. */
export const SIGNS: Record<string, Sign> = {
	'staff short': ({ capacity }) => capacity.some((row) => row.staffRatio.some((ratio) => ratio! < 1 - 1e-9)),
	'sharing connected': ({ reporting }) => reporting.some((row) => some(row.imported)),
	'patients travelling': ({ capacity }) => capacity.some((row) => some(row.sentOut)),
	'fill clipped': (output, scenario) =>
		scenario.routes!.some((route) => typeof route.intake === 'object' && 'policy' in route.intake) &&
		startsMore(scenario, output, (original) => ({
			...original,
			routes: original.routes!.map((route) =>
				typeof route.intake === 'object' && 'policy' in route.intake && route.maxIntake !== undefined
					? { ...route, maxIntake: 1e9 }
					: route
			)
		})),
	'over establishment': ({ staff }) =>
		staff.some((row) =>
			row.establishment.some((funded, t) => funded !== null && row.fte[t + 1]! > funded + 1e-9)
		),
	'placements clipped': (output, scenario) =>
		startsMore(scenario, output, (original) => ({ ...original, placements: [] })),
	'learners clipped': ({ routes }, scenario) =>
		scenario.routes!.some(
			(route, p) =>
				route.kind === 'upskill' &&
				typeof route.intake === 'number' &&
				routes[p]!.intake.some((starts) => starts! < (route.intake as number) - 1e-9)
		),
	'qualified waiting': ({ routes }) => routes.some((row) => some(row.waiting.slice(1))),
	'gave up waiting': ({ routes }) => routes.some((row) => some(row.waitLost)),
	'late finishers': (_, scenario) => scenario.routes!.some((route) => route.late !== undefined),
	promotions: ({ staff }) => staff.some((row) => some(row.promotedOut)),
	retention: ({ staff }) => staff.some((row) => some(row.avoided)),
	'replacement downtime': (_, scenario) =>
		scenario.equipment!.some((unit) => (unit.replace?.downtimeMonths ?? 0) > 0),
	'reading minutes used up': ({ readers }) =>
		readers.some((row) => row.minutes.some((given, t) => given! > 1 && row.used[t]! > given! - 1e-6)),
	'reports unread': ({ reporting }) => reporting.some((row) => some(row.unreported.slice(1))),
	outsourcing: ({ reporting }) => reporting.some((row) => some(row.outsourced)),
	'extra hours': ({ cost }) => some(cost.extraHours),
	'demand binds': ({ capacity }) => capacity.some((row) => row.binding.includes('demand')),
	'equipment binds': ({ capacity }) => capacity.some((row) => row.binding.includes('equipment'))
};
