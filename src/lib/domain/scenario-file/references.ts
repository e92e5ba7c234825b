/** Every name in a scenario file must exist, and exist once. */
import type { Parts } from './parts.ts';
import type { Problem } from './problems.ts';
import type { Placed } from './sound.ts';

const MOST_NAMES_SHOWN = 12;

type Kind = keyof Parts['ids'];
const SINGULAR: Record<Kind, string> = {
	networks: 'network',
	trusts: 'trust',
	roles: 'role',
	modalities: 'modality',
	routes: 'route',
	equipment: 'unit',
	targets: 'target'
};

/** Report names that do not exist and rows that stand twice. */
export function findBrokenReferences(parts: Parts, problems: Problem[]): void {
	const check = (kind: Kind, name: string | undefined, path: string) => {
		if (name === undefined || parts.ids[kind].has(name)) return;
		problems.push({
			path,
			message: `there is no ${SINGULAR[kind]} "${name}"`,
			allowed: listNames(parts.ids[kind])
		});
	};
	checkPeople(parts, check, problems);
	checkWork(parts, check);
	checkPlan(parts, check);
	checkAims(parts, check);
	findDuplicates(parts, problems);
}

type Check = (kind: Kind, name: string | undefined, path: string) => void;

function listNames(names: Set<string>): string {
	if (names.size === 0) return 'none, the file names none';
	const shown = [...names].slice(0, MOST_NAMES_SHOWN).join(', ');
	return names.size > MOST_NAMES_SHOWN ? `${shown} and ${names.size - MOST_NAMES_SHOWN} more` : shown;
}

function checkPeople(parts: Parts, check: Check, problems: Problem[]): void {
	for (const { at, row } of parts.trusts) {
		if (parts.hasNetworks && row.network === undefined) {
			problems.push({
				path: `trusts/${at}/network`,
				message: `trust "${row.id}" has no network`,
				allowed: listNames(parts.ids.networks)
			});
		}
		check('networks', row.network, `trusts/${at}/network`);
	}
	for (const { at, row } of parts.staff) {
		check('trusts', row.trust, `staff/${at}/trust`);
		check('roles', row.role, `staff/${at}/role`);
	}
	for (const { at, row } of parts.placements) {
		check('trusts', row.trust, `placements/${at}/trust`);
		check('roles', row.tutorRole, `placements/${at}/tutorRole`);
	}
	for (const { at, row } of parts.routes) {
		check('roles', row.to, `routes/${at}/to`);
		check('roles', row.from, `routes/${at}/from`);
		for (const field of ['destinations', 'hosts', 'waiting'] as const) {
			for (const trust of Object.keys(row[field] ?? {}))
				check('trusts', trust, `routes/${at}/${field}/${trust}`);
		}
		row.supervision?.forEach(({ role }, i) => check('roles', role, `routes/${at}/supervision/${i}/role`));
	}
}

function checkWork(parts: Parts, check: Check): void {
	for (const { at, row } of parts.modalities) {
		for (const role of Object.keys(row.reportMinutes ?? {})) {
			check('roles', role, `modalities/${at}/reportMinutes/${role}`);
		}
	}
	for (const list of ['equipment', 'demand'] as const) {
		for (const { at, row } of parts[list] as Placed<{ trust: string; modality: string }>[]) {
			check('trusts', row.trust, `${list}/${at}/trust`);
			check('modalities', row.modality, `${list}/${at}/modality`);
		}
	}
}

/** Which list of the file each field of a plan row or a lever points to. */
const POINTERS: Record<string, Kind> = {
	trust: 'trusts',
	from: 'trusts',
	to: 'trusts',
	role: 'roles',
	modality: 'modalities',
	route: 'routes',
	unit: 'equipment'
};

function checkPointers(row: object, path: string, check: Check): void {
	for (const [field, name] of Object.entries(row)) {
		const kind = Object.hasOwn(POINTERS, field) ? POINTERS[field] : undefined;
		if (kind !== undefined && typeof name === 'string') check(kind, name, `${path}/${field}`);
	}
}

function checkPlan({ plan }: Parts, check: Check): void {
	const { intake, ...lists } = plan;
	for (const route of Object.keys(intake)) check('routes', route, `plan/intake/${route}`);
	for (const [name, rows] of Object.entries(lists)) {
		for (const { at, row } of rows) checkPointers(row, `plan/${name}/${at}`, check);
	}
}

function checkAims(parts: Parts, check: Check): void {
	for (const { at, row } of parts.targets) {
		const path = `targets/${at}`;
		row.roles?.forEach((role, i) => check('roles', role, `${path}/roles/${i}`));
		check('modalities', row.modality, `${path}/modality`);
		if (row.scope === undefined) continue;
		if ('network' in row.scope) check('networks', row.scope.network, `${path}/scope/network`);
		else if ('trust' in row.scope) check('trusts', row.scope.trust, `${path}/scope/trust`);
		else row.scope.trusts.forEach((trust, i) => check('trusts', trust, `${path}/scope/trusts/${i}`));
	}
	for (const { at, row } of parts.actuals) check('targets', row.id, `actuals/${at}/id`);
	parts.planner?.targets?.forEach((target, i) => check('targets', target, `planner/targets/${i}`));
	parts.planner?.levers.forEach((lever, i) => checkPointers(lever, `planner/levers/${i}`, check));
}

function findDuplicates(parts: Parts, problems: Problem[]): void {
	const byId = ({ id }: { id: string }) => id;
	const lists: [string, string[], number[]][] = [
		...(
			[
				'networks',
				'trusts',
				'roles',
				'modalities',
				'routes',
				'equipment',
				'budgets',
				'targets',
				'actuals'
			] as const
		).map((name): [string, string[], number[]] => keyed(name, parts[name] as Placed<{ id: string }>[], byId)),
		keyed('staff', parts.staff, ({ trust, role }) => `${trust}:${role}`),
		keyed('placements', parts.placements, ({ trust }) => trust),
		keyed('demand', parts.demand, ({ trust, modality }) => `${trust}:${modality}`),
		keyed('attribution/causes', place(parts.attribution?.causes ?? []), byId),
		keyed('planner/levers', place(parts.planner?.levers ?? []), byId)
	];
	for (const [name, keys, places] of lists) {
		const first = new Map<string, number>();
		keys.forEach((key, i) => {
			const earlier = first.get(key);
			if (earlier === undefined) first.set(key, places[i]!);
			else {
				problems.push({
					path: `${name}/${places[i]}`,
					message: `"${key}" stands twice: also at ${name}/${earlier}`,
					allowed: 'one row for each'
				});
			}
		});
	}
}

function place<Row>(rows: Row[]): Placed<Row>[] {
	return rows.map((row, at) => ({ at, row }));
}

function keyed<Row>(
	name: string,
	rows: Placed<Row>[],
	key: (row: Row) => string
): [string, string[], number[]] {
	return [name, rows.map(({ row }) => key(row)), rows.map(({ at }) => at)];
}
