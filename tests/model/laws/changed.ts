/** A scenario changed in one way, to see what follows. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { addMonths } from '#lib/domain/month.ts';

/** Multiply every quantity that counts things by a factor; shares, rates and speeds stay as they are. */
export function scaled(scenario: Scenario, factor: number): Scenario {
	const level = <Value>(value: Value): Value => mapNumbers(value, (number) => number * factor);
	const rows = <Row extends object>(list: Row[] | undefined, fields: string[]): Row[] | undefined =>
		list?.map((row) => mapFields(row, fields, level));
	const { plan = {} } = scenario;
	return {
		...scenario,
		staff: rows(scenario.staff, ['heads', 'establishment']),
		modalities: rows(scenario.modalities, ['unitHours', 'maxExtraHours']),
		equipment: rows(scenario.equipment, ['hours']),
		demand: rows(scenario.demand, ['perMonth', 'waiting', 'unreported']),
		placements: rows(scenario.placements, ['slots']),
		routes: scenario.routes?.map((route) => ({
			...mapFields(route, ['intake', 'maxIntake', 'waiting'], level),
			inTraining: route.inTraining?.map((cohort) => ({ ...cohort, heads: cohort.heads * factor }))
		})),
		plan: {
			...plan,
			posts: rows(plan.posts, ['fte']),
			retain: rows(plan.retain, ['heads']),
			joins: rows(plan.joins, ['heads']),
			extraHours: rows(plan.extraHours, ['hours']),
			closeHours: rows(plan.closeHours, ['hours']),
			outsource: rows(plan.outsource, ['reports']),
			scans: rows(plan.scans, ['scans']),
			...(plan.intake ? { intake: level(plan.intake) } : {}),
			...(plan.transfers ? { transfers: rows(plan.transfers, ['scans']) } : {}),
			...(plan.reporting ? { reporting: rows(plan.reporting, ['reports']) } : {})
		}
	};
}

function mapFields<Row extends object>(
	row: Row,
	fields: string[],
	change: <Value>(value: Value) => Value
): Row {
	const entries = Object.entries(row).map(([key, value]) => [
		key,
		fields.includes(key) ? change(value) : value
	]);
	return Object.fromEntries(entries) as Row;
}

function mapNumbers<Value>(value: Value, change: (number: number) => number): Value {
	if (typeof value === 'number') return change(value) as Value;
	if (Array.isArray(value)) return value.map((inner) => mapNumbers(inner, change)) as Value;
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, inner]) => [key, mapNumbers(inner, change)]);
	return Object.fromEntries(entries) as Value;
}

/** Move every date by some months. Yearly flows keep their month of the year, so only whole years change nothing. */
export function shifted(scenario: Scenario, months: number): Scenario {
	const move = (value: unknown): unknown => {
		if (typeof value === 'string') return /^\d{4}-\d{2}$/.test(value) ? addMonths(value, months) : value;
		if (Array.isArray(value)) return value.map(move);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [move(key), move(inner)]));
	};
	return move(scenario) as Scenario;
}

/** List the trusts, and everything that belongs to them, in reverse. */
export function reordered(scenario: Scenario): Scenario {
	const back = <Row>(list: Row[] | undefined) => list && [...list].reverse();
	return {
		...scenario,
		networks: back(scenario.networks),
		trusts: [...scenario.trusts].reverse(),
		staff: back(scenario.staff),
		placements: back(scenario.placements),
		equipment: back(scenario.equipment),
		demand: back(scenario.demand)
	};
}

/** Give every trust another name. */
export function renamed(scenario: Scenario, name: (id: string) => string): Scenario {
	const ids = new Set(scenario.trusts.map(({ id }) => id));
	const change = (value: unknown): unknown => {
		if (typeof value === 'string') return ids.has(value) ? name(value) : value;
		if (Array.isArray(value)) return value.map(change);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [change(key), change(inner)]));
	};
	return change(scenario) as Scenario;
}
