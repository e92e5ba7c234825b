/** Names of a scenario file that must exist in it. Broken rows are looked at too, so that nothing stays hidden. */
import { offerNames } from './names.ts';
import { isRecord, rowKey, visitPlaces } from './places.ts';
import { planRows } from './plan.ts';
import type { Problem } from './problems.ts';

const SINGULAR = {
	networks: 'network',
	trusts: 'trust',
	roles: 'role',
	modalities: 'modality',
	routes: 'route',
	equipment: 'unit',
	targets: 'target'
} as const;

type List = keyof typeof SINGULAR;

/** Where each name points to. */
const REFERENCES: [places: string, list: List][] = [
	['trusts/*/network', 'networks'],
	['staff/*/trust', 'trusts'],
	['staff/*/role', 'roles'],
	['modalities/*/reportMinutes/=', 'roles'],
	['equipment/*/trust', 'trusts'],
	['equipment/*/modality', 'modalities'],
	['demand/*/trust', 'trusts'],
	['demand/*/modality', 'modalities'],
	['routes/*/to', 'roles'],
	['routes/*/from', 'roles'],
	['routes/*/destinations/=', 'trusts'],
	['routes/*/hosts/=', 'trusts'],
	['routes/*/waiting/=', 'trusts'],
	['routes/*/supervision/*/role', 'roles'],
	['placements/*/trust', 'trusts'],
	['placements/*/tutorRole', 'roles'],
	['plan/intake/=', 'routes'],
	...Object.keys(planRows).flatMap((list) => pointersOf(`plan/${list}/*`)),
	['targets/*/roles/*', 'roles'],
	['targets/*/modality', 'modalities'],
	['targets/*/scope/network', 'networks'],
	['targets/*/scope/trust', 'trusts'],
	['targets/*/scope/trusts/*', 'trusts'],
	['actuals/*/id', 'targets'],
	...pointersOf('planner/levers/*'),
	['planner/targets/*', 'targets']
];

/** Rows of the plan and levers name things in the same way. */
function pointersOf(rows: string): [string, List][] {
	return [
		[`${rows}/trust`, 'trusts'],
		[`${rows}/from`, 'trusts'],
		[`${rows}/to`, 'trusts'],
		[`${rows}/role`, 'roles'],
		[`${rows}/modality`, 'modalities'],
		[`${rows}/route`, 'routes'],
		[`${rows}/unit`, 'equipment']
	];
}

/**
 * Report names that do not exist, and trusts that need a network and have none.
 * @param file as read
 */
export function findBrokenReferences(file: Record<string, unknown>): Problem[] {
	const problems: Problem[] = [];
	const lists = Object.keys(SINGULAR) as List[];
	const known = Object.fromEntries(
		lists.map((list) => {
			const names = namesIn(file, list);
			return [list, { names, offer: offerNames(names) }];
		})
	) as Record<List, { names: Set<string>; offer: (wrong: string) => string }>;
	for (const [places, list] of REFERENCES) {
		const { names, offer } = known[list];
		if (isUnreadable(file, list)) continue;
		visitPlaces(file, places, (name, steps) => {
			if (typeof name !== 'string' || names.has(name)) return;
			problems.push({
				path: steps.join('/'),
				message: `there is no ${SINGULAR[list]} "${name}"`,
				allowed: offer(name)
			});
		});
	}
	if (!Array.isArray(file.networks)) return problems;
	visitPlaces(file, 'trusts/*', (trust, steps) => {
		if (!isRecord(trust) || trust.network !== undefined) return;
		problems.push({
			path: `${steps.join('/')}/network`,
			message: `trust "${rowKey(trust) ?? steps.at(-1)}" has no network, though the file has networks`,
			allowed: known.networks.offer('')
		});
	});
	return problems;
}

/** A list that is itself a problem would make one of every name that points to it. */
function isUnreadable(file: Record<string, unknown>, list: List): boolean {
	const rows = file[list];
	if (Array.isArray(rows)) return list === 'trusts' && rows.length === 0;
	return rows !== undefined || list === 'trusts';
}

function namesIn(file: Record<string, unknown>, list: List): Set<string> {
	const names = new Set<string>();
	visitPlaces(file, `${list}/*/id`, (name) => {
		if (typeof name === 'string') names.add(name);
	});
	return names;
}
