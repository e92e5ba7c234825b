/** A scenario that begins where another stands after some months (docs/model.md 10.9). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { addMonths } from '#lib/domain/month.ts';
import { prepare, run, simulate } from '#lib/engine/project.ts';
import type { Simulation } from '#lib/engine/run.ts';

/**
 * Make a scenario whose state a file can express. Left out, because no field of the file can say how they stand half
 * way: late finishers, units on order or bought, replacements the plan chose, and demand by month. Lists by month are
 * written with their dates, which stay true when the start moves.
 */
export function restartable(scenario: Scenario): Scenario {
	const { buy: _bought, replace: _chosen, intake = {}, joins = [], ...levels } = scenario.plan ?? {};
	const dated = <Value>(value: Value, flow = false): Value => withDates(scenario, value, flow);
	const rows = <Row extends object>(list: Row[] | undefined) =>
		list?.map(
			(row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, dated(value)])) as Row
		);
	return {
		...scenario,
		targets: [],
		roles: rows(scenario.roles),
		staff: rows(scenario.staff),
		placements: rows(scenario.placements),
		demand: scenario.demand?.filter((row) => typeof row.perMonth === 'number'),
		routes: scenario.routes?.map(({ late: _late, ...route }) => ({
			...route,
			intake: dated(route.intake, true),
			maxIntake: dated(route.maxIntake)
		})),
		plan: {
			...Object.fromEntries(Object.entries(levels).map(([name, list]) => [name, rows(list as object[])])),
			intake: Object.fromEntries(Object.entries(intake).map(([route, flow]) => [route, dated(flow, true)])),
			joins: joins.map((row) => ({ ...row, heads: dated(row.heads, true) }))
		}
	};
}

function withDates<Value>({ settings }: Scenario, value: Value, flow: boolean): Value {
	if (!Array.isArray(value) || !value.every((one) => typeof one === 'number')) return value;
	const entries = Array.from({ length: settings.months }, (_, t) => [
		addMonths(settings.start, t),
		value[t] ?? (flow ? 0 : value.at(-1))
	]);
	return Object.fromEntries(entries) as Value;
}

/** Let the rest of a scenario begin from where it stands after some months. */
export function continued(scenario: Scenario, months: number): Scenario {
	const { settings } = scenario;
	const output = run({ ...scenario, settings: { ...settings, months: months + 1 } });
	const world = simulate(prepare({ ...scenario, settings: { ...settings, months } }), { keep: 'everything' });
	const start = addMonths(settings.start, months);
	return {
		...scenario,
		settings: { ...settings, start, months: settings.months - months },
		staff: output.staff.map((row) => ({
			...scenario.staff?.find((one) => one.trust === row.trust && one.role === row.role),
			trust: row.trust,
			role: row.role,
			heads: row.heads[months]!
		})),
		demand: scenario.demand?.map((row) => {
			const at = output.capacity.findIndex((one) => one.trust === row.trust && one.modality === row.modality);
			return {
				...row,
				perMonth: output.capacity[at]!.demand[months]!,
				waiting: output.capacity[at]!.waiting[months]!,
				unreported: output.reporting[at]!.unreported[months]!
			};
		}),
		routes: scenario.routes?.map((route, p) => ({ ...route, ...underWay(world, p, start) }))
	};
}

/** Who is in training on a route, by the month they started, and who waits where. */
function underWay({ routes, learners, frame }: Simulation, p: number, start: string) {
	const { destinations } = routes;
	const waiting: Record<string, number> = {};
	for (let i = destinations.first[p]!; i < destinations.first[p + 1]!; i++) {
		waiting[frame.trusts[destinations.trust[i]!]!] = learners.waiting[i]!;
	}
	const first = routes.first[p]!;
	const inTraining = Array.from({ length: learners.cohorts[p]! }, (_, i) => ({
		started: addMonths(start, -learners.cohortAge[first + i]!),
		heads: learners.cohortHeads[first + i]!
	}));
	return { inTraining, waiting };
}
