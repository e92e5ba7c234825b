/** What paces are measured on, place by place, gathered in one pass over the rows of a nation. */
import { Beliefs } from '../assemble/beliefs.ts';
import type { CohortRow } from '../cohort.ts';
import type { PostRow } from '../post.ts';
import type { ProgrammeRow } from '../programme.ts';
import type { Registers } from '../registers.ts';
import type { TrustRow } from '../organisation.ts';
import type { UnitRow } from '../unit.ts';
import type { Decisions, ScenarioRow } from '../scenario-row.ts';
import { trustsIn, type Scope } from '../scope.ts';

/** Starts that are decided of one programme. */
export interface DecidedStarts {
	programme: ProgrammeRow;
	/** Share of those who finish who take a post in the place. */
	here: number;
	cohorts: CohortRow[];
	starts: Decisions['starts'][number];
}

/** A network, which hires, trains and buys as one, with what it has and what is decided for it. */
export interface Given {
	name: string;
	trusts: TrustRow[];
	posts: PostRow[];
	units: UnitRow[];
	starts: DecidedStarts[];
	addedPosts: Decisions['posts'];
	replacements: { unit: UnitRow; month: string }[];
	/** `leadMonths`: from the order until the unit stands. */
	purchases: (Decisions['purchases'][number] & { leadMonths: number })[];
}

/** Gather what is given for every network a scope touches; decisions about others are left out. */
export function gather(
	registers: Registers,
	scenario: ScenarioRow,
	scope: Pick<Scope, 'kind' | 'code'>
): Given[] {
	const touched = new Set(trustsIn(scope, registers.trusts).map(({ network }) => network));
	const concerned = registers.trusts.filter(({ network }) => touched.has(network));
	const networkOf = new Map(concerned.map(({ code, network }) => [code, network]));
	const ours = <Row extends { trust: string }>(rows: readonly Row[]) => {
		const groups = groupBy(
			rows.filter(({ trust }) => networkOf.has(trust)),
			({ trust }) => networkOf.get(trust)!
		);
		return (network: string) => groups.get(network) ?? [];
	};
	const posts = ours(registers.posts);
	const units = ours(registers.units);
	const addedPosts = ours(scenario.decisions.posts);
	const replacements = ours(replacedUnits(registers, scenario));
	const purchases = ours(orderedUnits(registers, scenario));
	const starts = startsByNetwork(registers, scenario.decisions, networkOf);
	return registers.networks
		.filter(({ id }) => touched.has(id))
		.map(({ id, name }) => ({
			name,
			trusts: concerned.filter(({ network }) => network === id),
			...{ posts: posts(id), units: units(id), starts: starts.get(id) ?? [], addedPosts: addedPosts(id) },
			...{ replacements: replacements(id), purchases: purchases(id) }
		}));
}

function replacedUnits(
	{ units }: Registers,
	{ decisions }: ScenarioRow
): (Given['replacements'][number] & { trust: string })[] {
	const unitOf = new Map(units.map((unit) => [unit.id, unit]));
	return decisions.replacements.flatMap(({ unit: id, month }) => {
		const unit = unitOf.get(id);
		return unit === undefined ? [] : [{ unit, month, trust: unit.trust }];
	});
}

function orderedUnits(registers: Registers, scenario: ScenarioRow): Given['purchases'] {
	const beliefs = new Beliefs(registers, scenario);
	return scenario.decisions.purchases.map((order) => ({
		...order,
		leadMonths: beliefs.of('unitLeadMonths', order.modality) ?? 0
	}));
}

function startsByNetwork(
	{ programmes, cohorts }: Registers,
	{ starts }: Decisions,
	networkOf: ReadonlyMap<string, string>
): Map<string, DecidedStarts[]> {
	const programmeOf = new Map(programmes.map((programme) => [programme.id, programme]));
	const cohortsOf = groupBy(cohorts, ({ programme }) => programme);
	const rows = starts.flatMap((one) => {
		const programme = programmeOf.get(one.programme);
		if (programme === undefined) return [];
		const destinations = Object.entries(programme.destinations).filter(([trust]) => networkOf.has(trust));
		const shares = groupBy(destinations, ([trust]) => networkOf.get(trust)!);
		return [...shares].map(([network, ours]) => ({
			network,
			...{ programme, starts: one, cohorts: cohortsOf.get(one.programme) ?? [] },
			here: ours.reduce((sum, [, share]) => sum + share, 0)
		}));
	});
	return groupBy(rows, ({ network }) => network);
}

/** Gather rows by a name, keeping the order in which they come. */
export function groupBy<Row, Name>(rows: readonly Row[], nameOf: (row: Row) => Name): Map<Name, Row[]> {
	const groups = new Map<Name, Row[]>();
	for (const row of rows) {
		const name = nameOf(row);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [row]);
		else group.push(row);
	}
	return groups;
}
