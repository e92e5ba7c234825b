/** The same scenario twice as long or with every network twice, to see that time grows no faster than size. */
import type { Scenario } from '#lib/domain/scenario-file.ts';

/** Double the length of the run. */
export function doubleMonths(scenario: Scenario): Scenario {
	return { ...scenario, settings: { ...scenario.settings, months: scenario.settings.months * 2 } };
}

/** Give every network, trust, route and unit a twin. */
export function doubleTrusts(scenario: Scenario): Scenario {
	const twin = (id: string) => `${id}'`;
	const keys = <Value>(record: Record<string, Value> | undefined) =>
		record && Object.fromEntries(Object.entries(record).map(([id, value]) => [twin(id), value]));
	const both = <Row>(rows: Row[] | undefined, change: (row: Row) => Row) =>
		rows && [...rows, ...rows.map(change)];
	const atTwin = <Row extends { trust: string }>(row: Row): Row => ({ ...row, trust: twin(row.trust) });
	const { plan } = scenario;
	return {
		...scenario,
		networks: both(scenario.networks, (row) => ({ ...row, id: twin(row.id) })),
		trusts: both(scenario.trusts, (row) => ({
			...row,
			id: twin(row.id),
			...(row.network === undefined ? {} : { network: twin(row.network) })
		}))!,
		staff: both(scenario.staff, atTwin),
		placements: both(scenario.placements, atTwin),
		demand: both(scenario.demand, atTwin),
		equipment: both(scenario.equipment, (row) => ({ ...atTwin(row), id: twin(row.id) })),
		routes: both(scenario.routes, (row) => ({
			...row,
			id: twin(row.id),
			destinations: keys(row.destinations),
			hosts: keys(row.hosts),
			waiting: keys(row.waiting)
		})),
		plan: plan && {
			...plan,
			posts: both(plan.posts, atTwin),
			retain: both(plan.retain, atTwin),
			extraHours: both(plan.extraHours, atTwin),
			buy: both(plan.buy, atTwin),
			outsource: both(plan.outsource, atTwin)
		}
	};
}
