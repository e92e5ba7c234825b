/** Posts and programmes as staff and routes of the scenario file. */
import type { Cell } from './cells.ts';
import { addMonths, monthsFrom } from '../month.ts';
import { ROLES, type Role } from '../vocabulary.ts';
import { isInTraining, type CohortRow } from '../cohort.ts';
import type { ProgrammeRow } from '../programme.ts';
import type { Registers } from '../registers.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Beliefs } from './beliefs.ts';

type Block<Name extends keyof Scenario> = NonNullable<Scenario[Name]>;
type Flow = NonNullable<Block<'plan'>['intake']>[string];

/** Which pool of staff crews scanners; roles that are not here crew none. */
const POOL_OF_ROLE: Partial<Record<Role, string>> = {
	'advanced-practitioner': 'radiography',
	'senior-radiographer': 'radiography',
	radiographer: 'radiography',
	'assistant-practitioner': 'radiography',
	sonographer: 'ultrasound'
};

/** The measure each field of a role is believed from. */
export const ROLE_FIELDS = {
	participation: 'participation',
	leaveRate: 'leaveRate',
	retireRate: 'retireRate',
	salary: 'salaryGbp',
	scanHours: 'scanHours',
	reportHours: 'reportHours'
};

/** Describe every role by what is believed about it. */
export function assembleRoles(beliefs: Beliefs): Block<'roles'> {
	return ROLES.map((id) => {
		const effect = beliefs.of('retentionEffect', id);
		return {
			id,
			...(POOL_OF_ROLE[id] === undefined ? {} : { scanPool: POOL_OF_ROLE[id] }),
			...beliefs.fields(ROLE_FIELDS, id),
			...(effect === undefined
				? {}
				: { retention: { effect, costPerHeadYear: beliefs.of('retentionCostGbp', id) ?? 0 } })
		};
	});
}

/** Add up posts by trust and role: heads are occupied FTE by participation, establishment is funded FTE. */
export function assembleStaff({ posts }: Registers, beliefs: Beliefs): Block<'staff'> {
	const cells = new Map<string, { trust: string; role: Role; funded: number; occupied: number }>();
	for (const { trust, role, fundedFteHundredths, occupiedFteHundredths } of posts) {
		const key = `${trust}:${role}`;
		const cell = cells.get(key) ?? { trust, role, funded: 0, occupied: 0 };
		cell.funded += fundedFteHundredths;
		cell.occupied += occupiedFteHundredths;
		cells.set(key, cell);
	}
	return [...cells.values()].map(({ trust, role, funded, occupied }) => ({
		trust,
		role,
		heads: occupied / 100 / (beliefs.of('participation', role) ?? 1),
		establishment: funded / 100
	}));
}

/**
 * Turn programmes into routes: top of the ladder first, so that a promotion frees the post below. Starts that are
 * decided take the place of the programme's own and of its maximum.
 */
export function assembleRoutes(
	registers: Registers,
	{ decisions }: ScenarioRow,
	staff: Cell[]
): Block<'routes'> {
	const decided = new Set(decisions.starts.map(({ programme }) => programme));
	const cohorts = new Map<string, CohortRow[]>();
	for (const cohort of countTrainees(registers)) {
		cohorts.set(cohort.programme, [...(cohorts.get(cohort.programme) ?? []), cohort]);
	}
	const funded = new Set(staff.map(({ trust, role }) => `${trust}:${role}`));
	return [...registers.programmes]
		.sort((a, b) => ROLES.indexOf(a.to) - ROLES.indexOf(b.to))
		.map((programme) =>
			assembleRoute(
				decided.has(programme.id) ? { ...programme, maxStartsPerMonth: null } : programme,
				cohorts.get(programme.id) ?? [],
				{ funded, asAt: registers.asAt }
			)
		);
}

/** Where trainees are listed they are counted: on track and at risk are in training. */
function countTrainees({ cohorts, trainees }: Registers): CohortRow[] {
	const inTraining = new Map<string, number>();
	for (const { cohort, status } of trainees) {
		inTraining.set(cohort, (inTraining.get(cohort) ?? 0) + Number(isInTraining(status)));
	}
	return cohorts.map((cohort) => ({
		...cohort,
		headsInTraining: inTraining.get(cohort.id) ?? cohort.headsInTraining
	}));
}

function assembleRoute(
	programme: ProgrammeRow,
	cohorts: CohortRow[],
	{ funded, asAt }: { funded: Set<string>; asAt: string }
): Block<'routes'>[number] {
	const length = programme.stages.reduce((sum, stage) => sum + stage.months, 0);
	const fills =
		programme.fillsVacancies &&
		(programme.maxStartsPerMonth !== null ||
			Object.keys(programme.destinations).every((trust) => funded.has(`${trust}:${programme.to}`)));
	return {
		id: programme.id,
		kind: programme.kind,
		to: programme.to,
		...(programme.from === null ? {} : { from: programme.from }),
		stages: programme.stages,
		...(programme.late.length === 0 ? {} : { late: programme.late }),
		destinations: programme.destinations,
		intake: fills ? { policy: 'fill' } : { yearly: programme.yearlyStarts ?? {} },
		...(programme.maxStartsPerMonth === null ? {} : { maxIntake: programme.maxStartsPerMonth }),
		inTraining: cohorts
			.filter(({ started }) => started < asAt && addMonths(started, length) > asAt)
			.map(({ started, headsInTraining }) => ({ started, heads: headsInTraining })),
		waitLoss: programme.waitLoss,
		placementShare: programme.placementShare,
		release: programme.release,
		supervision: programme.supervision,
		cost: { perStart: programme.costPerStartGbp, perMonth: programme.costPerMonthGbp }
	};
}

/** Turn placement limits into rows of the scenario file. */
export function assemblePlacements({ placements }: Registers): Block<'placements'> {
	return placements.map(({ trust, slots, tutorRole, studentsPerTutorFte }) => ({
		trust,
		...(slots === null ? {} : { slots }),
		...(tutorRole === null || studentsPerTutorFte === null ? {} : { tutorRole, studentsPerTutorFte })
	}));
}

/** Turn decided starts into the plan's intake. */
export function assembleStarts(
	{ programmes }: Registers,
	scenario: ScenarioRow
): NonNullable<Block<'plan'>['intake']> {
	const own = new Map(programmes.map(({ id, yearlyStarts }) => [id, yearlyStarts]));
	return Object.fromEntries(
		scenario.decisions.starts.map((decision) => [
			decision.programme,
			flowOf(decision, { own: own.get(decision.programme) ?? null, scenario })
		])
	);
}

/** Turn decided posts into the plan. Levels name the start, so that nothing is decided before its date. */
export function assembleAddedPosts({ decisions, asAt }: ScenarioRow): Block<'plan'>['posts'] {
	return decisions.posts.map(({ trust, role, fteByMonth }) => ({
		trust,
		role,
		fte: { [asAt]: 0, ...fteByMonth }
	}));
}

/** Turn retention offers into the plan. */
export function assembleRetention({ decisions, asAt }: ScenarioRow): Block<'plan'>['retain'] {
	return decisions.retain.map(({ trust, role, headsByMonth }) => ({
		trust,
		role,
		heads: { [asAt]: 0, ...headsByMonth }
	}));
}

type Starts = ScenarioRow['decisions']['starts'][number];

/** Outside the decided months the programme's own starts go on, so those of every month are written out. */
function flowOf(
	{ yearlyStarts, from, until }: Starts,
	{ own, scenario }: { own: ProgrammeRow['yearlyStarts']; scenario: ScenarioRow }
): Flow {
	if (own === null || (from <= scenario.asAt && until === null))
		return { yearly: yearlyStarts, from, ...(until === null ? {} : { until }) };
	return Object.fromEntries(
		monthsFrom(scenario.asAt, scenario.horizonMonths).flatMap((month) => {
			const decided = month >= from && (until === null || month <= until);
			const heads = (decided ? yearlyStarts : own)[month.slice(5)] ?? 0;
			return heads === 0 ? [] : [[month, heads]];
		})
	);
}
