/** The parts in which two scenario files may differ, and files made of some parts of one and the rest of the other. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { monthNumber } from '#lib/domain/month.ts';
import { rowKey } from '#lib/domain/scenario-file/places.ts';

/** Lists of rows that several parts share, each taking its fields. */
const LISTS = ['trusts', 'roles', 'modalities', 'staff', 'routes', 'demand', 'targets'] as const;
type List = (typeof LISTS)[number];
type Row = Record<string, unknown>;

/** `rows`: which rows there are and every field no other part names. */
interface Part {
	name: string;
	fields?: Partial<Record<List, readonly string[]>>;
	/** Blocks taken whole. */
	blocks?: readonly (keyof Scenario)[];
	plan?: readonly (keyof NonNullable<Scenario['plan']>)[];
}

/** Decisions, assumptions and actuals, in the words of the service. */
const PARTS: readonly Part[] = [
	{ name: 'starts of programmes', fields: { routes: ['intake', 'maxIntake'] }, plan: ['intake'] },
	{ name: 'appointments', plan: ['joins'] },
	{ name: 'retention offers', plan: ['retain'] },
	{ name: 'added posts', plan: ['posts'] },
	{ name: 'opening hours', plan: ['extraHours', 'closeHours'] },
	{ name: 'purchases', plan: ['buy'] },
	{ name: 'replacements', plan: ['replace'] },
	{ name: 'outsourcing', plan: ['outsource'] },
	{ name: 'sharing of work', plan: ['scans', 'transfers', 'reporting'], fields: { trusts: ['shareLimit'] } },
	{ name: 'connections', fields: { trusts: ['rows', 'connected'] }, blocks: ['networks'] },
	{
		name: 'leaving and retirement',
		fields: { roles: ['leaveRate', 'retireRate'], staff: ['leaveRate', 'retireRate'] }
	},
	{ name: 'working hours and pay', fields: { roles: ['rows'] } },
	{ name: 'drop-out and late finishing', fields: { routes: ['stages', 'late'] } },
	{ name: 'programmes', fields: { routes: ['rows'] } },
	{ name: 'growth of demand', fields: { modalities: ['growth'], demand: ['growth'] } },
	{ name: 'reading times and reports per scan', fields: { modalities: ['reportMinutes', 'reportShare'] } },
	{ name: 'scanning speed, uptime and prices', fields: { modalities: ['rows'] } },
	{ name: 'staff in post', fields: { staff: ['rows'] } },
	{ name: 'establishment', fields: { staff: ['establishment'] } },
	{ name: 'people in training', fields: { routes: ['inTraining', 'waiting'] } },
	{ name: 'placements', blocks: ['placements'] },
	{ name: 'equipment in service', blocks: ['equipment'] },
	{ name: 'demand and queues', fields: { demand: ['rows'] } },
	{ name: 'start and length of the run', blocks: ['settings'] },
	{ name: 'what the target counts', fields: { targets: ['rows'] } }
];

/** Which part names a field of a list; the one that has the rows where none does. */
const OWNER = new Map(
	PARTS.flatMap((part, p) =>
		Object.entries(part.fields ?? {}).flatMap(([list, fields]) =>
			fields.map((field) => [`${list}/${field}`, p] as const)
		)
	)
);

function ownerOf(list: List, field: string): number {
	return OWNER.get(`${list}/${field}`) ?? OWNER.get(`${list}/rows`)!;
}

/**
 * List the parts that differ between two files, by number.
 * @source docs/model.md 5.1
 */
export function partsThatDiffer(a: Scenario, b: Scenario): { part: number; name: string }[] {
	return PARTS.flatMap(({ name }, part) =>
		JSON.stringify(pieces(a, part)) === JSON.stringify(pieces(b, part)) ? [] : [{ part, name }]
	);
}

function pieces(scenario: Scenario, part: number): unknown[] {
	const { blocks = [], plan = [] } = PARTS[part]!;
	return [
		...blocks.map((block) => scenario[block] ?? null),
		...plan.map((key) => emptyToNull(scenario.plan?.[key])),
		...LISTS.map((list) =>
			rowsOf(scenario, list).flatMap((row) => {
				const ours = Object.entries(row).filter(([field]) => ownerOf(list, field) === part);
				return ours.length === 0 ? [] : [[rowKey(row), ours]];
			})
		)
	];
}

function emptyToNull(block: unknown): unknown {
	return typeof block === 'object' && Object.keys(block ?? {}).length === 0 ? null : block;
}

function rowsOf(scenario: Scenario, list: List): Row[] {
	return (scenario[list] ?? []) as Row[];
}

/**
 * Make a file that takes some parts from `b` and the rest from `a`. Rows that name what is not there are left out.
 * @param fromB numbers of the parts
 */
export function mix(a: Scenario, b: Scenario, fromB: ReadonlySet<number>): Scenario {
	const mixed: Record<string, unknown> = { ...a };
	const plan: Record<string, unknown> = { ...a.plan };
	for (const part of fromB) {
		for (const block of PARTS[part]!.blocks ?? []) mixed[block] = b[block];
		for (const key of PARTS[part]!.plan ?? []) plan[key] = b.plan?.[key];
	}
	const planned = Object.entries(plan).some(([key, rows]) => rows !== a.plan?.[key as keyof typeof a.plan]);
	for (const list of LISTS) mixed[list] = mixRows(list, { a, b, fromB });
	return sweep({ ...mixed, plan: planned ? plan : a.plan } as unknown as Scenario);
}

function mixRows(
	list: List,
	{ a, b, fromB }: { a: Scenario; b: Scenario; fromB: ReadonlySet<number> }
): Row[] | undefined {
	const side = (field: string) => fromB.has(ownerOf(list, field));
	const [own, other] = side('rows') ? [b, a] : [a, b];
	const others = new Map(rowsOf(other, list).map((row) => [rowKey(row), row]));
	if (own[list] === undefined) return undefined;
	const theirs = [...OWNER].filter(
		([key, part]) => key.startsWith(`${list}/`) && fromB.has(part) !== side('rows')
	);
	const fields = theirs.map(([key]) => key.slice(list.length + 1));
	return sameIfSame(rowsOf(own, list), (row) => takeFields(row, others.get(rowKey(row)), fields));
}

function takeFields(row: Row, twin: Row | undefined, fields: readonly string[]): Row {
	if (twin === undefined || fields.every((field) => same(row[field], twin[field]))) return row;
	const taken = { ...row, ...Object.fromEntries(fields.map((field) => [field, twin[field]])) };
	return Object.fromEntries(Object.entries(taken).filter(([, content]) => content !== undefined));
}

function same(a: unknown, b: unknown): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The very list where no row of it was changed, so that it can be told that nothing was. */
function sameIfSame<Of>(rows: Of[], changed: (row: Of) => Of | undefined): Of[] {
	const after = rows.map(changed);
	if (after.every((row, i) => row === rows[i])) return rows;
	return after.filter((row) => row !== undefined);
}

/** What one file has and the other has not must not be spoken of by parts of the other. */
function sweep(scenario: Scenario): Scenario {
	const known = {
		trust: ids(scenario.trusts),
		role: ids(scenario.roles),
		modality: ids(scenario.modalities),
		route: ids(scenario.routes),
		unit: ids(scenario.equipment)
	};
	const stands = (row: object) =>
		Object.entries(known).every(([field, there]) => {
			const named: unknown = Reflect.get(row, field);
			return named === undefined || there.has(named);
		});
	const standing = <Of extends object>(rows: Of[] | undefined) =>
		rows && sameIfSame(rows, (row) => (stands(row) ? row : undefined));
	const plan = Object.entries(scenario.plan ?? {}).map(([key, rows]) => [
		key,
		Array.isArray(rows) ? standing(rows as object[]) : rows
	]);
	const swept: Record<string, unknown> = {
		...scenario,
		staff: standing(scenario.staff),
		equipment: standing(scenario.equipment),
		demand: standing(scenario.demand),
		placements: standing(scenario.placements),
		plan: sweepPlan(plan, scenario.plan),
		routes:
			scenario.routes &&
			sameIfSame(scenario.routes, (route) => sweepRoute(route, scenario.settings.start, known.trust))
	};
	return swept as unknown as Scenario;
}

function sweepPlan(entries: unknown[][], plan: Scenario['plan']): Scenario['plan'] {
	const untouched = entries.every(([key, rows]) => plan?.[key as keyof typeof plan] === rows);
	return untouched ? plan : (Object.fromEntries(entries) as Scenario['plan']);
}

function ids(rows: readonly { id: string }[] | undefined): ReadonlySet<unknown> {
	return new Set((rows ?? []).map(({ id }) => id));
}

type Route = NonNullable<Scenario['routes']>[number];

/** Cohorts that have not begun, or would be through, when the run starts cannot be in training then. */
function sweepRoute(route: Route, start: string, trusts: ReadonlySet<unknown>): Route {
	const length = route.stages.reduce((months, stage) => months + stage.months, 0);
	const under = (started: string) => started < start && monthNumber(started) + length > monthNumber(start);
	const places = [route.destinations, route.hosts, route.waiting].flatMap((shares) =>
		Object.keys(shares ?? {})
	);
	const sound =
		places.every((trust) => trusts.has(trust)) &&
		(route.inTraining ?? []).every(({ started }) => under(started));
	if (sound) return route;
	const within = (shares: Record<string, number> | undefined) =>
		shares && Object.fromEntries(Object.entries(shares).filter(([trust]) => trusts.has(trust)));
	return {
		...route,
		destinations: within(route.destinations),
		hosts: within(route.hosts),
		waiting: within(route.waiting),
		inTraining: route.inTraining?.filter(({ started }) => under(started))
	};
}
